import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import { plainName } from '../model/text-direction.ts';
import type { Track } from '../model/track.ts';
import type { Loaded } from '../portfolio/loaded.ts';
import { countsText, diagnosticFormats, plural } from './print-diagnostics.ts';
import { lineReader, readSwarm } from './read-swarm.ts';
import { addQuiet, addShared, plansLine, type Shared, UsageError } from './settings.ts';
import { type Finish, shellWord, type Terminal, visible } from './terminal.ts';

interface CheckWords extends Shared {
  format: keyof typeof diagnosticFormats;
  strict?: boolean;
  coverage?: boolean;
  since?: string;
}

/** `trackway check`: reports what is wrong with the documents, without building the site. */
export function addCheck(program: Command, io: Terminal, finish: Finish): void {
  addQuiet(addShared(program.command('check')))
    .argument('[file...]', 'print only the diagnostics of these files')
    .description(
      'Check the documents without building: print what is missing, broken or contradictory. Exits with 1 if there are errors.',
    )
    .addOption(
      new Option('--format <format>', 'the output format').choices(Object.keys(diagnosticFormats)).default('text'),
    )
    .addOption(new Option('--strict', 'exit with 1 if there are warnings, too'))
    .addOption(new Option('--coverage', 'print how much of each document was understood, lowest first'))
    .addOption(
      new Option('--since <point>', 'print only what is new since a commit, branch or day: what a pull request brings'),
    )
    .action(async (files: string[], words: CheckWords) => {
      const only = files.map((file) => fileBelow(words.swarm, file));
      const loaded = await readSwarm({ ...words, audience: 'internal' });
      const { tracks } = loaded.portfolio;
      const all =
        words.since === undefined ? loaded.portfolio.diagnostics : await newSince(words.since, words.swarm, loaded);
      const diagnostics = all.filter(({ file }) => only.length === 0 || only.includes(file));
      const talks = words.format === 'text' && words.quiet !== true;
      if (talks) io.err(plansLine(words.swarm, loaded.plans));
      if (words.coverage === true) {
        for (const line of coverageLines(tracks)) io.out(line);
        return finish(0);
      }
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const printed = words.quiet === true ? errors : diagnostics;
      diagnosticFormats[words.format](
        { diagnostics: printed, swarm: words.swarm, line: lineReader(words.swarm, loaded) },
        io,
      );
      const whole = `${plural(loaded.documents.size, 'document')} of ${plural(tracks.length, 'track')}`;
      const places = only.length === 0 ? whole : plural(only.length, 'file');
      const since = words.since === undefined ? '' : `, new since ${visible(words.since)}`;
      if (talks) io.out(`${countsText(diagnostics)} in ${places}${since}`);
      const failing = words.strict === true ? ['error', 'warning'] : ['error'];
      finish(diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0);
    });
}

async function newSince(since: string, swarm: string, loaded: Loaded): Promise<Diagnostic[]> {
  const { newDiagnostics } = await import('../portfolio/history/new-diagnostics.ts');
  return newDiagnostics(swarm, loaded, since);
}

/**
 * A file from the command line as diagnostics name it: relative to the portfolio's root, with forward slashes.
 * @throws {UsageError} if it is missing or a folder
 */
function fileBelow(swarm: string, file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  const guess = `Did you mean --swarm ${shellWord(file)}?`;
  if (found === undefined) throw new UsageError(`There is no file ${shellWord(file)}. ${guess}`);
  if (found.isDirectory()) throw new UsageError(`${shellWord(file)} is a folder. ${guess}`);
  return plainName(relative(resolve(swarm), resolve(file)).replaceAll('\\', '/'));
}

/**
 * ` 87 % tracks/quay/spec.md not read: Todo (line 12)`: the share of each document's blocks that Trackway could read,
 * lowest first.
 */
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
      return `${String(Math.floor(coverage * 100)).padStart(3)} %  ${visible(path)}${parts.length > 0 ? `  not read: ${visible(parts.join(', '))}` : ''}`;
    });
}
