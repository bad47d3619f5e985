import { build } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { astroConfig } from '../astro/config.ts';
import type { Run } from '../astro/run.ts';

/** Runs Astro's build into `options.out`, an empty folder for this run. */
export async function runAstro(options: SiteOptions, cache: string, run: Run): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // With `development`, which a shell may export, Vite's scripts have other names and code.
  process.env.NODE_ENV = 'production';
  const config = astroConfig(options, cache, run);
  // The worker may have written to the folder already, so Astro must not empty it.
  const vite = { ...config.vite, build: { ...config.vite?.build, emptyOutDir: false } };
  await build({ ...config, vite, configFile: false, logLevel: 'warn' }, { devOutput: false });
}
