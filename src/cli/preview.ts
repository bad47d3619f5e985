import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { errorCode } from '../model/errors.ts';
import { type Config, defaultConfig } from '../portfolio/config/config.ts';
import { loadConfig } from '../portfolio/config/load-config.ts';
import { findRoot } from '../portfolio/files/find-root.ts';
import { markedBase } from '../site/build/validate-output-folder.ts';
import { recover } from '../site/publish/claim.ts';
import { addServer, type ServerWords, served, serverOf, untilInterrupted } from './serve.ts';
import { type SiteWords, siteOptions, UsageError } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** `trackway preview`: serves the built site unchanged. */
export function addPreview(program: Command, io: Terminal): void {
  addServer(program.command('preview'))
    .description('Serve a built site.')
    .addOption(new Option('--out <dir>', 'where the site is').default('dist'))
    .addOption(new Option('--base <path>', 'the path that it was built for, if trackway.yaml does not set it'))
    .addOption(new Option('--swarm <dir>', 'the folder whose trackway.yaml it was built with'))
    // Accepts the command line that built the site: the other options of `build` have no effect here, except that
    // `--site` may set the base.
    .addOption(new Option('--site <url>').hideHelp())
    .addOption(new Option('--as-of <date>').hideHelp())
    .addOption(new Option('--strict').hideHelp())
    .addOption(new Option('--force').hideHelp())
    .addOption(new Option('--headers').hideHelp())
    .addOption(new Option('--quiet').hideHelp())
    .action(async (words: SiteWords & ServerWords) => {
      const server = serverOf(words);
      await recover(resolve(words.out), (sentence) => io.err(sentence));
      if (!existsSync(join(resolve(words.out), 'index.html'))) {
        throw new UsageError(
          `There is no site in ${words.out}: run trackway build first, or name its folder with --out DIR.`,
        );
      }
      const swarm = findRoot(process.cwd(), words.swarm ?? null) ?? '.';
      // Use the base recorded in the site, unless the command line sets one.
      const marked = words.base === undefined && words.site === undefined ? await markedBase(resolve(words.out)) : null;
      const base = marked === null ? {} : { base: marked };
      const options = siteOptions({ ...words, swarm, ...base }, await settingsOf(swarm));
      const { previewSite } = await import('../site/dev/preview.ts');
      const { url, stop } = await previewSite(options, server).catch((error) => {
        throw new UsageError(`no server can listen on ${server.host}, port ${server.port} (${errorCode(error)}).`);
      });
      io.out(served(url, server));
      await untilInterrupted(stop);
    });
}

/**
 * The settings next to the plans; the defaults if they cannot be read, because a built site can be viewed without its
 * plans.
 */
const settingsOf = (swarm: string): Promise<Config> => loadConfig(swarm).catch(() => defaultConfig);
