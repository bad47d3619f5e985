import type { Track } from './track.ts';

/** A track that is blocked, or behind one of its dates: its risks have begun to come true. */
export type ScheduleHealth = { kind: 'blocked' } | { kind: 'late'; days: number };

/** Why a track asks for attention; null if it does not. */
export function scheduleHealthOf({ life, status, late }: Track): ScheduleHealth | null {
  if (life !== 'live') return null;
  if (status.value === 'blocked') return { kind: 'blocked' };
  return late === null ? null : { kind: 'late', days: late.days };
}
