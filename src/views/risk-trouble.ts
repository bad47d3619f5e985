import type { Track } from '../model/track.ts';
import type { Day } from '../model/when.ts';
import { daysBetween } from './format.ts';

/** A track that is blocked, or whose date has passed: its risks have begun to come true. */
export type Trouble = { kind: 'blocked' } | { kind: 'late'; days: number };

const finished = new Set(['complete', 'superseded', 'cancelled']);

/**
 * Late means: the last day of the target, or of the deadline, lies before the day that the portfolio describes, and the
 * track is not finished. A target known to the quarter is late only when the quarter is over.
 */
export function troubleOf(track: Track, asOf: Day): Trouble | null {
  if (track.archived || finished.has(track.status.value)) return null;
  if (track.status.value === 'blocked') return { kind: 'blocked' };
  const passed = [track.target, track.deadline].flatMap((when) => (when !== null && when.end < asOf ? [daysBetween(when.end, asOf)] : []));
  return passed.length > 0 ? { kind: 'late', days: Math.max(...passed) } : null;
}
