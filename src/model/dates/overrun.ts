import type { Milestone } from '../milestone.ts';
import type { StatusValue } from '../status.ts';
import type { Track } from '../track.ts';
import { isLive } from '../track-lifecycle.ts';
import type { Day, When } from '../when.ts';

/** Work that ends after the hard deadline of its track. */
export interface Overrun {
  track: Track;
  milestone: Milestone;
  /** The deadline that it overruns. */
  deadline: When;
  /** Whole days from the deadline's last day to the work's last day; at least 1. */
  days: number;
  /** False if the work has only an imprecise date that begins by the deadline: it may still end in time. */
  certain: boolean;
}

const dayMs = 86_400_000;
/** Whole days between two days; negative if `to` is before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Milestones that cannot overrun: the deadline itself, reviews, and shipped work. */
const exempt: ReadonlySet<Milestone['kind']> = new Set(['deadline', 'review', 'shipped']);
const abandoned: ReadonlySet<StatusValue> = new Set(['superseded', 'cancelled']);

/** False for an interval that ends before it begins. */
export const isSound = (when: When): boolean => when.start <= when.end;

/**
 * The hard deadline of a track: the one that the track states, else the latest of its deadline milestones, so that
 * nothing is an overrun that one document allows. Null if there is none.
 */
export function hardDeadline(track: Track, milestones: readonly Milestone[]): When | null {
  if (track.deadline !== null) return isSound(track.deadline) ? track.deadline : null;
  const stated = milestones.flatMap(({ kind, when }) =>
    kind === 'deadline' && when !== null && isSound(when) ? [when] : [],
  );
  return stated.reduce<When | null>((latest, when) => (latest === null || when.end > latest.end ? when : latest), null);
}

/** The overruns of one track. Abandoned work and abandoned tracks overrun nothing. */
export function trackOverruns(track: Track, milestones: readonly Milestone[]): Overrun[] {
  const deadline = hardDeadline(track, milestones);
  if (deadline === null || abandoned.has(track.status.value)) return [];
  return milestones.flatMap((milestone) => {
    const { when, kind, status } = milestone;
    if (when === null || !isSound(when) || exempt.has(kind) || abandoned.has(status.value) || when.end <= deadline.end)
      return [];
    return [
      {
        track,
        milestone,
        deadline,
        days: daysBetween(deadline.end, when.end),
        certain: when.precision === 'day' || when.start > deadline.end,
      },
    ];
  });
}

/** Every overrun of a portfolio, in the order of its tracks and their milestones. */
export function overruns(portfolio: { tracks: readonly Track[]; milestones: readonly Milestone[] }): Overrun[] {
  const byTrack = Map.groupBy(portfolio.milestones, ({ track }) => track);
  return portfolio.tracks.flatMap((track) => trackOverruns(track, byTrack.get(track.id) ?? []));
}

/** Live tracks with work that certainly ends after their hard deadline. */
export const overrunningTracks = (portfolio: Parameters<typeof overruns>[0]): Track[] => [
  ...new Set(overruns(portfolio).flatMap(({ track, certain }) => (certain && isLive(track) ? [track] : []))),
];
