import { setSiteAddress } from '../render/href.ts';
import type { SiteOptions } from '../render/options.ts';
import type { DocumentView, ExtraFiles, Published, Reading } from '../render/published.ts';
import type { PageKeeper } from './build/kept-pages.ts';

interface Site {
  reading: Reading;
  options: SiteOptions;
  /** Pages of earlier builds; absent if none may be used. */
  pages?: PageKeeper;
  /** Absent if the reading thread writes the files itself. */
  files?: () => Promise<ExtraFiles>;
}

/**
 * Pages are a separate bundle with their own copy of this module. The command reads the portfolio once, so both find it
 * in the process's globals.
 */
const key = Symbol.for('trackway.site');
interface Shared {
  site?: Site;
  /** Settles when a portfolio that is being read is published. */
  coming?: Promise<unknown>;
}
const globals = globalThis as { [key]?: Shared };

function shared(): Shared {
  globals[key] ??= {};
  return globals[key];
}

/** Publishes a portfolio to the pages. */
export function setSite(site: Site): void {
  shared().site = site;
  setSiteAddress(site.options);
}

export const hasSite = (): boolean => shared().site !== undefined;

/** Announces a portfolio that is being read. */
export function expectSite(coming: Promise<unknown>): void {
  shared().coming = coming;
}

/** Waits for an announced portfolio. */
export const siteReady = async (): Promise<void> => void (await shared().coming);

function site(): Site {
  const current = shared().site;
  if (current === undefined)
    throw new Error(
      'The portfolio was requested before it was read: the Astro configuration lacks the trackway integration.',
    );
  return current;
}

/** The portfolio that was read last. */
export const loaded = (): Published => site().reading;

/** Pages of earlier builds; undefined if none may be used, as in a development server. */
export const pageKeeper = (): PageKeeper | undefined => site().pages;

export const siteOptions = (): SiteOptions => site().options;

/** The view of a document for its page. */
export const documentView = (path: string): Promise<DocumentView> => site().reading.view(path);

/** Pictures and diagrams, by path in the site. */
export const extraFiles = (): Promise<ExtraFiles> => site().files?.() ?? Promise.resolve(new Map());
