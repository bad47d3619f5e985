import type { StatusValue } from './status.ts';
import type { Life, Track } from './track.ts';

/** The stage of a track's life; the archive folder wins over the status. */
export function lifeOf(status: StatusValue, archived: boolean): Life {
  if (archived) return 'archived';
  if (status === 'complete') return 'finished';
  return status === 'superseded' || status === 'cancelled' ? 'abandoned' : 'live';
}

/** Neither finished, abandoned nor archived. Figures count only these unless their sentence says otherwise. */
export const isLive = ({ life }: Pick<Track, 'life'>): boolean => life === 'live';

/** Abandoned or archived: no one waits for it any more. */
export const isAbandonedOrArchived = ({ life }: Pick<Track, 'life'>): boolean =>
  life === 'abandoned' || life === 'archived';
