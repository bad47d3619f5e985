import type { Loader } from 'astro/loaders';
import type { Portfolio } from '../model/portfolio.ts';
import { loaded } from './store.ts';

/** A record under the id by which `getEntry` finds it. */
interface Entry {
  id: string;
}

/**
 * Fills a collection from the portfolio that is in memory: facts, never HTML. Everything is set anew on each run, because a
 * record may change without its own file changing, as when another document of its track does.
 */
export function portfolioLoader<T extends Entry & Record<string, unknown>>(
  name: string,
  records: (portfolio: Portfolio) => readonly T[],
): Loader {
  return {
    name: `trackway-${name}`,
    async load({ store, parseData }) {
      store.clear();
      for (const record of records(loaded().portfolio))
        store.set({ id: record.id, data: await parseData({ id: record.id, data: record }) });
    },
  };
}
