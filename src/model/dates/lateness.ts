import type { Late, Milestone } from '../milestone.ts';
import type { StatusValue } from '../status.ts';
import type { Track } from '../track.ts';
import type { Day, When } from '../when.ts';
import { isSound } from './overrun.ts';

/** A record before it is known whether it is late. */
export type Datable = Omit<Milestone, 'late'>;

const finished: ReadonlySet<StatusValue> = new Set(['complete', 'superseded', 'cancelled']);

/** True for a status after which nothing is waited for. */
export const isFinished = (status: StatusValue): boolean => finished.has(status);

/**
 * The status that a record counts as. A record of a finished track counts as finished; a target or a deadline that
 * states nothing of itself has the track's; everything else is what its own document says, `unknown` included.
 */
export function stateOf(milestone: Datable, track: Pick<Track, 'status'>): StatusValue {
  const own = milestone.status.value;
  if (own !== 'unknown') return own;
  const whole = track.status.value;
  return isFinished(whole) || milestone.kind === 'target' || milestone.kind === 'deadline' ? whole : 'unknown';
}

/**
 * How late a record is on a day, or null if it is not. Late is: the whole interval lies before the day, and the record
 * has a known status that is not finished. A target, a deadline or a review that has passed is late unless it is
 * finished, even if no document gives the track a status. A phase without a status is not called late: no document says
 * that it is still under way. Nothing of a track that is not live is late.
 */
export function lateness(milestone: Datable, track: Pick<Track, 'status' | 'life'>, asOf: Day): Late | null {
  const { when, kind } = milestone;
  if (when === null || !isSound(when) || when.end >= asOf || kind === 'shipped' || track.life !== 'live') return null;
  const state = stateOf(milestone, track);
  if (isFinished(state)) return null;
  if (state === 'unknown' && kind !== 'target' && kind !== 'deadline' && kind !== 'review') return null;
  return { days: daysAfter(when, asOf), against: kind, when };
}

const dayMs = 86_400_000;
const daysAfter = (when: When, day: Day): number => Math.round((Date.parse(day) - Date.parse(when.end)) / dayMs);

const titles = { target: 'Target', deadline: 'Hard deadline' } as const;

/** A track's own target and hard deadline as records, unless one of its milestones states the same date. */
export function ownDates(
  track: Pick<Track, 'id' | 'url' | 'status' | 'life' | 'target' | 'deadline' | 'sources' | 'source'>,
  milestones: readonly Datable[],
  asOf: Day,
): Milestone[] {
  return (['target', 'deadline'] as const).flatMap((kind) => {
    const when = track[kind];
    const said = milestones.some(
      (one) => one.kind === kind && one.when?.start === when?.start && one.when?.end === when?.end,
    );
    if (when === null || said) return [];
    const record: Datable = {
      id: `${track.id}.${kind}`,
      track: track.id,
      title: titles[kind],
      kind,
      when,
      status: { value: 'unknown', text: null, source: null, conflicts: [] },
      horizon: null,
      duration: null,
      description: null,
      source: track.sources[kind] ?? track.source,
      also: [],
      url: track.url,
    };
    return [{ ...record, late: lateness(record, track, asOf) }];
  });
}

/**
 * The review that is overdue: the last one that has come due, unless it took place. An earlier one is not missed if a
 * later one was held; null if none is.
 */
export function overdueReview(milestones: readonly Milestone[], asOf: Day): (Milestone & { late: Late }) | null {
  const due = milestones
    .filter(({ kind, when }) => kind === 'review' && when !== null && when.end < asOf)
    .reduce<Milestone | null>((last, one) => (last === null || one.when!.end > last.when!.end ? one : last), null);
  return due === null || due.late === null ? null : { ...due, late: due.late };
}

/** True for a promise to others: a target or a deadline. */
export const isPromise = ({ kind }: Pick<Milestone, 'kind'>): boolean => kind === 'target' || kind === 'deadline';

/**
 * What of a track is late, worst first: promises to others, then pieces of work, each by days. Reviews are apart: one
 * that is overdue delays nothing.
 */
export const lateOf = (dated: readonly Milestone[]): (Milestone & { late: Late })[] =>
  dated
    .filter((one): one is Milestone & { late: Late } => one.late !== null && one.kind !== 'review')
    .sort((one, other) => Number(isPromise(other)) - Number(isPromise(one)) || other.late.days - one.late.days);
