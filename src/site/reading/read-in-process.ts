import type { FactsMemo } from '../../portfolio/facts-memo.ts';
import type { SiteOptions } from '../../render/options.ts';
import { type Log, type PublishedInProcess, publishInProcess } from './publish-here.ts';
import { readPortfolio } from './read-portfolio.ts';

/**
 * Reads the swarm folder in this thread and publishes it to the pages.
 * @throws {NothingToRead} if the folder has no track.
 */
export const readInProcess = async (
  options: SiteOptions,
  log: Log = () => undefined,
  memo?: FactsMemo,
): Promise<PublishedInProcess> => publishInProcess(await readPortfolio(options, memo), options, log);
