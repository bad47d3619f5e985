import type { Track } from './track.ts';

/** A track that is blocked, or behind one of its dates: its risks have begun to come true. */
export type Trouble = { kind: 'blocked' } | { kind: 'late'; days: number };

/** Why a track asks for attention; null if it does not. */
export function troubleOf({ life, status, late }: Track): Trouble | null {
  if (life !== 'live') return null;
  if (status.value === 'blocked') return { kind: 'blocked' };
  return late === null ? null : { kind: 'late', days: late.days };
}
