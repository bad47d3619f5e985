import type { Plugin } from 'vite';

/** Collects the names of the scripts and styles that pages load. Each name has a hash of its file's content. */
export const assetNames = (names: Set<string>): Plugin => ({
  name: 'trackway:asset-names',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (name.startsWith('_assets/')) names.add(name);
  },
});
