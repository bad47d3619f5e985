import type { Change, ChangePart, Comparison, Point, Slip } from '../../model/change.ts';
import type { ChangeWindow, RecentChanges } from '../../model/change-window.ts';

type Words<T> = Readonly<Record<keyof T, string>>;

const comparison: Words<Comparison> = {
  schemaVersion: 'Always 1: fields may be added, never renamed.',
  from: 'The first point.',
  to: 'The second point.',
  baseline: 'How and why the first point was chosen.',
  notes: 'What limits the comparison: a shallow clone, a history that could not be read to its end.',
  tracks: 'How many tracks the second point has.',
  changes: 'Majors first, worst first; then notices, then notes, by track.',
};

const point: Words<Point> = {
  day: 'The day on which it is judged.',
  commit: 'Its commit; null for documents that are not committed.',
  working: 'True for the documents on disk.',
};

const change: Words<Change> = {
  id: 'Made of track, record, kind and both values: the same difference has the same id in every comparison.',
  kind: 'What kind of difference it is; new kinds may be added, none renamed.',
  severity: '`major`: a review talks about it. `notice`: it should be known. `note`: folded and counted.',
  direction: 'Whether the plan is `worse` or `better` for it.',
  cause: '`edit`: a document changed. `time`: only the day did.',
  track: 'The id of its track now; of the track before if it is gone.',
  trackTitle: 'The title of that track.',
  record: 'The id of its record now; before, if it is gone; null for a fact of the track itself.',
  title: 'What changed: the title of the record, document or blocker, else of the track.',
  titleWas: 'Its earlier title, if it differs.',
  before: 'The value at the first point, as pages show it; null if there was none.',
  after: 'The value at the second point; null if there is none.',
  slip: 'How far a date moved; null for other changes.',
  sentence: 'The change in words; it does not repeat `title`.',
  parts: 'The sentence in pieces, with links.',
  matchedBy: 'How both states were recognised as one; `none` if only one point has it.',
  source: 'Where it is written now; null if it is gone.',
  was: 'Where it was written; null if it is new.',
  by: 'The commit that brought the present value; null if it is not committed, or this is unknown.',
  moves: 'How often the value changed in the history that was read; null if this is unknown.',
  why: 'The team’s own words: of a change log near the day of the commit, else its subject.',
  follows: 'The id of the change that it follows from, such as the moved phase before this one.',
  url: 'The page that shows it now, relative to the root of the site; null if it is gone.',
};

const slip: Words<Slip> = {
  days: 'Days between the old and the new last day, negative if earlier; null unless both are known to the day.',
  later: 'True if it moved later.',
  text: 'In words, as certain as the dates are.',
};

const part: Words<ChangePart> = {
  text: 'The words.',
  url: 'The page of what they name, or null.',
  told: 'True if `before` and `after` say the same.',
};

const window: Words<ChangeWindow> = {
  ...comparison,
  key: 'The end of its page’s address: a day for a review, `30-days`, `oldest`.',
  since: 'What the first point is: a `review`, so many `days` ago, or the `oldest` commit that is at hand.',
};

const recent: Words<RecentChanges> = {
  schemaVersion: 'Always 1: fields may be added, never renamed.',
  histories:
    'What the dates and the status of each track have been, from the versions of its document; empty without git.',
  windows: 'Every comparison with the present; the first is the one that the site shows by default.',
  notes: 'Why there is no comparison, or what is missing from it, and how to get it.',
};

/** Descriptions for the schema of a comparison; those of places and commits are the portfolio's. */
export const changeWords: readonly Readonly<Record<string, string>>[] = [
  ...[comparison, point, change, slip, part],
  ...[window, recent],
];
