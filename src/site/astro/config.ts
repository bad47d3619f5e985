import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { projectRoot } from '../project-root.ts';
import { assetNames } from './asset-names.ts';
import { inertData } from './inert-data.ts';
import { trackway } from './integration.ts';
import { packagesInside } from './packages-inside.ts';
import type { Run } from './run.ts';
import { teamPages } from './team-pages.ts';

const folder = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** Astro's configuration for a site. `cache` is a folder for this run only, so that parallel builds do not collide. */
export function astroConfig(options: SiteOptions, cache: string, run: Run = {}): AstroUserConfig {
  return {
    root: projectRoot,
    output: 'static',
    ...(options.site === null ? {} : { site: options.site }),
    base: options.base,
    outDir: folder(options.out),
    cacheDir: folder(cache),
    trailingSlash: 'always',
    // The default joins words across line ends.
    compressHTML: true,
    // Two pages at one address are a bug of ours; do not publish.
    prerenderConflictBehavior: 'error',
    build: {
      format: 'directory',
      inlineStylesheets: 'never',
      assets: '_assets',
      // Render while other pages wait for their documents or are written.
      concurrency: 8,
      ...(run.bundle === undefined ? {} : { server: folder(run.bundle) }),
    },
    devToolbar: { enabled: false },
    integrations: [
      mdx(),
      teamPages(options),
      ...(options.site === null ? [] : [sitemap({ filter: (page) => !/\/(?:404|search)\/$/.test(page) })]),
      trackway(options, run),
    ],
    vite: {
      // The content security policy forbids inline scripts and data: addresses.
      build: { assetsInlineLimit: 0, reportCompressedSize: false },
      // Given here, so that Vite does not search the folders above, which are not ours.
      css: { postcss: {} },
      logLevel: 'error',
      ...(run.bundle === undefined
        ? {}
        : { plugins: [packagesInside(), inertData(), assetNames(run.assets ?? new Set())] }),
    },
  };
}
