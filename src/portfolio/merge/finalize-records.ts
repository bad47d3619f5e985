import type { RecordFact } from '../../dialects/dialect.ts';
import { TakenNames } from '../../model/addresses.ts';
import type { Approval } from '../../model/approval.ts';
import type { Dependency } from '../../model/dependency.ts';
import type { Question } from '../../model/question.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Day } from '../../model/when.ts';
import type { StatedMilestone, StatedRisk } from '../derive.ts';
import type { Anchor } from '../loaded.ts';
import { type Identity, type RecordKind, recordIds } from './ids.ts';
import type { JoinedTrack } from './join.ts';
import type { JoinedDependency } from './join-dependencies.ts';
import type { Joined } from './join-records.ts';

/** A record with its track, and what distinguishes it from records with the same title. */
interface NumberedRecord<R extends Joined<RecordFact> = Joined<RecordFact>> {
  kind: RecordKind;
  track: JoinedTrack;
  record: R;
  title: string;
  detail: string;
}

/** A record's id, sources and address. */
interface Address {
  id: string;
  source: SourceLocation;
  also: SourceLocation[];
  url: string;
}

export interface Records {
  risks: StatedRisk[];
  approvals: Approval[];
  milestones: StatedMilestone[];
  dependencies: Dependency[];
  questions: Question[];
  /** The addressable records of each document, by path. */
  anchors: Map<string, Anchor[]>;
}

/**
 * Gives all records their ids, addresses and published form. `days`: the day on which a line appeared, by `path:line`.
 */
export function finalizeRecords(
  tracks: readonly JoinedTrack[],
  dependencies: readonly JoinedDependency[],
  days: ReadonlyMap<string, Day>,
): Records {
  const byId = new Map(tracks.map((track) => [track.address.id, track]));
  const documents = new Map(
    tracks.flatMap((track) => track.documents.map((document) => [document.path, { track, document }] as const)),
  );
  const owned = <R extends Joined<RecordFact>>(
    kind: RecordKind,
    pick: (track: JoinedTrack) => readonly R[],
    detail: (fact: R['fact']) => string,
  ): NumberedRecord<R>[] =>
    tracks.flatMap((track) =>
      pick(track).map((record) => ({ kind, track, record, title: record.fact.title, detail: detail(record.fact) })),
    );
  const lists = {
    risks: owned(
      'risk',
      (track) => track.risks,
      () => '',
    ),
    approvals: owned(
      'approval',
      (track) => track.approvals,
      ({ scope, name }) => `${scope ?? ''}\u0000${name ?? ''}`,
    ),
    milestones: owned(
      'milestone',
      (track) => track.milestones,
      ({ when }) => when?.text ?? '',
    ),
    questions: owned(
      'question',
      (track) => track.questions,
      () => '',
    ),
  };
  const edges = dependencies.flatMap((record) => {
    const [near, far] = ends(record);
    const track = byId.get(near);
    return track === undefined
      ? []
      : [{ kind: 'dependency' as const, track, record, title: far ?? record.fact.title, detail: record.kind }];
  });
  const all: NumberedRecord[] = [...lists.risks, ...lists.approvals, ...lists.milestones, ...lists.questions, ...edges];
  const identify = ({ kind, track, record, title, detail }: NumberedRecord): Identity => ({
    kind,
    track: track.address.segment,
    title,
    document: record.file.startsWith(`${track.folder.path}/`) ? record.file.slice(track.folder.path.length + 1) : '',
    context: record.fact.context,
    detail,
  });
  const ids = recordIds(all, identify, new Set(tracks.flatMap(({ address }) => [address.id, address.segment])));

  const anchors = new Map<string, Anchor[]>();
  const fragments = new Map<string, TakenNames>();
  const address = (entry: NumberedRecord): Address => {
    const { record, track, kind } = entry;
    const { line, endLine } = record.fact;
    const id = ids.get(entry) ?? '';
    const source = { file: record.file, line };
    const inDocument = documents.get(record.file);
    const url = inDocument?.track.urls.get(record.file) ?? track.address.url;
    const taken = fragments.get(record.file) ?? new TakenNames(inDocument?.document.slugs.keys());
    const fragment = taken.take(id.slice(id.indexOf('.') + 1));
    fragments.set(record.file, taken);
    const ofDocument = anchors.get(record.file) ?? [];
    ofDocument.push({ fragment, record: id, kind, line, endLine });
    anchors.set(record.file, ofDocument);
    return { id, source, also: record.also, url: `${url}#${fragment}` };
  };
  const track = (entry: NumberedRecord): string => entry.track.address.id;
  const committed = ({ record }: NumberedRecord): { date: Day; basis: 'commit' } | null => {
    const date = days.get(`${record.file}:${record.fact.line}`);
    return date === undefined ? null : { date, basis: 'commit' };
  };

  return {
    risks: lists.risks.map((entry): StatedRisk => {
      const { line: _, endLine: __, context: ___, ...fact } = entry.record.fact;
      return { ...fact, track: track(entry), ...address(entry) };
    }),
    approvals: lists.approvals.map((entry): Approval => {
      const { line: _, endLine: __, context: ___, title: role, ...fact } = entry.record.fact;
      const waits = fact.state === 'pending' || fact.state === 'unsigned' || fact.state === 'stale';
      const stated = fact.date === null ? null : { date: fact.date, basis: 'document' as const };
      const waitingSince = !waits
        ? null
        : fact.state === 'stale'
          ? (entry.record.changedOn ?? committed(entry))
          : (stated ?? committed(entry));
      return { ...fact, role, waitingSince, seal: entry.record.seal ?? null, track: track(entry), ...address(entry) };
    }),
    milestones: lists.milestones.map((entry): StatedMilestone => {
      const { line: _, endLine: __, context: ___, status, ...fact } = entry.record.fact;
      const source = status === null ? null : { file: entry.record.file, line: status.line };
      const joined = {
        value: status?.value ?? ('unknown' as const),
        text: status?.text ?? null,
        source,
        conflicts: [],
      };
      return { ...fact, status: joined, track: track(entry), ...address(entry) };
    }),
    dependencies: edges.map((entry): Dependency => {
      const { from, to, kind, dangling, fact } = entry.record;
      return { from, to, kind, text: fact.title, dangling, ...address(entry) };
    }),
    questions: lists.questions.map((entry): Question => {
      const { line: _, endLine: __, context: ___, askedOn, ...fact } = entry.record.fact;
      const stated = askedOn === null ? null : { date: askedOn, basis: 'document' as const };
      return {
        ...fact,
        askedOn: stated ?? (fact.status === 'open' ? committed(entry) : null),
        track: track(entry),
        ...address(entry),
      };
    }),
    anchors,
  };
}

/**
 * The two ends of a dependency in the order of its id. `A needs B` and `B blocks A` are one record, so the order does
 * not depend on which document comes first.
 */
function ends({ from, to, kind }: JoinedDependency): [near: string, far: string | null] {
  const turned = to !== null && (kind === 'blocks' || (kind === 'relates' && to < from));
  return turned ? [to, from] : [from, to];
}
