import type { Facts, Stated } from '../../dialects/dialect.ts';
import type { Placeholder } from '../../markdown/document.ts';
import type { WrittenLink } from '../../markdown/links.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { DialectName } from '../../model/track.ts';
import type { SourceKind } from '../config/schema.ts';
import type { Role, TrackFolder } from '../files/layout.ts';

/** A document after reading, before it is merged with others. It has facts, but no tree. */
export interface ReadDocument {
  path: string;
  role: Role;
  dialect: DialectName;
  format: 'markdown' | 'json';
  /** Decoded and repaired; empty if the file could not be read. */
  text: string;
  facts: Facts;
  /** The document's title, else its file name. */
  title: string;
  placeholders: number;
  firstPlaceholder: Placeholder | null;
  /** Links and pictures as written. */
  links: WrittenLink[];
  /** The fragments of headings, and their lines. */
  slugs: ReadonlyMap<string, number>;
  /** Codes that comments in the document silence. */
  silenced: { code: string; line: number; column: number }[];
}

/** A source of facts about a track: one of its documents, or a registry line. */
export interface Source {
  kind: SourceKind;
  file: string;
  facts: Facts;
}

/** A track's files, documents, and sources of facts in order of precedence. */
export interface TrackSources {
  folder: TrackFolder;
  documents: ReadDocument[];
  sources: Source[];
}

/** A stated value and its source. */
export interface From<T> extends Stated<T> {
  source: Source;
}

export const placeOf = (value: From<unknown>): SourceLocation => ({ file: value.source.file, line: value.line });

/** All statements of a field, in order of precedence. */
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

/**
 * The kind of source that a document is for its track; null for reports and reviews, which speak only for themselves.
 */
const kindOfRole: Record<Role, SourceKind | null> = {
  spec: 'spec',
  metadata: 'metadata',
  plan: 'plan',
  prd: 'other',
  index: 'other',
  support: null,
};

/**
 * The sources of a track's facts, most trusted first. If no document is the spec, the first one takes its place, so
 * that a track with only a PRD or a roadmap has facts, too.
 */
export function orderSources(
  documents: readonly ReadDocument[],
  registry: readonly Source[],
  precedence: readonly SourceKind[],
): Source[] {
  const main = documents.find(({ role }) => role === 'spec') ?? documents.find(({ format }) => format === 'markdown');
  const ofDocuments = documents.flatMap((document): Source[] => {
    const kind = document === main ? 'spec' : kindOfRole[document.role];
    return kind === null ? [] : [{ kind, file: document.path, facts: document.facts }];
  });
  const rank = (source: Source): number => precedence.indexOf(source.kind) + 1 || precedence.length + 1;
  return [...ofDocuments, ...registry].sort((a, b) => rank(a) - rank(b));
}
