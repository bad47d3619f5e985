import { defineConfig } from 'astro/config';

/** The least that Astro does with the same files: the yardstick of the bench. */
export default defineConfig({ outDir: process.env.BARE_OUT, cacheDir: process.env.BARE_CACHE, telemetry: false });
