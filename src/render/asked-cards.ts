import { pageNotes } from './page-notes.ts';

/** Cards that pages need, as SVG by file name; drawn after the pages. */
export const askedCards = pageNotes<string>('cards');
