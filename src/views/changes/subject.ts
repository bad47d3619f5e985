import type { Change } from '../../model/change.ts';

/** What a change is about: `Quay lights · Rust on the poles`; the track alone for its own facts. */
export const subjectOf = ({ trackTitle, title }: Change): string =>
  title === trackTitle ? trackTitle : `${trackTitle} · ${title}`;
