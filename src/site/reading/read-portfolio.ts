import { loadPortfolio } from '../../portfolio/load.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import type { SiteOptions } from '../../render/options.ts';

/**
 * Reads the swarm folder, on the day that the options name.
 * @throws {NothingToRead} if the folder holds no track.
 */
export const readPortfolio = ({ swarm, asOf }: Pick<SiteOptions, 'swarm' | 'asOf'>): Promise<Loaded> =>
  loadPortfolio({ swarm, ...(asOf === null ? {} : { asOf }) });
