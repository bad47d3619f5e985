import type { Day } from '../model/when.ts';
import type { Replaced } from '../site/build/replace-folder.ts';

/** What the command, or a plain `astro build`, asks of the site. Paths are absolute. */
export interface SiteOptions {
  /** The folder that holds `tracks/`. */
  swarm: string;
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
}

/** Seconds by stage, in the order in which they ran. */
export interface Stage {
  name: 'read' | 'bundle' | 'pages' | 'search' | 'cards' | 'write';
  seconds: number;
}

/** What a finished build says about itself. */
export interface BuildSummary {
  tracks: number;
  documents: number;
  risks: number;
  approvals: number;
  diagnostics: { error: number; warning: number; info: number };
  pages: number;
  /** Null for a site where none was before. */
  files: Replaced | null;
  stages: Stage[];
}
