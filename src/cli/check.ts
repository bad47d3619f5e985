import { type Command, Option } from 'commander';
import { countsText, diagnosticFormats, plural } from './print-diagnostics.ts';
import { lineReader, readSwarm } from './read-swarm.ts';
import { addShared, type Shared } from './settings.ts';
import type { Finish, Terminal } from './terminal.ts';

interface CheckWords extends Shared {
  format: keyof typeof diagnosticFormats;
  strict?: boolean;
}

/** `trackway check`: what is wrong with the documents, without building a site. */
export function addCheck(program: Command, io: Terminal, finish: Finish): void {
  addShared(program.command('check'))
    .description(
      'Print diagnostics without building: what documents leave open, break or contradict. Exits with 1 where there are errors.',
    )
    .addOption(
      new Option('--format <format>', 'how to print them').choices(Object.keys(diagnosticFormats)).default('text'),
    )
    .addOption(new Option('--strict', 'exit with 1 where there are warnings, too'))
    .action(async (words: CheckWords) => {
      const loaded = await readSwarm(words);
      const { diagnostics, tracks } = loaded.portfolio;
      diagnosticFormats[words.format]({ diagnostics, swarm: words.swarm, line: lineReader(words.swarm, loaded) }, io);
      if (words.format === 'text') {
        io.out(
          `${countsText(diagnostics)} in ${plural(loaded.documents.size, 'document')} of ${plural(tracks.length, 'track')}`,
        );
      }
      const failing = words.strict === true ? ['error', 'warning'] : ['error'];
      finish(diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0);
    });
}
