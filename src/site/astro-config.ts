import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { type BuildObserver, type Refresh, trackway } from './integration.ts';
import type { SiteOptions } from './options.ts';
import { projectRoot } from './project-root.ts';

const folder = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** What belongs to one run: a cache folder of its own, so that builds side by side do not meet, and who watches. */
export interface Run {
  cache: string;
  observer?: BuildObserver;
  /** Takes what refreshes a development server, once that runs. */
  served?: (refresh: Refresh) => void;
}

/** Astro's configuration for one site. */
export function astroConfig(options: SiteOptions, run: Run = { cache: join(tmpdir(), `trackway-${process.pid}`) }): AstroUserConfig {
  return {
    root: projectRoot,
    output: 'static',
    ...(options.site === null ? {} : { site: options.site }),
    base: options.base,
    outDir: folder(options.out),
    cacheDir: folder(run.cache),
    trailingSlash: 'always',
    // The default glues words together where a line ends between them.
    compressHTML: true,
    // Two pages of one address are a mistake of ours, never something to publish half of.
    prerenderConflictBehavior: 'error',
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
    devToolbar: { enabled: false },
    integrations: [mdx(), trackway(options, run.observer, run.served)],
    vite: {
      // The page's policy forbids inline scripts and data: addresses.
      build: { assetsInlineLimit: 0, reportCompressedSize: false },
      logLevel: 'error',
    },
  };
}
