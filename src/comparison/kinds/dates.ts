import { trackOverruns } from '../../model/dates/overrun.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { When } from '../../model/when.ts';
import { daysText, longDay, plural, sentenceDay, whenText } from '../../text/format.ts';
import { type Draft, told } from '../draft.ts';
import type { Matched } from '../match-records.ts';
import { type Pair, places } from '../pair.ts';
import { compareDates, type DateChange } from '../slip.ts';

/** Days by which a target or deadline may move before a review talks about it. */
const tolerated = 14;

const isDay = ({ start, end, precision }: When): boolean => precision === 'day' && start === end;

/** A date in a sentence: `24 March 2026`, `Q2 2026`. */
export const dateWords = (when: When): string => (isDay(when) ? longDay(when.start) : whenText(when));

/** `from 3 to 24 March 2026`, `from 3 March to 24 April 2026`, `from Q2 2026 to July 2026`. */
export function fromTo(before: When, now: When): string {
  if (!isDay(before) || !isDay(now)) return `from ${dateWords(before)} to ${dateWords(now)}`;
  const [from, to] = [longDay(before.start), longDay(now.start)];
  if (before.start.slice(0, 4) !== now.start.slice(0, 4)) return `from ${from} to ${to}`;
  const short = before.start.slice(0, 7) === now.start.slice(0, 7) ? from.split(' ')[0]! : from.slice(0, -5);
  return `from ${short} to ${to}`;
}

const ownName = { target: 'Target', deadline: 'Hard deadline' } as const;

/** A dated thing on both sides; the track's own dates and its milestones alike. */
export interface Dated {
  record: string;
  title: string;
  titleWas: string;
  /** What the sentence calls it if it is a date of the track itself. */
  own: string | null;
  isPromise: boolean;
  before: When | null;
  now: When | null;
  /** The record in the second state. */
  milestone: Milestone | null;
  wasLate: boolean;
  place: Pick<Draft, 'source' | 'was' | 'matchedBy' | 'url'>;
}

/** The target and the hard deadline of a track. */
function* ownDates({ before, now }: Pair): Generator<Dated> {
  for (const field of ['target', 'deadline'] as const) {
    const [old, current] = [before.track[field], now.track[field]];
    if (old === null && current === null) continue;
    const find = ({ dated, track }: TrackRecords): Milestone | undefined =>
      dated.find(({ id }) => id === `${track.id}.${field}`) ??
      dated.find(({ kind, when }) => kind === field && when?.end === track[field]?.end);
    const milestone = find(now) ?? null;
    yield {
      record: `${now.track.id}.${field}`,
      title: ownName[field],
      titleWas: ownName[field],
      own: ownName[field],
      isPromise: true,
      before: old,
      now: current,
      milestone,
      wasLate: find(before)?.late != null,
      place: {
        source: now.track.sources[field] ?? (current === null ? null : now.track.source),
        was: before.track.sources[field] ?? (old === null ? null : before.track.source),
      },
    };
  }
}

const datedOf = ({ before, now, by }: Matched<Milestone>): Dated => ({
  record: now.id,
  title: now.title,
  titleWas: before.title,
  own: null,
  isPromise: now.kind === 'target' || now.kind === 'deadline',
  before: before.when,
  now: now.when,
  milestone: now,
  wasLate: before.late !== null,
  place: { ...places(before, now), matchedBy: by, url: now.url },
});

/**
 * Dates that were set, dropped, moved, made precise or blurred, and dates that passed without an edit. Computed dates
 * follow the first stated one that moved, and are folded into its sentence.
 */
export function* dateChanges(pair: Pair, milestones: readonly Matched<Milestone>[]): Generator<Draft> {
  const overruns = new Map(
    trackOverruns(pair.now.track, pair.now.dated).flatMap(({ milestone, days, certain }) =>
      certain ? [[milestone.id, days] as const] : [],
    ),
  );
  const earlier = new Set(
    trackOverruns(pair.before.track, pair.before.dated).map(({ milestone }) =>
      milestone.id.split('.').slice(1).join('.'),
    ),
  );
  const drafts: { draft: Draft; computed: boolean; kind: string | null }[] = [];
  for (const dated of [...ownDates(pair), ...milestones.map(datedOf)]) {
    const over = dated.milestone === null ? undefined : overruns.get(dated.milestone.id);
    const isNew = dated.milestone !== null && !earlier.has(dated.milestone.id.split('.').slice(1).join('.'));
    const draft = dateChange(dated, pair, over !== undefined && isNew ? over : null);
    if (draft === null) continue;
    const computed = dated.before?.basis === 'computed' && dated.now?.basis === 'computed';
    drafts.push({ draft, computed, kind: dated.milestone?.kind ?? null });
  }
  yield* folded(drafts);
}

