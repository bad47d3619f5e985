import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/site/astro/config.ts';

// For Astro's own commands (`astro check`, `astro dev`). The command `trackway` makes the same configuration from its options.
export default defineConfig(
  astroConfig(
    {
      swarm: resolve(process.env.TRACKWAY_SWARM ?? 'swarm'),
      out: resolve('dist'),
      site: process.env.TRACKWAY_SITE ?? null,
      base: process.env.TRACKWAY_BASE ?? '/',
      asOf: process.env.TRACKWAY_AS_OF ?? null,
    },
    resolve('node_modules/.astro'),
  ),
);
