import type { StatusValue } from '../model/status.ts';
import { pageNotes } from './page-notes.ts';

/** What a link to a page shows before anyone clicks. */
export interface PageLink {
  title: string;
  description: string;
  /** The card's absolute address, or null where there is none. */
  picture: string | null;
  status: StatusValue | null;
}

/** What the links to pages show, by site-relative address, so that what leads to a page shows the same. */
export const pageLinks = pageNotes<PageLink>('links');
