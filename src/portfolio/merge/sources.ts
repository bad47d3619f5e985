import type { Facts, Stated } from '../../dialects/dialect.ts';
import type { Placeholder } from '../../markdown/document.ts';
import type { WrittenLink } from '../../markdown/links.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { DialectName } from '../../model/track.ts';
import type { SourceKind } from '../config/schema.ts';
import type { Role, TrackFolder } from '../files/layout.ts';

/** A document after reading, before it is joined with the others of its track. Its tree is gone; its facts remain. */
export interface ReadDocument {
  path: string;
  role: Role;
  dialect: DialectName;
  format: 'markdown' | 'json';
  /** Decoded and repaired; empty for a file that could not be read. */
  text: string;
  facts: Facts;
  /** What the page calls it: the document's own title, else its file's name. */
  title: string;
  placeholders: number;
  firstPlaceholder: Placeholder | null;
  /** Links and pictures as written. */
  links: WrittenLink[];
  /** Fragments that headings of the page already have, with the line of the heading. */
  slugs: ReadonlyMap<string, number>;
  /** Codes that a comment in the document silences. */
  silenced: { code: string; line: number; column: number }[];
}

/** Something that states facts about a track: one of its documents, or a line of a registry. */
export interface Source {
  kind: SourceKind;
  file: string;
  facts: Facts;
}

/** A track's files, what was read of them, and the sources of its facts in the order in which they count. */
export interface TrackSources {
  folder: TrackFolder;
  documents: ReadDocument[];
  sources: Source[];
}

/** A stated value with the source that it came from. */
export interface From<T> extends Stated<T> {
  source: Source;
}

export const placeOf = (value: From<unknown>): SourceLocation => ({ file: value.source.file, line: value.line });

/** Every statement of one field, in the order of precedence. */
export function statements<T>(
  sources: readonly Source[],
  pick: (facts: Facts) => Stated<T> | readonly Stated<T>[] | null,
): From<T>[] {
  return sources.flatMap((source) => {
    const stated = pick(source.facts);
    const all: readonly Stated<T>[] = stated === null ? [] : 'line' in stated ? [stated] : stated;
    return all.map((value) => ({ ...value, source }));
  });
}

/** How far a document speaks for its track as a whole; a report or a review speaks only for itself. */
const kindOfRole: Record<Role, SourceKind | null> = {
  spec: 'spec',
  metadata: 'metadata',
  plan: 'plan',
  prd: 'other',
  index: 'other',
  support: null,
};

/**
 * The sources of a track's own facts, most trusted first. Where no document is the spec, the first one takes its place, so
 * that a track of one PRD or one roadmap speaks for itself.
 */
export function orderSources(
  documents: readonly ReadDocument[],
  registry: readonly Source[],
  precedence: readonly SourceKind[],
): Source[] {
  const main = documents.find(({ role }) => role === 'spec') ?? documents.find(({ format }) => format === 'markdown');
  const own = documents.flatMap((document): Source[] => {
    const kind = document === main ? 'spec' : kindOfRole[document.role];
    return kind === null ? [] : [{ kind, file: document.path, facts: document.facts }];
  });
  const rank = (source: Source): number => precedence.indexOf(source.kind) + 1 || precedence.length + 1;
  return [...own, ...registry].sort((a, b) => rank(a) - rank(b));
}
