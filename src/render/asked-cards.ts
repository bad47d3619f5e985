import { pageNotes } from './page-notes.ts';

/** The cards that pages ask for, SVG by file name: they are drawn when the pages are done. */
export const askedCards = pageNotes<string>('cards');
