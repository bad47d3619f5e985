import type { Catalogue } from './entry.ts';

/** What readers of facts could not make sense of. */
export const readingCodes = {
  'placeholders-left': {
    severity: 'info',
    title: 'Placeholders that were never filled in',
    means:
      'The document still holds placeholders of its template. They are counted on its page and are never taken for facts.',
    why: 'Readers see how finished the document is.',
    fix: 'Fill them in, or remove the sections that nobody needs.',
    example: '**Author:** [Name/Agent]',
  },
  'block-not-read': {
    severity: 'info',
    title: 'A part of a document that was not understood',
    means:
      'A list, a table or check boxes promise records by their heading or columns, but no record was read from them. The track’s page names them, and does not say that its documents are silent about the matter.',
    why: 'What it says is on the page of its document, and missing from every register, chart and count.',
    fix: 'Use a heading and columns that say what it is, or add the team’s own words in trackway.yaml.',
    example: '## Discussion of risks\n\n| Topic | Probability | Impact |\n|---|---|---|\n| | low | high |',
  },
  'status-unknown-word': {
    severity: 'info',
    title: 'A status in unknown words',
    means:
      'The document states a status in words that Trackway does not know. They are shown as written, the status counts as unknown.',
    why: 'The track is missing wherever tracks are counted by status.',
    fix: 'Use one of the usual words, or add the team’s own under statuses in trackway.yaml.',
    example: '**Status:** Moored',
  },
  'date-invalid': {
    severity: 'warning',
    title: 'A date that does not exist',
    means: 'The calendar has no such day. It counts as no date, never as its neighbour.',
    why: 'Nothing is planned for it.',
    fix: 'Correct it.',
    example: '**Target completion:** 2026-02-30',
  },
  'date-ambiguous': {
    severity: 'warning',
    title: 'A date with two readings',
    means: 'Day and month could be either way round.',
    why: 'Readers of another country read another day.',
    fix: 'Write it as YYYY-MM-DD.',
    example: '**Created:** 03/04/2026',
  },
  'date-implausible': {
    severity: 'warning',
    title: 'A date beyond any plan',
    means: 'The year is centuries away. It counts as no date.',
    why: 'It is a slip of the pen, and would stretch every roadmap.',
    fix: 'Correct the year.',
    example: '**Target completion:** 20260-11-01',
  },
  'date-range-reversed': {
    severity: 'warning',
    title: 'A range that ends before it begins',
    means:
      'The second date of the range lies before the first. The range counts as no date: neither end is taken alone.',
    why: 'Nothing is planned for it.',
    fix: 'Swap the two dates, or correct the year.',
    example: '**Target completion:** 2026-12-10 to 2026-03-01',
  },
  'risk-table-unreadable': {
    severity: 'warning',
    title: 'A table of risks without a column for the risk',
    means: 'A table stands in a section of risks, but none of its columns has a name that says which holds the risk.',
    why: 'Its rows are in no register and no matrix.',
    fix: 'Name the columns (Risk, Probability, Impact, Mitigation), or add the team’s own names under words.columns in trackway.yaml.',
    example: '## Risks\n\n| A | B |\n|---|---|\n| Data loss | 4 |',
  },
  'metadata-invalid': {
    severity: 'error',
    title: 'metadata.json is not valid JSON',
    means: 'The file could not be parsed there. What its lines plainly say was read.',
    why: 'Every other tool that reads the file fails on it.',
    fix: 'Correct the syntax: double quotes, commas between entries and none behind the last.',
    example: '{ "track_id": "memory", "status": "active", }',
  },
  'metadata-duplicate-key': {
    severity: 'warning',
    title: 'A key twice in metadata.json',
    means: 'The same key stands twice in one object. JSON lets the last one win, and so does the site.',
    why: 'Readers of the other line believe something else.',
    fix: 'Remove one of the lines.',
    example: '{ "status": "active", "status": "complete" }',
  },
  'reader-failed': {
    severity: 'error',
    title: 'A document that could not be read for facts',
    means:
      'Trackway itself failed on the document. Its page shows the text; its risks, dates and approvals are missing.',
    why: 'The overview pages lack what the document says.',
    fix: 'This is a fault of Trackway: report it with the document, or with the shortest part of it that gives the same message.',
    example: 'None is known.',
  },
  'join-failed': {
    severity: 'error',
    title: 'A track whose documents could not be joined',
    means:
      'Trackway itself failed when it put together what the documents of a track say. Its pages show the documents; its status, dates, risks and approvals are missing.',
    why: 'The overview pages lack the facts of the track.',
    fix: 'This is a fault of Trackway: report it with the documents of the track, or with the shortest part of them that gives the same message.',
    example: 'None is known.',
  },
  'check-failed': {
    severity: 'error',
    title: 'A check that could not be finished',
    means:
      'Trackway itself failed when it checked what the documents say. The check is missing for this track; all other checks were made.',
    why: 'The documents may hold mistakes that are not reported.',
    fix: 'This is a fault of Trackway: report it with the documents of the track, or with the shortest part of them that gives the same message.',
    example: 'None is known.',
  },
  'page-failed': {
    severity: 'error',
    title: 'A page or file of the site that could not be made',
    means:
      'Trackway itself failed on one page, feed, calendar or table. A page says so at its address; another file is left out. The rest of the site is complete.',
    why: 'Whoever follows a link to it does not find what it promises.',
    fix: 'This is a fault of Trackway: report it with the documents of the track, or with the shortest part of them that gives the same message.',
    example: 'None is known.',
  },
} as const satisfies Catalogue;
