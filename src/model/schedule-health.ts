import type { Track } from './track.ts';

/** A track that is blocked or late. */
export type ScheduleHealth = { kind: 'blocked' } | { kind: 'late'; days: number };

/** Why a track needs attention; null if it does not. */
export function scheduleHealthOf({ life, status, late }: Track): ScheduleHealth | null {
  if (life !== 'live') return null;
  if (status.value === 'blocked') return { kind: 'blocked' };
  return late === null ? null : { kind: 'late', days: late.days };
}
