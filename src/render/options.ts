import type { Audience } from '../model/audience.ts';
import type { Day } from '../model/when.ts';

/** The options of a build. Paths are absolute. */
export interface SiteOptions {
  /** The portfolio's root: the folder with `tracks/`, or a repository with plans in other places. */
  swarm: string;
  /** Folders and files below the root with plans, `''` for the root itself; default: `tracks`. */
  plans?: readonly string[];
  /** The output folder. */
  out: string;
  /** The site's origin (`https://example.org`); null if unknown. */
  site: string | null;
  /** The path below the origin, with `/` at both ends. */
  base: string;
  /** The portfolio's day; null for the default (see `asOfDay`). */
  asOf: Day | null;
  /** For whom the site is; default: `audience` in trackway.yaml. */
  audience?: Audience;
  /** Replace an output folder that contains other things than a site. */
  force?: boolean;
  /** Write `_headers`, for hosts that read response headers from it. */
  headers?: boolean;
  /** Names or patterns (`*`) of entries in `out` to keep; default: `publish.keep` in trackway.yaml. */
  keep?: readonly string[];
}
