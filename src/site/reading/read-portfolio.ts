import { loadPortfolio } from '../../portfolio/load.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import type { SiteOptions } from '../../render/options.ts';

/**
 * Reads the swarm folder for the options' day.
 * @throws {NothingToRead} if the folder has no track.
 */
export const readPortfolio = ({ swarm, asOf }: Pick<SiteOptions, 'swarm' | 'asOf'>): Promise<Loaded> =>
  loadPortfolio({ swarm, ...(asOf === null ? {} : { asOf }) });
