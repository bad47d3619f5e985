import type { RecentChanges } from '../../model/change-window.ts';
import { FactsCache } from '../../portfolio/facts-cache.ts';
import type { FactsMemo } from '../../portfolio/facts-memo.ts';
import { recentChanges } from '../../portfolio/history/recent.ts';
import { loadPortfolio } from '../../portfolio/load.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import type { SiteOptions } from '../../render/options.ts';

/** A portfolio with what changed in it. */
export interface LoadedSite extends Loaded {
  changes: RecentChanges;
}

/**
 * Reads the swarm folder for the options' day.
 * @param memo what was read before: most documents are the same at every point, and each is read once
 * @throws {NothingToRead} if the folder has no track.
 */
export async function readPortfolio(
  { swarm, asOf, audience }: Pick<SiteOptions, 'swarm' | 'asOf' | 'audience'>,
  memo: FactsMemo = new FactsCache(),
): Promise<LoadedSite> {
  const loaded = await loadPortfolio({ swarm, memo, audience, ...(asOf === null ? {} : { asOf }) });
  return { ...loaded, changes: await recentChanges(swarm, loaded, memo) };
}
