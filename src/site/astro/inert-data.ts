import type { Plugin } from 'vite';

/** The module as which Astro bundles the entries of the content collections, as a string of JSON. */
const entries = /astro:data-layer-content/;

/**
 * Vite and Astro look for marks of their own in bundled code, such as `__VITE_ASSET__…__` and `@@ASTRO-LINKS@@`. In
 * the text of a document one would end the build, so the letters that marks begin with are escaped in the JSON (RFC
 * 8259, section 7).
 */
export const inertData = (): Plugin => ({
  name: 'trackway:inert-data',
  transform: {
    order: 'pre',
    filter: { id: entries },
    handler: (code) => ({ code: code.replaceAll('__', '_\\\\u005f').replaceAll('@@', '@\\\\u0040'), map: null }),
  },
});
