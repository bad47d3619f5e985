import type { Command } from 'commander';
import { findPlans } from '../portfolio/config/load-config.ts';
import type { DevReport } from '../site/dev/dev.ts';
import { recover } from '../site/publish/claim.ts';
import { errorText } from './error-text.ts';
import { countsText, plural, textOf } from './print-diagnostics.ts';
import { lineReader } from './read-swarm.ts';
import { addServer, type ServerWords, served, serverOf, untilInterrupted } from './serve.ts';
import { addSite, plansLine, type SiteWords, siteOptions } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** `trackway dev`: serves the site and updates it while documents are being written. */
export function addDev(program: Command, io: Terminal): void {
  addServer(addSite(program.command('dev')))
    .description('Serve the site, and show each saved document at once, with its diagnostics here and on its page.')
    .action(async (words: SiteWords & ServerWords) => {
      const server = serverOf(words);
      const { config, layout } = await findPlans(words.swarm);
      const options = siteOptions(words, config, layout.found);
      io.err(plansLine(words.swarm, layout.found));
      await recover(options.out, (sentence) => io.err(sentence));
      const { devSite } = await import('../site/dev/dev.ts');
      const { url, stop } = await devSite(options, reporter(words, io), server);
      io.out(served(url, server));
      await untilInterrupted(stop);
    });
}

/** Prints errors and counts after the first reading; after each later one, new diagnostics and counts. */
function reporter({ swarm }: SiteWords, io: Terminal): DevReport {
  let first = true;
  return {
    read(loaded, added, seconds) {
      const { diagnostics, tracks } = loaded.portfolio;
      const shown = first ? added.filter(({ severity }) => severity === 'error') : added;
      first = false;
      const printed = { swarm, line: lineReader(swarm, loaded) };
      for (const diagnostic of shown) io.out(`${textOf(diagnostic, printed, io)}\n`);
      io.out(`${plural(tracks.length, 'track')} read in ${(seconds * 1000).toFixed(0)} ms: ${countsText(diagnostics)}`);
    },
    failed(error) {
      io.err(`trackway: ${errorText(error)} The pages stay as they were.`);
    },
  };
}
