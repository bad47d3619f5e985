import type { Day } from '../model/when.ts';
import type { Loaded } from './loaded.ts';
import type { SwarmFiles } from './swarm-files.ts';

export interface LoadOptions {
  /** The folder that holds `tracks/`, or its files in another form. */
  swarm: string | SwarmFiles;
  /**
   * The day that the portfolio describes. Without it: the day of SOURCE_DATE_EPOCH (UTC, as reproducible-builds.org
   * defines it), else today by this machine's own calendar.
   */
  asOf?: Day;
  /** False: do not ask git, even where there is a repository. */
  git?: boolean;
}

/** There is nothing to read: no such folder, or no Markdown in it. */
export class NothingToRead extends Error {
  override name = 'NothingToRead';
}

export type LoadPortfolio = (options: LoadOptions) => Promise<Loaded>;
