import { isFinished, lateness } from './dates/lateness.ts';
import { largest } from './lists.ts';
import type { Milestone } from './milestone.ts';
import type { Portfolio } from './portfolio.ts';
import type { Track } from './track.ts';
import type { Day } from './when.ts';

/** A track that is blocked, or behind one of its dates: its risks have begun to come true. */
export type Trouble = { kind: 'blocked' } | { kind: 'late'; days: number };

const dayMs = 86_400_000;

function daysLate(track: Track, milestones: readonly Milestone[], asOf: Day): number {
  const own = [track.target, track.deadline].map((when) =>
    when === null ? 0 : (Date.parse(asOf) - Date.parse(when.end)) / dayMs,
  );
  const others = milestones.map((milestone) =>
    milestone.kind === 'review' ? 0 : (lateness(milestone, track, asOf)?.days ?? 0),
  );
  return Math.max(0, largest([...own, ...others]));
}

/**
 * Why each track asks for attention; tracks that do not are absent. Blocked is what its status says. Late is what home calls late: its
 * target, its hard deadline or a dated piece of its work has passed, and nothing says that it is done.
 */
export function troubledBy({
  tracks,
  milestones,
  asOf,
}: Pick<Portfolio, 'tracks' | 'milestones' | 'asOf'>): Map<string, Trouble> {
  const own = Map.groupBy(milestones, (milestone) => milestone.track);
  const result = new Map<string, Trouble>();
  for (const track of tracks) {
    if (track.archived || isFinished(track.status.value)) continue;
    if (track.status.value === 'blocked') result.set(track.id, { kind: 'blocked' });
    else {
      const days = daysLate(track, own.get(track.id) ?? [], asOf);
      if (days > 0) result.set(track.id, { kind: 'late', days });
    }
  }
  return result;
}
