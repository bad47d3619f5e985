import type { Approval } from '../model/approval.ts';
import type { Change } from '../model/change.ts';
import type { Milestone } from '../model/milestone.ts';
import { indexOf, type TrackRecords } from '../model/portfolio-index.ts';
import type { Question } from '../model/question.ts';
import type { Risk } from '../model/risk.ts';
import { titleKey } from '../model/title-key.ts';
import type { Track } from '../model/track.ts';
import { changeOf, type Draft } from './draft.ts';
import { approvalChanges } from './kinds/approvals.ts';
import { dateChanges } from './kinds/dates.ts';
import { cycleChanges, dependencyChanges } from './kinds/dependencies.ts';
import { documentChanges } from './kinds/documents.ts';
import { factChanges } from './kinds/facts.ts';
import { milestoneChanges } from './kinds/milestones.ts';
import { questionChanges } from './kinds/questions.ts';
import { riskChanges } from './kinds/risks.ts';
import { scopeChanges } from './kinds/scope.ts';
import { trackAdded, trackChanges, trackRemoved } from './kinds/track.ts';
import { type Matching, matchRecords, matchUnique, type Traits } from './match-records.ts';
import { matchTracks } from './match-tracks.ts';
import { inOrder } from './order.ts';
import { type ComparisonSettings, ownPart, type Pair, pathIn, type Side, World } from './pair.ts';

/**
 * What differs between two states of a portfolio, each judged on its own day (`asOf`). Tracks and records are matched
 * by what stays when plans are edited; dates are compared as intervals. Pure: neither git nor the disk is asked, so
 * `by`, `moves` and `why` are null.
 */
export function compare(before: Side, now: Side, settings: ComparisonSettings): Change[] {
  const [old, current] = [indexOf(before.portfolio).tracks, indexOf(now.portfolio).tracks];
  const { matched, gone, added } = matchTracks(before.portfolio.tracks, now.portfolio.tracks, settings.renames);
  const world = new World(before, now, settings, new Map(matched.map((pair) => [pair.before.id, pair.now.id])));
  const pairs = new Map(matched.map((pair) => [pair.now.id, pair]));
  const isNew = new Set(added.map(({ id }) => id));
  const word = settings.statusWord;
  const changes: Change[] = [];
  for (const records of current.values()) {
    const { track } = records;
    const pair = pairs.get(track.id);
    if (isNew.has(track.id)) changes.push(changeOf(trackAdded(records, word), track));
    if (pair === undefined) continue;
    const drafts = pairChanges({ before: old.get(pair.before.id)!, now: records, matchedBy: pair.by, world });
    for (const draft of drafts) changes.push(changeOf(draft, track));
  }
  for (const track of gone) changes.push(changeOf(trackRemoved(old.get(track.id)!, word), track));
  for (const { track, draft } of cycleChanges(world)) changes.push(changeOf(draft, track));
  return inOrder(withCauses(unique(changes)));
}

function pairChanges(pair: Pair): Draft[] {
  const { before, now, world } = pair;
  const milestones = matchRecords(before.milestones, now.milestones, traits(pair, milestoneTraits));
  const dated = withoutOwnDates(milestones, before, now);
  const drafts = [
    ...trackChanges(pair),
    ...dateChanges(pair, dated.matched),
    ...milestoneChanges(dated, world.settings.statusWord),
    ...riskChanges(matchRecords(before.risks, now.risks, traits(pair, riskTraits))),
    ...approvalChanges(matchApprovals(pair)),
    ...questionChanges(matchRecords(before.questions, now.questions, traits(pair, questionTraits))),
    ...dependencyChanges(pair),
    ...factChanges(pair),
    ...scopeChanges(pair),
  ];
  const told = new Set(
    drafts.flatMap(({ cause, source }) => (source == null || cause === 'time' ? [] : [source.file])),
  );
  return [...drafts, ...documentChanges(pair, told)];
}

/** Milestones that only repeat the target or deadline of their track are told as its own date. */
function withoutOwnDates(all: Matching<Milestone>, before: TrackRecords, now: TrackRecords): Matching<Milestone> {
  const repeats = ({ track }: TrackRecords, { kind, when }: Milestone): boolean =>
    (kind === 'target' || kind === 'deadline') && when !== null && when.end === track[kind]?.end;
  return {
    matched: all.matched.filter((pair) => !repeats(before, pair.before) && !repeats(now, pair.now)),
    gone: all.gone.filter((one) => !repeats(before, one)),
    added: all.added.filter((one) => !repeats(now, one)),
  };
}

type Own = Pick<Traits, 'title' | 'sort' | 'content' | 'texts'>;

/** The traits of records of either side, in terms of its track. */
function traits<T extends { id: string; source: { file: string } }>(
  { before, now }: Pair,
  own: (record: T) => Own,
): (record: T) => Traits {
  const old = new Set<object>([...before.risks, ...before.milestones, ...before.questions]);
  return (record) => {
    const track: Track = old.has(record) ? before.track : now.track;
    return { id: ownPart(record.id, track.id), document: pathIn(track, record.source.file), ...own(record) };
  };
}

const riskTraits = (risk: Risk): Own => ({
  title: risk.title,
  sort: '',
  content: JSON.stringify([risk.probability, risk.impact, risk.score, risk.mitigation, risk.owner, risk.status]),
  texts: [risk.mitigation, risk.contingency],
});

const milestoneTraits = ({ title, kind, when, description }: Milestone): Own => ({
  title,
  sort: kind,
  content: JSON.stringify([kind, when?.start, when?.end, description]),
  texts: [description],
});

const questionTraits = ({ title, status, owner, impact, resolution }: Question): Own => ({
  // What is said after the question mark changes while the question stays.
  title: title.replace(/[?？].*$/su, '?'),
  sort: '',
  content: JSON.stringify([status, owner, impact, resolution]),
  texts: [resolution, impact],
});

/** Approvals never match by likeness: role, document, scope, then name decide. */
function matchApprovals({ before, now, world }: Pair): Matching<Approval> {
  const old = new Set(before.approvals);
  const role = ({ kind, role }: Approval): string =>
    `${kind}\0${kind === 'gate' ? titleKey(role) : world.settings.roles.nameOf(role)}`;
  const document = (one: Approval): string => pathIn(old.has(one) ? before.track : now.track, one.source.file);
  const name = ({ name }: Approval): string => titleKey(name ?? '');
  return matchUnique(before.approvals, now.approvals, [
    ['id', (one) => `${role(one)}\0${document(one)}\0${one.scope}\0${name(one)}`],
    ['place', (one) => `${role(one)}\0${document(one)}\0${one.scope}`],
    ['place', (one) => `${role(one)}\0${document(one)}`],
    ['title', (one) => `${role(one)}\0${name(one)}`],
    ['title', role],
  ]);
}

/** Numbers equal ids, which only hostile or copied text gives. */
function unique(changes: readonly Change[]): Change[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const count = (seen.get(change.id) ?? 0) + 1;
    seen.set(change.id, count);
    return count === 1 ? change : { ...change, id: `${change.id}-${count}` };
  });
}

/** Turns the record in `follows` into the id of its change. */
function withCauses(changes: readonly Change[]): Change[] {
  const moved = new Map(changes.flatMap(({ kind, record, id }) => (kind === 'date.moved' ? [[record, id]] : [])));
  return changes.map((change) =>
    change.follows === null ? change : { ...change, follows: moved.get(change.follows) ?? null },
  );
}
