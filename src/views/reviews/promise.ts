import type { Change } from '../../model/change.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { Decision } from '../../model/review.ts';
import type { Roles } from '../../model/roles.ts';
import type { Day, When } from '../../model/when.ts';

/** What became of a decision. `open`: it is known, not done, and not due yet. */
export const verdicts = ['other-way', 'no-trace', 'open', 'kept'] as const;
export type Verdict = (typeof verdicts)[number];

/** A verdict with the fact that gives it. */
export interface Outcome {
  verdict: Verdict;
  /** What happened, as a sentence. */
  text: string;
  url: string | null;
}

/** A decision about one track, with the facts of that track. */
export interface Matter {
  decision: Decision;
  /** The decision without the names of its track. */
  words: string;
  /** A date that it names; the day by which it is due, if it says so. */
  date: When | null;
  records: TrackRecords;
  /** What changed in the track since the review that decided. */
  changes: readonly Change[];
  roles: Roles;
  asOf: Day;
}

/** A rule: what the facts say of a decision; null if it does not speak of what the rule knows. */
export type PromiseRule = (matter: Matter) => Outcome | null;

export const outcome = (verdict: Verdict, text: string, url: string | null): Outcome => ({ verdict, text, url });

/** True if the day by which it was to happen has passed. */
export const isOverdue = ({ decision, asOf }: Matter): boolean => decision.due !== null && decision.due.end < asOf;

/** The newest change of a record. */
export const changeOf = ({ changes }: Matter, record: string): Change | null =>
  changes.find((change) => change.record === record) ?? null;
