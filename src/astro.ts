/** `trackway/astro`: publishes the plans below a path of a team's own Astro site. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export interface TrackwayOptions {
  /** The folder that holds the plans, relative to the site's root; without it they are looked for, as by the command. */
  swarm?: string;
  /** Where the plans go in the site, such as `/plans/`. */
  path?: string;
  /** The day that the portfolio describes, YYYY-MM-DD. */
  asOf?: string;
}

const command = fileURLToPath(new URL('../bin/trackway.mjs', import.meta.url));

/**
 * An integration that builds Trackway's site into a folder of this one after each build. It runs as a program of its
 * own, so that neither site's settings, plugins or pages touch the other's.
 */
export default function trackway({ swarm, path = '/plans/', asOf }: TrackwayOptions = {}): AstroIntegration {
  const folder = path.replace(/^\/+|\/+$/g, '');
  if (folder === '' || folder.split('/').some((step) => step.startsWith('.')))
    throw new Error(`trackway: path ${path}: expected a path below the site's own, such as /plans/.`);
  let site: { root: string; base: string; url: string | undefined };
  return {
    name: 'trackway',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = { root: fileURLToPath(config.root), base: `${config.base.replace(/\/*$/, '')}/`, url: config.site };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const words = ['--out', join(fileURLToPath(dir), folder), '--base', `${site.base}${folder}/`];
        if (swarm !== undefined) words.push('--swarm', swarm);
        if (site.url !== undefined) words.push('--site', new URL(site.url).origin);
        if (asOf !== undefined) words.push('--as-of', asOf);
        logger.info(`plans in ${site.base}${folder}/`);
        await run(['build', ...words], site.root);
      },
    },
  };
}

/** Runs the command, with what it says in this terminal. Rejects if it fails. */
const run = (words: readonly string[], cwd: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (status) =>
      status === 0 ? resolve() : reject(new Error('The plans were not built: trackway says why above.')),
    );
  });
