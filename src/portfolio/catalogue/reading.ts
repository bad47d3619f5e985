import type { Catalogue } from './entry.ts';

/** Diagnostics of reading facts. */
export const readingCodes = {
  'placeholders-left': {
    severity: 'info',
    title: 'Placeholders that were never filled in',
    means:
      'The document still contains placeholders of its template. Its page counts them. They are never read as facts.',
    why: 'The number tells readers how finished the document is.',
    fix: 'Fill them in, or remove sections that you do not need.',
    example: '**Author:** [Name/Agent]',
  },
  'block-not-read': {
    severity: 'info',
    title: 'Part of a document was not understood',
    means:
      'The heading or columns of a list, a table or check boxes suggest records, but none was read. The track’s page names this part, and does not claim that no such records exist.',
    why: 'The content is on the document’s page, but missing from every register, chart and count.',
    fix: 'Use a heading and columns that say what this part contains, or add your own words to trackway.yaml.',
    example: '## Discussion of risks\n\n| Topic | Probability | Impact |\n|---|---|---|\n| | low | high |',
  },
  'status-unknown-word': {
    severity: 'info',
    title: 'A status in unknown words',
    means:
      'Trackway does not know the words of this status. They are shown as written, and the status counts as unknown.',
    why: 'The track is missing from counts by status.',
    fix: 'Use a common word, or add your own under statuses in trackway.yaml.',
    example: '**Status:** Moored',
  },
  'date-invalid': {
    severity: 'warning',
    title: 'A date that does not exist',
    means: 'The calendar has no such day. Trackway does not read it as a date, and does not guess a nearby one.',
    why: 'The item appears on the site without a date.',
    fix: 'Correct the date.',
    example: '**Target completion:** 2026-02-30',
  },
  'date-ambiguous': {
    severity: 'warning',
    title: 'An ambiguous date',
    means: 'The date could be day first or month first. Trackway does not guess, and reads no date.',
    why: 'Readers in another country read it as another day.',
    fix: 'Write it as YYYY-MM-DD.',
    example: '**Created:** 03/04/2026',
  },
  'date-implausible': {
    severity: 'warning',
    title: 'An implausible date',
    means: 'The year is more than 40 years away. Trackway does not read it as a date.',
    why: 'It is probably a typing error, and would stretch every roadmap.',
    fix: 'Correct the year.',
    example: '**Target completion:** 20260-11-01',
  },
  'date-range-reversed': {
    severity: 'warning',
    title: 'A range that ends before it begins',
    means: 'The second date of the range is before the first. Trackway reads neither of them.',
    why: 'The item appears on the site without a date.',
    fix: 'Swap the two dates, or correct the year.',
    example: '**Target completion:** 2026-12-10 to 2026-03-01',
  },
  'risk-table-unreadable': {
    severity: 'warning',
    title: 'A risk table without a column for the risk',
    means: 'A risk section has a table, but no column name says where the risk is.',
    why: 'Its rows are missing from the register and the matrix.',
    fix: 'Name the columns (Risk, Probability, Impact, Mitigation), or add your own names under words.columns in trackway.yaml.',
    example: '## Risks\n\n| A | B |\n|---|---|\n| Data loss | 4 |',
  },
  'metadata-invalid': {
    severity: 'error',
    title: 'metadata.json is not valid JSON',
    means: 'The file could not be parsed at this point. Lines that are clear on their own were read.',
    why: 'Other tools cannot read the file.',
    fix: 'Correct the syntax: double quotes, a comma between entries, no comma after the last.',
    example: '{ "track_id": "memory", "status": "active", }',
  },
  'metadata-duplicate-key': {
    severity: 'warning',
    title: 'A duplicate key in metadata.json',
    means: 'An object has the same key twice. As usual in JSON, the last one counts.',
    why: 'Anyone who reads the other line gets another value.',
    fix: 'Remove one of the lines.',
    example: '{ "status": "active", "status": "complete" }',
  },
  'reader-failed': {
    severity: 'error',
    title: 'The facts of a document could not be read',
    means: 'Trackway failed on the document. Its page shows the text, but its risks, dates and approvals are missing.',
    why: 'The overview pages lack its facts.',
    fix: 'This is a bug in Trackway. Please report it with the document, or with the shortest part that gives the same message.',
    example: 'None known.',
  },
  'join-failed': {
    severity: 'error',
    title: 'The documents of a track could not be merged',
    means:
      'Trackway failed to merge the documents of a track. Its pages show the documents, but its status, dates, risks and approvals are missing.',
    why: 'The overview pages lack the facts of the track.',
    fix: 'This is a bug in Trackway. Please report it with the documents of the track, or with the shortest part that gives the same message.',
    example: 'None known.',
  },
  'audience-unclear': {
    severity: 'warning',
    title: 'A mark for an audience is not clear',
    means:
      'A comment, a key or a line is about the audience, but it is not one of the forms that Trackway knows: a misspelt key or audience, a comment without an end, front matter that cannot be read.',
    why: 'A site for the public leaves such a part out, to be safe. It may be more, or less, than its author meant.',
    fix: 'Write audience: internal or audience: public in front matter or metadata.json, or <!-- audience: internal --> below a heading or in a record.',
    example: '<!-- audience: internl -->',
  },
  'check-failed': {
    severity: 'error',
    title: 'A check failed',
    means: 'Trackway failed to check the documents of a track. This check is missing for this track; all others ran.',
    why: 'The documents may contain mistakes that are not reported.',
    fix: 'This is a bug in Trackway. Please report it with the documents of the track, or with the shortest part that gives the same message.',
    example: 'None known.',
  },
  'page-failed': {
    severity: 'error',
    title: 'A page or file of the site failed',
    means:
      'Trackway failed on one page, feed, calendar or table. A page that failed says so at its address; another file is missing. The rest of the site is complete.',
    why: 'Links to it lead to an error, or nowhere.',
    fix: 'This is a bug in Trackway. Please report it with the documents of the track, or with the shortest part that gives the same message.',
    example: 'None known.',
  },
} as const satisfies Catalogue;
