import { isFinished, lateOf } from '../../model/dates/lateness.ts';
import { hardDeadline } from '../../model/dates/overrun.ts';
import type { Late } from '../../model/milestone.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { isLive, lifeOf } from '../../model/track-lifecycle.ts';
import type { When } from '../../model/when.ts';
import { daysBetween, daysText, fromNow, placeWords, plural, sentenceDay, whenText } from '../../text/format.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';
import type { ApprovalEntry } from '../approvals/entries.ts';
import type { Neighbourhood } from '../dependencies/neighbours.ts';
import { blockedBy, quotesText, sinceText } from './blocked.ts';

/** Input of a track's answer. */
export interface TrackFacts {
  records: TrackRecords;
  signOffs: readonly ApprovalEntry[];
  around: Neighbourhood;
  asOf: string;
}

/** `27 December`, `Q1 2027`: a date within a sentence, as precise as its source. */
const said = (when: When, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);
/** The word before a date: `on 27 December`, `in Q1 2027`. */
export const onOrIn = (when: When): string =>
  when.precision === 'day' ? 'on ' : when.precision === 'week' ? 'in the ' : 'in ';

/** The sentences under a track's title: where it is heading, and what is in its way. */
export function trackAnswer(facts: TrackFacts): Sentence {
  const { track } = facts.records;
  if (!isLive(track)) return finishedClause(facts);
  const clauses = [
    endClause(facts),
    blockedClause(facts),
    approvalClause(facts),
    needsClause(facts),
    openClause(facts),
  ].filter(({ length }) => length > 0);
  if (clauses.length === 1) clauses.push([track.unread.length > 0 ? partly : unhindered]);
  return clauses.flatMap((clause, index) => (index === 0 ? clause : [' ', ...clause]));
}

/** For a track with documents that were only partly understood: it cannot claim that nothing is in the way. */
export const partly = 'No obstacles were found, but parts of its documents were not understood.';
export const unhindered = 'No obstacles were found.';

function finishedClause({ records: { track } }: TrackFacts): Sentence {
  const state = lifeOf(track.status.value, false) === 'live' ? 'in the archive' : track.status.value;
  const last = lastChange(track);
  return ['It is ', figure(state), ...(last === null ? [] : ['; its documents were last changed ', ...last]), '.'];
}

/** `on 28 Aug 2026`: when a track's documents last changed; null if they do not say. */
export const lastChange = ({ updated }: Track): Sentence | null =>
  updated === null ? null : [onOrIn(updated), figure(whenText(updated))];

/** The latest end computed for any phase; null if no phase has a computed date. */
export function computedEnd({ milestones }: TrackRecords): When | null {
  const ends = milestones.flatMap(({ kind, when }) => (kind === 'phase' && when?.basis === 'computed' ? [when] : []));
  return ends.reduce<When | null>((latest, when) => (latest === null || when.end > latest.end ? when : latest), null);
}

/** How late a track is by one of its dates; null if it is not late by it. */
export const lateBy = ({ dated }: TrackRecords, when: When): Late | null =>
  lateOf(dated).find(({ late }) => late.when.end === when.end)?.late ?? null;

function endClause({ records, asOf }: TrackFacts): Sentence {
  const { track, milestones } = records;
  const deadline = hardDeadline(track, milestones);
  const counted = computedClause(records, asOf);
  if (counted.length > 0) return counted;
  const goal = track.target ?? deadline;
  if (goal === null) return ['No target date or deadline was found.'];
  const name = track.target === null ? 'hard deadline' : 'target';
  if (goal.end < asOf) {
    const kind = track.target === null ? 'deadline' : 'target';
    const stated = milestones.find((one) => one.kind === kind && one.when?.end === goal.end);
    const source = stated?.source ?? track.sources[kind];
    const place = source === undefined ? '' : ` (${placeWords(source)})`;
    const ago = `${daysText(daysBetween(goal.end, asOf))} ago`;
    return [
      `Its ${name} was `,
      figure(said(goal, asOf), stated?.url ?? null),
      `${place}, `,
      lateBy(records, goal) === null ? ago : warning(ago),
      '.',
    ];
  }
  return [
    `Its ${name} is `,
    figure(said(goal, asOf)),
    goal.precision === 'day' ? `, ${fromNow(goal.end, asOf)}.` : '.',
  ];
}

/**
 * The computed end, compared with the hard deadline or else the target; empty if no phase has a computed date.
 */
