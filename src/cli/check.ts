import { type Command, Option } from 'commander';
import type { Track } from '../model/track.ts';
import { countsText, diagnosticFormats, plural } from './print-diagnostics.ts';
import { lineReader, readSwarm } from './read-swarm.ts';
import { addShared, plansLine, type Shared } from './settings.ts';
import type { Finish, Terminal } from './terminal.ts';

interface CheckWords extends Shared {
  format: keyof typeof diagnosticFormats;
  strict?: boolean;
  coverage?: boolean;
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
    .addOption(new Option('--coverage', 'print the share of each document that was understood, the least first'))
    .action(async (words: CheckWords) => {
      const loaded = await readSwarm(words);
      const { diagnostics, tracks } = loaded.portfolio;
      if (words.format === 'text') io.err(plansLine(words.swarm, loaded.plans));
      if (words.coverage === true) {
        for (const line of coverageLines(tracks)) io.out(line);
        return finish(0);
      }
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

/** ` 87 %  tracks/quay/spec.md  not read: Todo (line 12)`: each document's share of blocks that were understood, the least first. */
function coverageLines(tracks: readonly Track[]): string[] {
  const documents = tracks.flatMap((track) =>
    track.documents.flatMap(({ path, coverage }) =>
      coverage === null ? [] : [{ path, coverage, unread: track.unread.filter(({ source }) => source.file === path) }],
    ),
  );
  return documents
    .sort((one, other) => one.coverage - other.coverage || (one.path < other.path ? -1 : 1))
    .map(({ path, coverage, unread }) => {
      const parts = unread.map(({ heading, source }) => `${heading} (line ${source.line})`);
      return `${String(Math.floor(coverage * 100)).padStart(3)} %  ${path}${parts.length > 0 ? `  not read: ${parts.join(', ')}` : ''}`;
    });
}
