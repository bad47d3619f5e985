import type { Catalogue } from './entry.ts';

/** Decoding, front matter and the text of a document. */
export const readingCodes = {
  'placeholders-left': {
    severity: 'info',
    title: 'Placeholders that were never filled in',
    means: 'The document still holds placeholders of its template. They are counted on its page and are never taken for facts.',
    why: 'Readers see how finished the document is.',
    fix: 'Fill them in, or remove the sections that nobody needs.',
    example: '**Author:** [Name/Agent]',
  },
  'reader-failed': {
    severity: 'error',
    title: 'A document that could not be read for facts',
    means: 'Trackway itself failed on the document. Its page shows the text; its risks, dates and approvals are missing.',
    why: 'The overview pages lack what the document says.',
    fix: 'This is a fault of Trackway: report it with the document, or with the shortest part of it that gives the same message.',
    example: 'None is known.',
  },
} as const satisfies Catalogue;
