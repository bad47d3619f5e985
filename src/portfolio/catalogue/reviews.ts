import type { Catalogue } from './entry.ts';

/** Diagnostics of reviews: their minutes and snapshots. */
export const reviewCodes = {
  'review-without-minutes': {
    severity: 'info',
    title: 'A review without minutes',
    means: 'The folder reviews/ has the snapshot of a review, but no minutes of that day.',
    why: 'The next review cannot show what was decided, and what happened to it.',
    fix: 'Write the minutes: trackway review open with its day makes the skeleton.',
    example: 'reviews/2026-11-06.json without reviews/2026-11-06.md',
  },
  'minutes-without-date': {
    severity: 'warning',
    title: 'Minutes without a date',
    means: 'The name of a file in reviews/ does not begin with a day that exists, written YYYY-MM-DD.',
    why: 'The review appears nowhere: not as a page, and not as the point that changes are counted from.',
    fix: 'Rename it after the day of the review, such as reviews/2026-11-06.md, or move it out of reviews/.',
    example: 'reviews/november.md or reviews/2026-11-31.md',
  },
  'reviews-same-day': {
    severity: 'warning',
    title: 'Two reviews on one day',
    means: 'Two files in reviews/ are minutes, or snapshots, of the same day. The site shows one of them.',
    why: 'What the other one decided is not followed up.',
    fix: 'Put both into one file, named after the day alone.',
    example: 'reviews/2026-11-06.md and reviews/2026-11-06-budget.md',
  },
  'review-track-gone': {
    severity: 'warning',
    title: 'Minutes name a track that does not exist',
    means:
      'A decision in the minutes links to a track, or names one, that is not among the plans: it was removed, renamed, or misspelled.',
    why: 'The site cannot say what happened to the decision.',
    fix: 'Correct the name, or add the old one under aliases: in trackway.yaml.',
    example: '- [Night boat](../tracks/night-boat/spec.md) starts in May',
  },
  'review-in-future': {
    severity: 'warning',
    title: 'A review with a date that cannot be right',
    means: 'A review is closed although its day has not come, or its minutes are dated more than a year ahead.',
    why: 'It is taken neither as the last review nor as the next one.',
    fix: 'Correct the date in the name of the file.',
    example: 'reviews/2062-11-06.md',
  },
  'snapshot-broken': {
    severity: 'error',
    title: 'The snapshot of a review cannot be read',
    means: 'A snapshot in reviews/ is not JSON, is cut off, belongs to another day, or was not written by Trackway.',
    why: 'The facts of that review are missing: its page shows the minutes alone.',
    fix: 'Restore the file from git, or write it again: trackway review close with its day and --force.',
    example: 'reviews/2026-11-06.json with the marks of a merge conflict in it',
  },
} as const satisfies Catalogue;
