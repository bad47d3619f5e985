import type { Day } from '../model/when.ts';

/** What the command, or a plain `astro build`, asks of the site. Paths are absolute. */
export interface SiteOptions {
  /** The portfolio's root: the folder that holds `tracks/`, or a repository with plans in other places. */
  swarm: string;
  /** The folders and files below the root that hold the plans, empty for the root itself; left out: `tracks`. */
  plans?: readonly string[];
  /** Where the finished site goes. */
  out: string;
  /** The origin that the site is published under (`https://example.org`), or null where unknown: then nothing needs it. */
  site: string | null;
  /** The path below the origin, beginning and ending with `/`. */
  base: string;
  /** The day that the portfolio describes; null for the reader's own rule (the environment, the last commit, today). */
  asOf: Day | null;
  /** Publish into a folder even though it holds what no build made; all of that is replaced. */
  force?: boolean;
  /** Write `_headers`, for hosts that take the headers of answers from it. */
  headers?: boolean;
  /** Entries at the top of `out` that belong to its publisher: names, or patterns with `*`. Left out: the default of trackway.yaml. */
  keep?: readonly string[];
}
