import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Portfolio } from '../../model/portfolio.ts';
import { loaded, siteReady } from '../../render/store.ts';
import { projectRoot } from '../project-root.ts';

/** A record under the id by which `getEntry` finds it. */
interface Entry {
  id: string;
}

/**
 * True where a page, component or module, or a page of the team's own, asks Astro for entries. The site's own pages take the portfolio from
 * memory, and writing thousands of records into Astro's store for nobody would cost a tenth of the build.
 */
export function collectionsAreUsed(swarm: string): boolean {
  const own = globSync('src/**/*.{astro,mdx,ts}', { cwd: projectRoot }).map((file) => join(projectRoot, file));
  const team = globSync('pages/**/*.mdx', { cwd: swarm }).map((file) => join(swarm, file));
  const config = join(projectRoot, 'src', 'content.config.ts');
  return [...own, ...team].some(
    (file) => file !== config && /from ['"]astro:content['"]/.test(readFileSync(file, 'utf8')),
  );
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
      await siteReady();
      for (const record of records(loaded().portfolio))
        store.set({ id: record.id, data: await parseData({ id: record.id, data: record }) });
    },
  };
}
