import { Command, CommanderError } from 'commander';
import { nearest } from '../dialects/vocabulary/nearest.ts';
import { removeRemains } from '../temporary/temporary.ts';
import { addAnnounce } from './announce.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addComment } from './comment.ts';
import { addCompletion } from './completion.ts';
import { addDev } from './dev.ts';
import { addDiff } from './diff.ts';
import { errorText, isExpected } from './error-text.ts';
import { addExport } from './export.ts';
import { addInit } from './init.ts';
import { addNew } from './new.ts';
import { addPreview } from './preview.ts';
import { addReview } from './review.ts';
import { rootOf, UsageError } from './settings.ts';
import type { Finish } from './terminal.ts';
import { shellWord, type Terminal, terminal } from './terminal.ts';
import { version } from './version.ts';

/** Exit statuses: success; errors found; wrong usage, or nothing to read. */
export const exits = { ok: 0, found: 1, usage: 2 } as const;

const examples = `
Examples:
  trackway build                          publish the plans of this repository to ./dist
  trackway build --swarm docs --out site --site https://plans.example.org
  trackway check --format github          annotations for a pull request
  trackway diff                           what changed since the last review
  trackway export --format json > portfolio.json
  trackway dev                            see the site while you write

Settings that a team shares are in trackway.yaml beside the plans; docs/configuration.md explains them.`;

/** The command line with all its commands. */
function program(io: Terminal, finish: Finish): Command {
  const command = new Command('trackway')
    .description(
      'Publishes the Markdown plans of a repository as a site, checks them, or prints them in other formats.',
    )
    .version(version(), '-v, --version', 'print the version')
    .helpCommand('help [command]', 'explain a command')
    .addHelpText('after', examples)
    .showSuggestionAfterError(true)
    .allowExcessArguments()
    .hook('preAction', (_program, action) => {
      refuseArguments(action);
      setRoot(action);
      // In the background: the command need not wait for it.
      void removeRemains();
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.err(text.replace(/\n$/, '')),
      outputError: (text, write) => write(text.replace(/^error: /, 'trackway: ')),
    });
  for (const add of [
    addInit,
    addNew,
    addBuild,
    addDev,
    addPreview,
    addCheck,
    addDiff,
    addReview,
    addComment,
    addAnnounce,
    addExport,
    addCompletion,
  ])
    add(command, io, finish);
  return command;
}

/** Rejects a command, or a topic of `help`, that there is not, and says which there are. */
function refuseUnknown(program: Command, words: readonly string[]): void {
  let command = program;
  for (const word of words[0] === 'help' ? words.slice(1) : words) {
    const names = command.commands.map((one) => one.name());
    if (word.startsWith('-') || names.length === 0 || (command === program && word === 'help')) return;
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) {
      const above = command === program ? '' : `${command.name()} `;
      const guess = nearest(word, names);
      const known = guess === null ? `Commands: ${names.join(', ')}.` : `Did you mean ${above}${guess}?`;
      throw new UsageError(`there is no command ${above}${shellWord(word)}. ${known}`);
    }
    command = next;
  }
}

/**
 * Rejects more arguments than a command takes. For a command that takes none, the first is most likely the folder of
 * the plans; for the others, the last are most likely words of a title.
 */
function refuseArguments(command: Command): void {
  const { args, registeredArguments } = command;
  const most = registeredArguments.length;
  if (args.length <= most || registeredArguments.some(({ variadic }) => variadic)) return;
  const name = command.parent?.parent == null ? command.name() : `${command.parent.name()} ${command.name()}`;
  const what = `too many arguments for ${name}: ${args.map(shellWord).join(' ')}.`;
  if (most > 0) {
    const title = [...args.slice(0, most - 1), args.slice(most - 1).join(' ')].map((word) => JSON.stringify(word));
    throw new UsageError(`${what} Did you mean ${name} ${title.join(' ')}?`);
  }
  const guess =
    command.getOptionValueSource('swarm') === undefined ? ` Did you mean --swarm ${shellWord(args[0]!)}?` : '';
  throw new UsageError(`${what}${guess}`);
}

/**
 * Fills in the portfolio's root. `preview` needs none, because it serves an existing build; nor do `init` and `new`, which
 * may create one.
 */
function setRoot(command: Command): void {
  if (!command.options.some(({ long }) => long === '--swarm')) return;
  if (['preview', 'init'].includes(command.name()) || command.parent?.name() === 'new') return;
  const source = command.getOptionValueSource('swarm') ?? 'default';
  command.setOptionValueWithSource('swarm', rootOf(command.opts().swarm), source);
}

/** Runs the command line and returns its exit status. Never throws: errors are printed and become a status. */
export async function run(words: readonly string[], io: Terminal = terminal()): Promise<number> {
  let status: number = exits.ok;
  const command = program(io, (given) => {
    status = given;
  });
  try {
    refuseUnknown(command, words);
    await command.parseAsync(words.length === 0 ? ['--help'] : [...words], { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, io);
  }
}

function statusOf(error: unknown, io: Terminal): number {
  if (error instanceof CommanderError) {
    // Commander has already printed its message, or the help asked for.
    if (error.exitCode === 0) return exits.ok;
    return exits.usage;
  }
  io.err(`trackway: ${errorText(error)}`);
  return isExpected(error) ? exits.usage : exits.found;
}
