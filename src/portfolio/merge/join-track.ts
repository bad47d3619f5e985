import type { Facts } from '../../dialects/dialect.ts';
import { isKindAlone } from '../../dialects/vocabulary/kinds.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Status, StatusValue } from '../../model/status.ts';
import type { Conflict, Track } from '../../model/track.ts';
import type { When } from '../../model/when.ts';
import type { Config } from '../config/config.ts';
import type { StatedTrack } from '../derive.ts';
import { type From, placeOf, type ReadDocument, type Source, statements, type TrackSources } from './sources.ts';

/** The facts of a track without its addresses, documents and records. */
export type TrackFacts = Omit<StatedTrack, 'id' | 'url' | 'documents' | 'archived' | 'source'>;

/** Merges what the documents say of their track. The first source of a fact wins; the others become conflicts. */
export function joinTrack({ folder, documents, sources }: TrackSources, config: Config): TrackFacts {
  const places: Record<string, SourceLocation> = {};
  const conflicts: Conflict[] = [];
  const value = <T>(field: string, stated: From<T> | undefined): T | null => {
    if (stated === undefined) return null;
    places[field] = placeOf(stated);
    return stated.value;
  };
  const date = (field: 'created' | 'target' | 'deadline'): When | null => {
    const [taken, ...others] = statements(sources, (facts) => facts[field]);
    const different = others.filter(
      (other) => taken !== undefined && disjoint(taken.value, other.value) && comparable(field, other.source),
    );
    if (taken !== undefined && different.length > 0) conflicts.push(conflict(field, taken, different, config));
    return value(field, taken);
  };
  const people = (field: 'owners' | 'authors'): string[] => {
    const all = statements(sources, (facts) => facts[field]);
    const first = all.filter(({ source }) => source === all[0]?.source);
    value(field, first[0]);
    return [...new Set(first.map((person) => person.value))];
  };
  const stated = statements(sources, (facts) => facts.statedId).find((id) => id.value !== folder.name);
  const titles = statements(sources, (facts) => facts.title);
  // "Spec" and "Context" are headings, not names of a track: take another document's title, or the folder's name.
  const title = titles.find((one) => !isKindAlone(one.value));
  const status = joinStatus(sources);
  const ready = statements(sources, (facts) => facts.ready)[0];
  return {
    statedId: value('statedId', stated),
    title: value('title', title) ?? folder.name,
    summary: value('summary', statements(sources, (facts) => facts.summary)[0]),
    status,
    statusDates: sources.flatMap(({ file, facts }) =>
      facts.statusDates.map(({ value, when, line }) => ({ value, when, source: { file, line } })),
    ),
    owners: people('owners'),
    authors: people('authors'),
    created: date('created'),
    updated: value('updated', newest(statements(sources, (facts) => facts.updated))),
    target: date('target'),
    deadline: date('deadline'),
    sources: places,
    progress: placed(documents, ({ progress }) => progress),
    criteria: placed(documents, ({ criteria }) => criteria),
    scope: placed(documents, ({ scope }) => scope),
    conflicts,
    blockers: blockers(sources),
    unread: unread(documents),
    looseDates: documents.flatMap(({ path, facts }) =>
      (facts.coverage?.dates ?? []).map(({ text, line }) => ({ text, source: { file: path, line } })),
    ),
    tasksDone: tasksDone(documents, status),
    ready: ready === undefined ? null : { text: ready.text, yes: ready.value, source: placeOf(ready) },
    provenance: provenance(documents),
    changes: changes(documents),
  };
}

/** The status of the first source with a known one; different statuses of others are conflicts. */
export function joinStatus(sources: readonly Source[]): Status {
  const all = statements<StatusValue>(sources, ({ status, otherStatuses }) =>
    status === null ? otherStatuses : [status, ...otherStatuses],
  );
  const taken = all.find(({ value }) => value !== 'unknown') ?? all[0];
  if (taken === undefined) return { value: 'unknown', text: null, source: null, conflicts: [] };
  return {
    value: taken.value,
    text: taken.text,
    source: placeOf(taken),
    // Unknown words contradict nothing; they have their own diagnostic.
    conflicts: all
      .filter(({ value }) => value !== taken.value && value !== 'unknown')
      .map((other) => ({ value: other.value, text: other.text, source: placeOf(other) })),
  };
}

