import type { SiteOptions } from './options.ts';
import type { DocumentView, ExtraFiles, Published, Reading } from './published.ts';

interface Site {
  reading: Reading;
  options: SiteOptions;
  /** Absent where the thread that read the portfolio writes them itself. */
  files?: () => Promise<ExtraFiles>;
}

/**
 * Pages run as a bundle of their own, with their own copy of this module. The portfolio was read once, by the command,
 * so both meet in a place that belongs to the process.
 */
const key = Symbol.for('trackway.site');
interface Shared {
  site?: Site;
  /** Where the portfolio is still being read: settles when it is published. */
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
}

export const hasSite = (): boolean => shared().site !== undefined;

/** Says that a portfolio is on its way, for what must wait for it. */
export function expectSite(coming: Promise<unknown>): void {
  shared().coming = coming;
}

/** Waits for a portfolio that is on its way. */
export const siteReady = async (): Promise<void> => void (await shared().coming);

function site(): Site {
  const current = shared().site;
  if (current === undefined)
    throw new Error(
      'The portfolio was asked for before it was read: the trackway integration is missing from the Astro configuration.',
    );
  return current;
}

/** The portfolio as it was read last, and what pages need beside it. */
export const loaded = (): Published => site().reading;

export const siteOptions = (): SiteOptions => site().options;

/** A document made ready for its page. */
export const documentView = (path: string): Promise<DocumentView> => site().reading.view(path);

/** Pictures and drawings, by path below the site's root. */
export const extraFiles = (): Promise<ExtraFiles> => site().files?.() ?? Promise.resolve(new Map());
