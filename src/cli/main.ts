import { Command, CommanderError } from 'commander';
import { nearest } from '../dialects/vocabulary/nearest.ts';
import { NothingToRead } from '../portfolio/files/swarm-files.ts';
import { UnusableOutputFolder } from '../site/build/validate-output-folder.ts';
import { removeRemains } from '../temporary/temporary.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addDev } from './dev.ts';
import { addExport } from './export.ts';
import { addInit } from './init.ts';
import { addNew } from './new.ts';
import { addPreview } from './preview.ts';
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
  trackway export --format json > portfolio.json
  trackway dev                            look at it while writing

Settings that a team shares are in trackway.yaml beside the plans; docs/configuration.md explains them.`;

/** The command line with all its commands. */
function program(io: Terminal, finish: Finish): Command {
  const command = new Command('trackway')
    .description(
      'Publishes the Markdown plans of a repository as a site, checks them, or prints them in other formats.',
    )
    .version(version(), '-v, --version', 'print the version')
    .helpCommand('help [command]', 'say more about a command')
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
  for (const add of [addInit, addNew, addBuild, addDev, addPreview, addCheck, addExport]) add(command, io, finish);
  return command;
}

/** Rejects `help` for an unknown command, which Commander would answer with the general help. */
function refuseTopic(command: Command, [help, topic]: readonly string[]): void {
  const names = command.commands.map((one) => one.name());
  if (help !== 'help' || topic === undefined || topic.startsWith('-') || ['help', ...names].includes(topic)) return;
  const guess = nearest(topic, names);
  throw new UsageError(
    `there is no command ${shellWord(topic)}.${guess === null ? ` Commands: ${names.join(', ')}.` : ` Did you mean ${guess}?`}`,
  );
}

/** Rejects arguments to a command that takes none. The first is most likely the folder of the plans. */
function refuseArguments(command: Command): void {
  const [first] = command.args;
  if (first === undefined || command.registeredArguments.length > 0) return;
  const guess = command.getOptionValueSource('swarm') === undefined ? ` Did you mean --swarm ${shellWord(first)}?` : '';
  throw new UsageError(`too many arguments for ${command.name()}: ${command.args.map(shellWord).join(' ')}.${guess}`);
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
    refuseTopic(command, words);
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
  if (error instanceof UsageError || error instanceof UnusableOutputFolder || error instanceof NothingToRead) {
    io.err(`trackway: ${error.message}`);
    return exits.usage;
  }
  io.err(`trackway: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return exits.found;
}