/** False for the creation dates of plans and PRDs, which are their own; metadata and registry give the track's. */
const comparable = (field: string, { kind }: Source): boolean =>
  field !== 'created' || kind === 'metadata' || kind === 'registry';

/** True if two dates have no day in common, and so contradict each other. */
export const disjoint = (a: When, b: When): boolean => a.end < b.start || b.end < a.start;

const newest = (dates: From<When>[]): From<When> | undefined =>
  dates.reduce<From<When> | undefined>(
    (best, next) => (best === undefined || next.value.end > best.value.end ? next : best),
    undefined,
  );

function conflict(field: string, taken: From<unknown>, others: From<unknown>[], config: Config): Conflict {
  return {
    field,
    taken: { text: taken.text, source: placeOf(taken) },
    others: others.map((other) => ({ text: other.text, source: placeOf(other) })),
    reason: precedenceReason(
      taken.source,
      others.map(({ source }) => source),
      config,
    ),
  };
}

const kindNames: Record<Source['kind'], string> = {
  spec: 'the spec',
  metadata: 'metadata.json',
  registry: 'the registry',
  plan: 'the plan',
  other: 'other documents',
};

/** Why one source won over the others, in words. */
export function precedenceReason(taken: Source, others: readonly Source[], config: Config): string {
  const kinds = [...new Set(others.map(({ kind }) => kind))].filter((kind) => kind !== taken.kind);
  if (kinds.length === 0) return 'Of sources of one kind, the first counts.';
  const order = config.precedence.map((kind) => kindNames[kind]).join(', ');
  return `${kindNames[taken.kind].replace(/^t/, 'T')} counts before ${kinds.map((kind) => kindNames[kind]).join(' and ')}. The order of precedence is ${order}.`;
}

/** Each blocker once, where it appears first. */
function blockers(sources: readonly Source[]): Track['blockers'] {
  const seen = new Set<string>();
  return sources.flatMap(({ file, facts }) =>
    facts.blockers.flatMap(({ line, ...blocker }) => {
      if (seen.has(blocker.title)) return [];
      seen.add(blocker.title);
      return [{ ...blocker, source: { file, line } }];
    }),
  );
}

/** Facts of one kind from all documents, with their places. */
const placed = <T extends { line: number }>(documents: readonly ReadDocument[], of: (facts: Facts) => readonly T[]) =>
  documents.flatMap(({ path, facts }) =>
    of(facts).map(({ line, ...rest }) => ({ ...rest, source: { file: path, line } })),
  );

/** The unread blocks of all documents. */
const unread = (documents: readonly ReadDocument[]): Track['unread'] =>
  documents.flatMap(({ path, facts }) =>
    (facts.coverage?.unread ?? []).map(({ line, ...block }) => ({ ...block, source: { file: path, line } })),
  );

/** True if all tasks are ticked and no document states a status. Pages may say so; the status stays unknown. */
function tasksDone(documents: readonly ReadDocument[], status: Status): boolean {
  const tasks = documents.flatMap(({ facts }) => facts.progress.filter(({ kind }) => kind === 'tasks'));
  return status.text === null && tasks.length > 0 && tasks.every(({ done, total }) => done === total);
}

function provenance(documents: readonly ReadDocument[]): Track['provenance'] {
  const seen = new Set<string>();
  return documents.flatMap(({ path, facts }) =>
    facts.provenance.flatMap(({ label, text, line }) => {
      const key = `${label}\u0000${text}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ label, text, source: { file: path, line } }];
    }),
  );
}

/** The entries of all change logs, newest first; undated ones last, in document order. */
function changes(documents: readonly ReadDocument[]): StatedTrack['changes'] {
  return documents
    .flatMap(({ path, facts }) => facts.changes.map(({ line, ...rest }) => ({ ...rest, source: { file: path, line } })))
    .sort((a, b) => (b.date?.start ?? '').localeCompare(a.date?.start ?? ''));
}
