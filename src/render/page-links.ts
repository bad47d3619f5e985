import type { StatusValue } from '../model/status.ts';
import { pageNotes } from './page-notes.ts';

/** What a link to a page shows in previews. */
export interface PageLink {
  title: string;
  description: string;
  /** Absolute address of the card, or null. */
  picture: string | null;
  status: StatusValue | null;
}

/** Previews of pages by site-relative address, for short addresses that redirect to them. */
export const pageLinks = pageNotes<PageLink>('links');