/** Gives the cause the number of computed dates that moved with it, and marks these. */
function folded(drafts: readonly { draft: Draft; computed: boolean; kind: string | null }[]): Draft[] {
  const moved = drafts.filter(({ draft }) => draft.kind === 'date.moved');
  const followers = moved.filter(({ computed }) => computed);
  const cause = moved.find(({ computed, draft }) => !computed && draft.slip !== null) ?? followers[0];
  const rest = followers.filter((one) => one !== cause);
  if (cause === undefined || rest.length === 0) return drafts.map(({ draft }) => draft);
  const phases = rest.every(({ kind }) => kind === 'phase');
  const says = `${phases ? plural(rest.length, 'other phase') : plural(rest.length, 'other date')} ${rest.length === 1 ? 'moves' : 'move'} with it.`;
  return drafts.map((one) =>
    one === cause
      ? { ...one.draft, says: [...one.draft.says, ` ${says}`] }
      : rest.includes(one)
        ? { ...one.draft, severity: 'note', follows: cause.draft.record ?? null }
        : one.draft,
  );
}

function dateChange(dated: Dated, pair: Pair, overrun: number | null): Draft | null {
  const { before, now, record, title, titleWas, place } = dated;
  const base = {
    ...place,
    record,
    title,
    titleWas,
    before: before === null ? null : whenText(before),
    after: now === null ? null : whenText(now),
  };
  if (before === null && now === null) return null;
  if (before === null)
    return {
      ...base,
      kind: 'date.set',
      severity: 'notice',
      direction: 'better',
      says: [told(`Now has a date: ${dateWords(now!)}`), '.', ...overrunWords(overrun)],
    };
  if (now === null)
    return {
      ...base,
      kind: 'date.dropped',
      severity: 'major',
      direction: 'worse',
      says: ['No longer has a date', told(`; it was ${dateWords(before)}`), '.'],
    };
  const change = compareDates(before, now);
  if (change.kind === 'same') return passed(dated, pair, base);
  if (change.kind === 'moved') return moved(dated, change, base, overrun);
  const sharper = change.kind === 'sharpened';
  return {
    ...base,
    kind: sharper ? 'date.sharpened' : 'date.blurred',
    severity: sharper ? 'note' : 'notice',
    direction: sharper ? 'better' : 'worse',
    says: [sharper ? 'Made precise' : 'Less precise', told(`: ${dateWords(before)} is now ${dateWords(now)}`), '.'],
  };
}

function moved(
  { before, now, own, isPromise }: Dated,
  { slip, certain }: Extract<DateChange, { kind: 'moved' }>,
  base: Pick<Draft, 'record' | 'before' | 'after'>,
  overrun: number | null,
): Draft {
  const startsOnly = slip.days === 0;
  const grave = overrun !== null || (isPromise && slip.later && !startsOnly && certain > tolerated);
  return {
    ...base,
    kind: 'date.moved',
    severity: grave ? 'major' : 'notice',
    direction: startsOnly ? 'neutral' : slip.later ? 'worse' : 'better',
    slip,
    says: [
      own === null ? 'Moved' : `${own} moved`,
      told(` ${fromTo(before!, now!)}: ${slip.text}`),
      '.',
      ...overrunWords(overrun),
    ],
  };
}

const overrunWords = (days: number | null): string[] =>
  days === null ? [] : [` It now ends ${daysText(days)} after the hard deadline.`];

/** A date that was ahead at the first point and is late at the second, unchanged. */
function passed({ now, milestone, wasLate }: Dated, { world }: Pair, base: Partial<Draft>): Draft | null {
  if (milestone === null || milestone.late === null || wasLate || now === null) return null;
  if (milestone.late.when.end < world.before.portfolio.asOf) return null;
  const day = sentenceDay(milestone.late.when.end, world.now.portfolio.asOf);
  return {
    ...base,
    kind: 'date.passed',
    severity: 'major',
    direction: 'worse',
    cause: 'time',
    before: null,
    says: [`Passed on ${day}. Nothing was found that says it is done, and its date was not changed.`],
  };
}
