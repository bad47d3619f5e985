import type { Portfolio } from './portfolio.ts';
import type { Decision, Review } from './review.ts';
import { isLive } from './track-lifecycle.ts';
import type { Day } from './when.ts';

/** A review that was held, and what it decided. */
export interface Held {
  day: Day;
  decisions: readonly Decision[];
}

/**
 * `closed`: its pack is frozen. `draft`: it is ahead, or the last one, and shows the facts of today. `minutes`: it is over
 * and was never closed, so its facts were not kept.
 */
export type ReviewState = 'closed' | 'draft' | 'minutes';

/** @param reviews newest first */
export function reviewState({ day, snapshot }: Review, reviews: readonly Review[], asOf: Day): ReviewState {
  if (snapshot !== null) return 'closed';
  return day >= asOf || reviews.every((other) => other.day <= day || other.day > asOf) ? 'draft' : 'minutes';
}

/** True for a review that took place: closed, or its day has passed. */
export const wasHeld = ({ day, snapshot }: Review, asOf: Day): boolean =>
  snapshot === null ? day < asOf : day <= asOf;

/** The last review before a day that took place; null if there is none. `reviews` are newest first. */
export const heldBefore = (reviews: readonly Review[], day: Day, asOf: Day): Review | null =>
  reviews.find((review) => review.day < day && wasHeld(review, asOf)) ?? null;

/** The last review before a day whose minutes decided something. */
export function lastDecisions(reviews: readonly Review[], day: Day, asOf: Day): Held | null {
  const found = reviews.find((one) => one.day < day && one.minutes !== null && wasHeld(one, asOf));
  return found === undefined ? null : { day: found.day, decisions: found.minutes!.decisions };
}

/** The next day that a living document gives for a review; null if none is ahead. */
export function nextReviewDay({ tracks, milestones, asOf }: Portfolio): Day | null {
  const living = new Set(tracks.filter(isLive).map(({ id }) => id));
  const days = milestones.flatMap(({ kind, when, track }) =>
    kind === 'review' && when !== null && when.precision === 'day' && when.end >= asOf && living.has(track)
      ? [when.end]
      : [],
  );
  return days.sort()[0] ?? null;
}
