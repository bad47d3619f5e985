import type { DependencyFact } from '../../dialects/dialect.ts';
import type { DependencyKind } from '../../model/dependency.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import { report } from '../catalogue/report.ts';
import { linkTarget } from '../links/link-target.ts';
import { numbered, type TrackNames } from './track-names.ts';

/** A dependency that a document states. */
export interface StatedDependency {
  /** The track of the document. */
  track: string;
  file: string;
  fact: DependencyFact;
}

/** A dependency between tracks, or on something outside, merged from all its statements. */
export interface JoinedDependency {
  from: string;
  to: string | null;
  kind: DependencyKind;
  dangling: string | null;
  fact: DependencyFact;
  file: string;
  also: SourceLocation[];
}

/** The id of the track that a reference means, by link or name; null for none. */
export function resolveReference(
  { fact, file }: StatedDependency,
  names: TrackNames,
  files: ReadonlySet<string>,
): string | null {
  const { target, title } = fact;
  if (target === null) return nameIn(title, names);
  const path = linkTarget(file, target, files);
  return (path === null ? null : names.byPath(path)) ?? names.byName(target) ?? names.byName(title);
}

/** The track at the start of a sentence: `Memory: the store`, `Needs billing — for the fee`. Only whole names count. */
function nameIn(title: string, names: TrackNames): string | null {
  const [head = ''] = title.split(/\s*[:：(]\s*|\s+[–—-]\s+/, 1);
  const withoutVerb = head.replace(/^(?:needs|requires|blocks|blocked by|depends on|waits for|after|before)\s+/i, '');
  return names.byName(title) ?? names.byName(head) ?? names.byName(withoutVerb);
}

/**
 * The name of a reference that looks like a track but is none; null if it may be something outside. Unless the document
 * calls it a track, it must be numbered like one or almost spelled like one.
 */
function danglingName({ target, title, isTrack }: DependencyFact, names: TrackNames): string | null {
  const name = target ?? title;
  if (!names.looksLikeTrack(name)) return null;
  return (isTrack && target !== null) || numbered(name) === name || names.nearest(name, 2) !== null ? name : null;
}

/**
 * Merges dependencies. `A blocks B` and `B needs A` are one: the statement of the track whose id sorts first is kept,
 * with both places. The same goes for `relates`, which has no direction.
 */
export function joinDependencies(
  all: readonly StatedDependency[],
  names: TrackNames,
  files: ReadonlySet<string>,
): { dependencies: JoinedDependency[]; diagnostics: Diagnostic[] } {
  const joined = new Map<string, JoinedDependency>();
  const diagnostics: Diagnostic[] = [];
  for (const stated of all) {
    try {
      add(joined, edgeOf(stated, names, files));
    } catch (error) {
      const place = { file: stated.file, line: stated.fact.line };
      diagnostics.push(report('join-failed', place, `This reference could not be resolved: ${errorMessage(error)}.`));
    }
  }
  return { dependencies: [...joined.values()], diagnostics };
}

function edgeOf(stated: StatedDependency, names: TrackNames, files: ReadonlySet<string>): JoinedDependency {
  const { track, file, fact } = stated;
  const other = resolveReference(stated, names, files);
  const dangling = other === null ? danglingName(fact, names) : null;
  const reversed = fact.reverse && other !== null;
  return {
    from: reversed ? other : track,
    to: reversed ? track : other,
    // An unknown track cannot be `from`, so only the relation is kept.
    kind: fact.reverse && other === null ? 'relates' : fact.kind,
    dangling,
    fact,
    file,
    also: [],
  };
}

function add(joined: Map<string, JoinedDependency>, next: JoinedDependency): void {
  const key = next.to === null ? `${next.from}\u0000${next.kind}\u0000${next.fact.title}` : meaning(next);
  const known = joined.get(key);
  joined.set(key, known === undefined ? next : pair(known, next));
}

/** A key that is equal for dependencies with the same meaning. */
function meaning({ from, to, kind }: JoinedDependency): string {
  if (kind === 'blocks') return `${to}\u0000needs\u0000${from}`;
  if (kind === 'relates') return [from, to].sort().join('\u0000relates\u0000');
  return `${from}\u0000${kind}\u0000${to}`;
}

/** Adds the place to the list in place: a document may repeat a statement on every line. */
function pair(known: JoinedDependency, next: JoinedDependency): JoinedDependency {
  const [kept, other] = next.from < known.from ? [next, known] : [known, next];
  const { also } = known;
  also.push({ file: other.file, line: other.fact.line });
  return { ...kept, also };
}
