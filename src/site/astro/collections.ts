import type { Loader } from 'astro/loaders';
import type { Published } from '../../render/published.ts';
import { loaded, siteReady } from '../store.ts';
import { withoutPictures } from './no-pictures.ts';

/** A record with the id for `getEntry`. */
interface Entry {
  id: string;
}

/**
 * Fills a collection from the portfolio in memory. Replaces everything on each run: a record may change without its
 * file, for example if another document of its track changes.
 */
export function portfolioLoader<T extends Entry & Record<string, unknown>>(
  name: string,
  records: (published: Published) => readonly T[],
): Loader {
  return {
    name: `trackway-${name}`,
    async load({ store }) {
      store.clear();
      await siteReady();
      for (const record of records(loaded())) {
        const data = withoutPictures(record);
        // Not parsed: the schemas are types only.
        store.set({ id: data.id, data });
      }
    },
  };
}
