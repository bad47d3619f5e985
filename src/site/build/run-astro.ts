import { build } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { astroConfig } from '../astro/config.ts';
import type { Run } from '../astro/run.ts';

/** Runs Astro's build into `options.out`, an empty folder of this run's own. */
export async function runAstro(options: SiteOptions, cache: string, run: Run): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // With `development`, as a shell may export it, Vite makes scripts with other names and code.
  process.env.NODE_ENV = 'production';
  const config = astroConfig(options, cache, run);
  // The folder is ours and fresh, and the reading thread may have written to it already: Astro must not empty it.
  const vite = { ...config.vite, build: { ...config.vite?.build, emptyOutDir: false } };
  await build({ ...config, vite, configFile: false, logLevel: 'warn' }, { devOutput: false });
}
