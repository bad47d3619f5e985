import type { Plugin } from 'vite';

/**
 * Packages that hold compiled libraries, which no bundler takes in. Pages of the team's own may show pictures, for
 * which Astro asks sharp.
 */
const compiled = /^sharp$/;

/**
 * Takes the packages that pages need into the program that renders them. It is made beside the published site, from
 * where Node would not find them; a compiled one is named by its whole path.
 */
export const packagesInside = (): Plugin => ({
  name: 'trackway:packages-inside',
  apply: 'build',
  enforce: 'pre',
  configEnvironment: (name) =>
    name === 'prerender'
      ? {
          resolve: { noExternal: true },
          // With an adapter Astro leaves this to us; it is what Astro takes without one.
          build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } },
        }
      : null,
  resolveId: {
    filter: { id: compiled },
    handler: (id) => ({ id: import.meta.resolve(id), external: true }),
  },
});
