import type { Loader } from 'astro/loaders';
import type { Published } from '../../render/published.ts';
import { loaded, siteReady } from '../../render/store.ts';
import { withoutPictures } from './no-pictures.ts';

/** A record under the id by which `getEntry` finds it. */
interface Entry {
  id: string;
}

/**
 * Fills a collection from the portfolio that is in memory. Everything is set anew on each run, because a record may
 * change without its own file changing, as when another document of its track does.
 */
export function portfolioLoader<T extends Entry & Record<string, unknown>>(
  name: string,
  records: (published: Published) => readonly T[],
): Loader {
  return {
    name: `trackway-${name}`,
    async load({ store, parseData }) {
      store.clear();
      await siteReady();
      for (const record of records(loaded())) {
        const data = withoutPictures(record);
        store.set({ id: data.id, data: await parseData({ id: data.id, data }) });
      }
    },
  };
}