function computedClause(records: TrackRecords, asOf: string): Sentence {
  const { track, milestones } = records;
  const end = computedEnd(records);
  if (end === null) return [];
  const deadline = hardDeadline(track, milestones);
  const start: Sentence = ['Its phases end ', onOrIn(end), figure(said(end, asOf))];
  if (deadline === null) {
    const target = targetPart(track.target, end);
    return [...start, ...target, target.length > 0 ? ` of ${said(track.target!, asOf)}.` : '.'];
  }
  const over = daysBetween(deadline.end, end.end);
  if (over > 0) return [...start, ', ', warning(`${daysText(over)} past its hard deadline`), '.'];
  return [...start, `, ${over === 0 ? 'the day of' : `${daysText(-over)} before`} its hard deadline.`];
}

function targetPart(target: When | null, end: When): Sentence {
  if (target === null) return [];
  const over = daysBetween(target.end, end.end);
  return over > 0 ? [', ', warning(`${daysText(over)} after its target`)] : [', in time for its target'];
}

/** Why and since when the track is blocked, with sources, as far as its documents say. */
function blockedClause({ records: { track }, asOf }: TrackFacts): Sentence {
  if (track.status.value !== 'blocked') return [];
  const reasons = blockedBy(track);
  const since = track.statusStart;
  const why = reasons.length === 0 ? '.' : `: ${quotesText(reasons)}.`;
  if (since === null) return ['It is ', warning('blocked'), why];
  const { when, source } = since;
  const quoted =
    source === null ||
    reasons.some((reason) => reason.source?.file === source.file && reason.source.line === source.line);
  const place = since.basis === 'commit' ? ' (by its commit)' : quoted ? '' : ` (${placeWords(source)})`;
  const days = when.precision === 'day' && when.end < asOf ? `, for ${daysText(daysBetween(when.end, asOf))}` : '';
  return ['It has been ', warning('blocked'), ` since ${sinceText(since, asOf)}${place}${days}${why}`];
}

/** Names are listed up to this many; beyond it they are only counted. */
const named = 3;

function approvalClause({ signOffs }: TrackFacts): Sentence {
  const waits = signOffs.filter((entry) => entry.waits);
  if (waits.length === 0) return [];
  if (waits.length > named) return [figure(plural(waits.length, 'approval'), '#approvals'), ' wait.'];
  const stale = waits.filter(({ state }) => state === 'stale');
  const open = waits.filter(({ state }) => state !== 'stale');
  const names = (list: readonly ApprovalEntry[]): Sentence => joined(list.map(({ role, url }) => [figure(role, url)]));
  const clauses: Sentence[] = [];
  if (open.length > 0) clauses.push([...names(open), ` ${open.length === 1 ? 'has' : 'have'} not approved it.`]);
  if (stale.length > 0) clauses.push([...names(stale), ' approved it before it changed.']);
  return clauses.flatMap((clause, index) => (index === 0 ? clause : [' ', ...clause]));
}

/** The incomplete tracks that this one needs; empty if there are none. */
export function needsClause({ around }: TrackFacts): Sentence {
  const open = [...new Map(around.needs.map(({ track }) => [track.id, track])).values()].filter(
    ({ status }) => !isFinished(status.value),
  );
  if (open.length === 0) return [];
  if (open.length > named) return ['It needs ', figure(`${open.length} tracks`, '#needs'), ' that are not complete.'];
  return [
    'It needs ',
    ...joined(open.map(({ title, url }) => [figure(title, url)])),
    `, which ${open.length === 1 ? 'is' : 'are'} not complete.`,
  ];
}

/** Risks at or above the threshold without a mitigation, and open questions; empty if there are neither. */
export function openClause({ records: { risks, questions } }: TrackFacts): Sentence {
  const unmitigated = risks.filter((risk) => risk.open && risk.aboveThreshold && risk.unmitigated).length;
  const open = questions.filter(({ status }) => status === 'open').length;
  const parts: Sentence[] = [];
  if (unmitigated > 0)
    parts.push([
      figure(unmitigated, '#risks'),
      ` ${unmitigated === 1 ? 'risk' : 'risks'} at or above the threshold ${unmitigated === 1 ? 'has' : 'have'} no mitigation`,
    ]);
  if (open > 0) parts.push([figure(open, '#questions'), ` ${open === 1 ? 'question is' : 'questions are'} open`]);
  return parts.length === 0 ? [] : [...parts.flatMap((part, index) => (index === 0 ? part : [', and ', ...part])), '.'];
}
