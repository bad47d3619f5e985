import type { Plugin } from 'vite';

/** The module in which Astro bundles collection entries, as a JSON string. */
const entries = /astro:data-layer-content/;

/**
 * Vite and Astro replace markers in bundled code, such as `__VITE_ASSET__…__` and `@@ASTRO-LINKS@@`. In a document's
 * text one would break the build, so their first letters are escaped in the JSON (RFC 8259, section 7).
 */
export const inertData = (): Plugin => ({
  name: 'trackway:inert-data',
  transform: {
    order: 'pre',
    filter: { id: entries },
    handler: (code) => ({ code: code.replaceAll('__', '_\\\\u005f').replaceAll('@@', '@\\\\u0040'), map: null }),
  },
});
