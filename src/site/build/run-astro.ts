import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { collectionsAreUsed } from '../astro/collections.ts';
import { astroConfig } from '../astro/config.ts';
import type { Run } from '../astro/run.ts';
import { packagesFolder } from '../project-root.ts';

/**
 * Runs Astro's build into `options.out`, an empty folder of this run's own.
 *
 * Astro keeps the bundle that renders the pages below the folder to build into, but only where that lies below the working directory; else
 * below the working directory itself, where builds that run side by side would meet, on a disk that files cannot be moved from. So the working
 * directory is the folder's parent meanwhile, and the bundle finds its packages through a link.
 */
export async function runAstro(options: SiteOptions, cache: string, run: Run): Promise<void> {
  const { out } = options;
  const cwd = process.cwd();
  const packages = join(out, 'node_modules');
  await mkdir(out, { recursive: true });
  await symlink(packagesFolder(), packages, 'junction');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // With `development`, as a shell may export it, Vite makes scripts with other names and code.
  process.env.NODE_ENV = 'production';
  process.chdir(dirname(out));
  try {
    const config = astroConfig(options, cache, run);
    // Emptying the folder would take the link away.
    const vite = { ...config.vite, build: { ...config.vite?.build, emptyOutDir: false } };
    // Without a page that asks for entries, Astro need not start a server to read the collections.
    const how = { devOutput: false, sync: collectionsAreUsed(options.swarm) };
    await build({ ...config, vite, configFile: false, logLevel: 'warn' }, how);
  } finally {
    process.chdir(cwd);
    await rm(packages, { force: true });
  }
}
