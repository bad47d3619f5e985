import type { Milestone } from '../milestone.ts';
import type { StatusValue } from '../status.ts';
import type { Track } from '../track.ts';
import type { Day } from '../when.ts';
import { isSound } from './overrun.ts';

/** How far a record is behind the portfolio's day, and against what it is measured. */
export interface Lateness {
  /** Whole days from the last day of the record's interval to the portfolio's day; at least 1. */
  days: number;
  /** What it is late against: the `phase` that should have ended, a `target` or hard `deadline` that has passed, … */
  against: Milestone['kind'];
}

const finished: ReadonlySet<StatusValue> = new Set(['complete', 'superseded', 'cancelled']);

/** True for a state after which nothing is waited for. */
export const isFinished = (status: StatusValue): boolean => finished.has(status);

/**
 * The state that a record counts as. A record of a finished track counts as finished; a target or a deadline that states nothing of
 * itself is the track's; everything else is what its own document says, `unknown` included.
 */
export function stateOf(milestone: Milestone, track: Track): StatusValue {
  const own = milestone.status.value;
  if (own !== 'unknown') return own;
  const whole = track.status.value;
  return isFinished(whole) || milestone.kind === 'target' || milestone.kind === 'deadline' ? whole : 'unknown';
}

/**
 * How late a record is on a day, or null where it is not. Late is: the whole interval lies before the day and its state is known
 * and not finished. A target, a deadline or a review that has passed is late unless it is finished, even where nobody states how the
 * track stands. A phase whose state nobody states is not called late: nobody said that it is still under way.
 */
export function lateness(milestone: Milestone, track: Track, asOf: Day): Lateness | null {
  const { when, kind } = milestone;
  if (when === null || !isSound(when) || when.end >= asOf || kind === 'shipped' || track.archived) return null;
  const state = stateOf(milestone, track);
  if (isFinished(state)) return null;
  if (state === 'unknown' && kind !== 'target' && kind !== 'deadline' && kind !== 'review') return null;
  return { days: Math.round((Date.parse(asOf) - Date.parse(when.end)) / 86_400_000), against: kind };
}
