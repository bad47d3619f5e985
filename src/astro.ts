/** `trackway/astro`: publishes the plans below a path of a team's own Astro site. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
 * An integration that builds Trackway's site into a folder of this one after each build. In a development server,
 * addresses below the path lead to `trackway dev`, started at the first of them. Trackway runs as a program of its own,
 * so that neither site's settings, plugins or pages touch the other's.
 */
export default function trackway({ swarm, path = '/plans/', asOf }: TrackwayOptions = {}): AstroIntegration {
  const folder = path.replace(/^\/+|\/+$/g, '');
  if (folder === '' || folder.split('/').some((step) => step.startsWith('.')))
    throw new Error(`trackway: path ${path}: expected a path below the site's own, such as /plans/.`);
  let site: { root: string; base: string; url: string | undefined };
  /** What every command is told. */
  const common = (): string[] => [
    ...['--base', `${site.base}${folder}/`],
    ...(swarm === undefined ? [] : ['--swarm', swarm]),
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
  ];
  return {
    name: 'trackway',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = { root: fileURLToPath(config.root), base: `${config.base.replace(/\/*$/, '')}/`, url: config.site };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const words = ['--out', join(fileURLToPath(dir), folder), ...common()];
        if (site.url !== undefined) words.push('--site', new URL(site.url).origin);
        logger.info(`plans in ${site.base}${folder}/`);
        await run(['build', ...words], site.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const plans = `${site.base}${folder}/`;
        let started: Started | undefined;
        const stop = (): void => void started?.child.kill();
        process.once('exit', stop);
        server.httpServer?.once('close', stop);
        server.middlewares.use(async (request, response, next) => {
          const url = request.originalUrl ?? request.url ?? '';
          if (!`${url.replace(/[?#].*$/, '')}/`.startsWith(plans)) return next();
          try {
            started ??= start(['dev', ...common()], site.root, (line) => logger.info(line));
            const Location = `${await started.address}${url.slice(plans.length)}`;
            response.writeHead(302, { Location, 'Cache-Control': 'no-store' }).end();
          } catch (error) {
            started = undefined;
            next(error);
          }
        });
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

interface Started {
  child: ChildProcess;
  /** Where it listens. */
  address: Promise<string>;
}

/** Starts a command that serves. `log` is given what it says. */
function start(words: readonly string[], cwd: string, log: (line: string) => void): Started {
  const child = spawn(process.execPath, [command, ...words], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      log(line);
      const [found] = /^http:\S+/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('The plans are not served: trackway says why in the terminal.')));
  });
  return { child, address };
}
