import type { Plugin } from 'vite';

/** Packages with compiled libraries, which cannot be bundled. Astro uses sharp for pictures on the team's own pages. */
const compiled = /^sharp$/;

/**
 * Bundles the packages that pages need. The bundle is next to the published site, where Node would not find packages; a
 * compiled one is imported by its full path.
 */
export const packagesInside = (): Plugin => ({
  name: 'trackway:packages-inside',
  apply: 'build',
  enforce: 'pre',
  configEnvironment: (name) =>
    name === 'prerender'
      ? {
          resolve: { noExternal: true },
          // Astro's default without an adapter; with one, we must set it.
          build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } },
        }
      : null,
  resolveId: {
    filter: { id: compiled },
    handler: (id) => ({ id: import.meta.resolve(id), external: true }),
  },
});
