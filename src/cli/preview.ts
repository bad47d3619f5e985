import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { loadConfig } from '../portfolio/load-config.ts';
import { addServer, type ServerWords, serverOf, untilInterrupted } from './serve.ts';
import { addSite, type SiteWords, siteOptions, UsageError } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** `trackway preview`: serves what was built, as it was built. */
export function addPreview(program: Command, io: Terminal): void {
  addServer(addSite(program.command('preview')))
    .description('Serve a site that was built before.')
    .addOption(new Option('--strict').hideHelp())
    .action(async (words: SiteWords & ServerWords) => {
      const server = serverOf(words);
      if (!existsSync(join(resolve(words.out), 'index.html'))) {
        throw new UsageError(`There is no site in ${words.out}: run trackway build first, or name its folder with --out DIR.`);
      }
      const options = siteOptions(words, await loadConfig(words.swarm));
      const { previewSite } = await import('../site/preview.ts');
      const { url, stop } = await previewSite(options, server);
      io.out(`${url}  (end with Ctrl+C)`);
      await untilInterrupted(stop);
    });
}
