import type { Late, Milestone } from '../milestone.ts';
import type { StatusValue } from '../status.ts';
import type { Track } from '../track.ts';
import type { Day } from '../when.ts';
import { daysBetween, isSound } from './overrun.ts';

/** A milestone before its lateness is known. */
export type Datable = Omit<Milestone, 'late'>;

const finished: ReadonlySet<StatusValue> = new Set(['complete', 'superseded', 'cancelled']);

/** True for a status after which nothing is awaited. */
export const isFinished = (status: StatusValue): boolean => finished.has(status);

/**
 * The effective status of a milestone. Milestones of a finished track are finished; a target or deadline without a
 * status has the track's; all others have their own, `unknown` included.
 */
export function stateOf(milestone: Datable, track: Pick<Track, 'status'>): StatusValue {
  const stated = milestone.status.value;
  if (stated !== 'unknown') return stated;
  const whole = track.status.value;
  return isFinished(whole) || milestone.kind === 'target' || milestone.kind === 'deadline' ? whole : 'unknown';
}

/**
 * How late a milestone is on a day, or null. Late means that its whole interval has passed and its status is known and
 * not finished. A target, deadline or review is late unless finished, even if its status is unknown. A phase without a
 * status is never late: no document says that it is under way. Nothing is late on a track that is not live.
 */
export function lateness(milestone: Datable, track: Pick<Track, 'status' | 'life'>, asOf: Day): Late | null {
  const { when, kind } = milestone;
  if (when === null || !isSound(when) || when.end >= asOf || kind === 'shipped' || track.life !== 'live') return null;
  const state = stateOf(milestone, track);
  if (isFinished(state)) return null;
  if (state === 'unknown' && kind !== 'target' && kind !== 'deadline' && kind !== 'review') return null;
  return { days: daysBetween(when.end, asOf), against: kind, when };
}

const titles = { target: 'Target', deadline: 'Hard deadline' } as const;

/** A track's target and hard deadline as milestones, unless one of `milestones` has the same date. */
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

/** The overdue review: the last one due, unless it was held. Earlier ones do not count. Null if none is overdue. */
export function overdueReview(milestones: readonly Milestone[], asOf: Day): (Milestone & { late: Late }) | null {
  const due = milestones
    .filter(({ kind, when }) => kind === 'review' && when !== null && when.end < asOf)
    .reduce<Milestone | null>((last, one) => (last === null || one.when!.end > last.when!.end ? one : last), null);
  return due === null || due.late === null ? null : { ...due, late: due.late };
}

/** True for a promise to others: a target or a deadline. */
export const isPromise = ({ kind }: Pick<Milestone, 'kind'>): boolean => kind === 'target' || kind === 'deadline';

/** What is late on a track, worst first: promises to others, then work, each by days. Reviews delay nothing. */
export const lateOf = (dated: readonly Milestone[]): (Milestone & { late: Late })[] =>
  dated
    .filter((one): one is Milestone & { late: Late } => one.late !== null && one.kind !== 'review')
    .sort((one, other) => Number(isPromise(other)) - Number(isPromise(one)) || other.late.days - one.late.days);
