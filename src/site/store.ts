import type { Loaded } from '../portfolio/loaded.ts';
import type { Diagrams } from './diagrams/prepare.ts';
import type { ImageResult } from './images.ts';
import type { SiteOptions } from './options.ts';

interface Site {
  loaded: Loaded;
  options: SiteOptions;
  diagrams: Diagrams;
  images: ReadonlyMap<string, ImageResult>;
}

/**
 * Pages run as a bundle of their own, with their own copy of this module. The portfolio was read once, by the command,
 * so both meet in a place that belongs to the process.
 */
const key = Symbol.for('trackway.site');
const shared = globalThis as { [key]?: Site };

/** Publishes a portfolio to the pages. */
export function setSite(site: Site): void {
  shared[key] = site;
}

export const hasSite = (): boolean => shared[key] !== undefined;

function site(): Site {
  const current = shared[key];
  if (current === undefined)
    throw new Error('The portfolio was asked for before it was read: the trackway integration is missing from the Astro configuration.');
  return current;
}

/** The portfolio as it was read last, and what pages need beside it. */
export const loaded = (): Loaded => site().loaded;

export const siteOptions = (): SiteOptions => site().options;

/** The drawings of the authors' own diagrams. */
export const diagrams = (): Diagrams => site().diagrams;

/** The pictures of documents, by their path in the swarm folder. */
export const images = (): ReadonlyMap<string, ImageResult> => site().images;
