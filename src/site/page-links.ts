import type { StatusValue } from '../model/status.ts';

/** What a link to a page shows before anyone clicks. */
export interface PageLink {
  title: string;
  description: string;
  /** The card's absolute address, or null where there is none. */
  picture: string | null;
  status: StatusValue | null;
}

/** Pages run as a bundle of their own: what they say of themselves meets the build in a place that belongs to the process. */
const key = Symbol.for('trackway.links');
const globals = globalThis as { [key]?: Map<string, PageLink> };

/** Keeps what a page's link shows, so that what leads to the page shows the same. */
export function tellLink(url: string, link: PageLink): void {
  globals[key] ??= new Map();
  globals[key].set(url, link);
}

/** What pages have told since the last call, by site-relative address. */
export function takeLinks(): ReadonlyMap<string, PageLink> {
  const links = globals[key] ?? new Map<string, PageLink>();
  globals[key] = new Map();
  return links;
}
