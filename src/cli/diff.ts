import { writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../dialects/vocabulary/nearest.ts';
import { type Change, type ChangeSeverity, type Comparison, changeKinds, changeSeverities } from '../model/change.ts';
import { errorCode } from '../model/errors.ts';
import { changesDiscord } from '../outputs/changes/discord.ts';
import { type ChangesWorld, changesMarkdown } from '../outputs/changes/markdown.ts';
import { comparisonJsonSchema } from '../outputs/schema.ts';
import { FactsCache } from '../portfolio/facts-cache.ts';
import type { Asked } from '../portfolio/history/changes.ts';
import { printable } from '../text/printable.ts';
import { changesText } from './changes-text.ts';
import { readSwarm } from './read-swarm.ts';
import { addLinks, type LinkWords, linksOf, UsageError } from './settings.ts';
import { type Finish, shellWord, type Terminal, visible } from './terminal.ts';

interface DiffWords extends LinkWords {
  since?: string;
  format: 'text' | 'markdown' | 'json' | 'discord' | 'schema';
  only?: string[];
  max?: number;
  out?: string;
  failOn?: ChangeSeverity;
}

type Written = (comparison: Comparison, world: ChangesWorld, io: Terminal) => string;

/** Every format of `trackway diff`. A new one is one line here. */
const writers: Record<DiffWords['format'], Written> = {
  text: (comparison, { most }, io) => changesText(comparison, most, io),
  markdown: changesMarkdown,
  json: (comparison) => JSON.stringify(comparison, null, 2),
  discord: (comparison, world) => JSON.stringify(changesDiscord(comparison, world), null, 2),
  schema: (_comparison, { address }) =>
    JSON.stringify(comparisonJsonSchema(address('/api/changes.schema.json') ?? 'changes.schema.json'), null, 2),
};

/** `trackway diff`: prints what changed in the plans between two points of their history. */
export function addDiff(program: Command, io: Terminal, finish: Finish): void {
  addLinks(program.command('diff'))
    .argument(
      '[range]',
      'A..B compares two commits, A...B their common ancestor with B, A alone A with the files on disk',
    )
    .description(
      'Print what changed in the plans: dates, risks, approvals, questions, dependencies. By default since the last review, else since 14 days ago.',
    )
    .addOption(new Option('--since <point>', 'a day (YYYY-MM-DD), or a commit, branch or tag'))
    .addOption(new Option('--format <format>', 'the output format').choices(Object.keys(writers)).default('text'))
    .addOption(
      new Option(
        '--only <list>',
        'severities (major), kinds (date.moved) or families of kinds (date), with commas',
      ).argParser(onlyOf),
    )
    .addOption(new Option('--max <number>', 'the most changes to list; the others are counted').argParser(countOf))
    .addOption(new Option('--out <file>', 'write to this file'))
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 if there are changes of this severity, or a more serious one',
      ).choices(changeSeverities),
    )
    .action(async (range: string | undefined, words: DiffWords) => {
      const asked = askedBy(range, words.since);
      // Most documents are the same at both points: each is read once.
      const memo = new FactsCache();
      const loaded = await readSwarm(words, memo);
      const { changesSince } = await import('../portfolio/history/changes.ts');
      const [all] = await changesSince(words.swarm, loaded, [asked], memo);
      const comparison = { ...all!, changes: all!.changes.filter((change) => isWanted(change, words.only ?? [])) };
      const { absolute: address } = linksOf(words, loaded.config);
      const text = writers[words.format](comparison, { address, most: words.max ?? Number.POSITIVE_INFINITY }, io);
      if (words.out === undefined) io.out((words.format === 'text' ? text : printable(text)).replace(/\n$/, ''));
      else write(words.out, printable(text));
      if (words.format !== 'text') for (const note of comparison.notes) io.err(`trackway: ${visible(note)}`);
      finish(failing(comparison.changes, words.failOn) ? 1 : 0);
    });
}

/**
 * The points of a range and of `--since`.
 * @throws {UsageError} if both say where to begin, or the range is none
 */
function askedBy(range: string | undefined, since: string | undefined): Asked {
  if (range === undefined) return since === undefined ? {} : { since };
  if (since !== undefined)
    throw new UsageError(`both ${shellWord(range)} and --since say where to begin: leave one of them out.`);
  const [, from = '', dots = '', to = ''] = /^(.*?)(?:(\.{2,3})(.*))?$/.exec(range) ?? [];
  if (to.includes('..')) throw new UsageError(`${shellWord(range)} is not a range: write A..B, A...B or A.`);
  return {
    since: from === '' ? 'HEAD' : from,
    ...(dots === '' ? {} : { until: to === '' ? 'HEAD' : to }),
    fromMergeBase: dots === '...',
    option: 'diff',
  };
}

const families = [...new Set(changeKinds.map((kind) => kind.slice(0, kind.indexOf('.'))))];
const known: readonly string[] = [...changeSeverities, ...families, ...changeKinds];

function onlyOf(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  for (const word of words) {
    if (known.includes(word)) continue;
    const guess = nearest(word, known);
    const families = `${changeSeverities.join(', ')}, or a kind such as date.moved`;
    throw new InvalidArgumentError(
      `There is no ${shellWord(word)}. ${guess === null ? `Write ${families}.` : `Did you mean ${guess}?`}`,
    );
  }
  return words;
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(text);
}

const isWanted = ({ kind, severity }: Change, only: readonly string[]): boolean =>
  only.length === 0 || [kind, severity, kind.slice(0, kind.indexOf('.'))].some((word) => only.includes(word));

const failing = (changes: readonly Change[], from: ChangeSeverity | undefined): boolean =>
  from !== undefined &&
  changes.some(({ severity }) => changeSeverities.indexOf(severity) <= changeSeverities.indexOf(from));

function write(file: string, text: string): void {
  try {
    writeFileSync(file, `${text.replace(/\n$/, '')}\n`);
  } catch (error) {
    throw new UsageError(
      `--out ${shellWord(file)} cannot be written (${errorCode(error)}): name a file in a folder that exists.`,
    );
  }
}
