import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Pack, Snapshot } from '../model/review.ts';
import { nextReviewDay } from '../model/review-state.ts';
import type { Day } from '../model/when.ts';
import { isDay } from '../portfolio/config/as-of.ts';
import { MemoryMemo } from '../portfolio/facts-memo.ts';
import { reviewFolder } from '../portfolio/files/review-files.ts';
import { typed } from '../portfolio/files/what-was-meant.ts';
import type { Loaded } from '../portfolio/loaded.ts';
import { longDay, plural } from '../text/format.ts';
import { printable } from '../text/printable.ts';
import { minutesSkeleton } from '../views/reviews/agenda.ts';
import { readSwarm } from './read-swarm.ts';
import { addShared, type Shared, UsageError } from './settings.ts';
import { staysIn } from './stays-in.ts';
import { shellWord, type Terminal, visible } from './terminal.ts';
import { version } from './version.ts';

interface ReviewWords extends Shared {
  force?: boolean;
  dryRun?: boolean;
}

/** `trackway review`: prepares a review, and keeps what it looked at. */
export function addReview(program: Command, io: Terminal): void {
  const command = program
    .command('review')
    .description('Prepare a review, or close it: write its minutes’ skeleton, or keep its facts.')
    .helpCommand(false);
  const options = (one: Command, what: string): Command =>
    addShared(one)
      .addOption(new Option('--force', `replace ${what}`))
      .addOption(new Option('--dry-run', 'write nothing; print what would be written'));
  options(command.command('open'), 'minutes that are there')
    .argument('<date>', 'the day of the review, YYYY-MM-DD')
    .description('Write the skeleton of a review’s minutes (reviews/DATE.md), with the agenda.')
    .addHelpText('after', '\nExample:\n  trackway review open 2026-12-09')
    .action((date: string, words: ReviewWords) => open(date, words, io));
  options(command.command('close'), 'a snapshot that is there')
    .argument('[date]', 'the day of the review, YYYY-MM-DD; by default that of the newest minutes without a snapshot')
    .description('Keep the facts of a review in a snapshot (reviews/DATE.json): its page never changes again.')
    .addHelpText('after', '\nExample:\n  trackway review close 2026-12-09')
    .action((date: string | undefined, words: ReviewWords) => close(date, words, io));
}

/** @throws {UsageError} if it is no day, or a file is there already */
async function open(date: string, words: ReviewWords, io: Terminal): Promise<void> {
  const day = existing(date);
  const { loaded, changes } = await readAll(words);
  const file = `${reviewFolder}/${day}.md`;
  const there = loaded.reviews.find((review) => review.day === day);
  if (there?.snapshot != null)
    throw new UsageError(
      `the review of ${longDay(day)} is closed already. Its minutes are ${there.minutes?.file ?? 'missing'}.`,
    );
  const { draftPack } = await import('../site/reading/reviews.ts');
  const text = minutesSkeleton(draftPack(loaded, changes, day), loaded.portfolio.title);
  await write(words, there?.minutes?.file ?? file, text, io);
  if (words.dryRun) return;
  io.out('');
  io.out(`Next: npx trackway dev${swarmWord(words)} shows the review at /reviews/${day}/.`);
  io.out(`On the day, write down what was decided, then npx trackway review close ${day}${swarmWord(words)}`);
}

/** @throws {UsageError} if there is no such review, its day has not come, or its facts cannot be had */
async function close(date: string | undefined, words: ReviewWords, io: Terminal): Promise<void> {
  const { loaded, changes } = await readAll(words);
  const { portfolio, reviews } = loaded;
  const { asOf } = portfolio;
  const day = date === undefined ? openReview(loaded) : existing(date);
  if (day > asOf)
    throw new UsageError(
      `the review of ${longDay(day)} has not taken place yet: today is ${longDay(asOf)}. Close it on its day.`,
    );
  const file = `${reviewFolder}/${day}.json`;
  if (reviews.find((review) => review.day === day)?.snapshot != null && !words.force)
    throw new UsageError(
      `the review of ${longDay(day)} is closed already (${file}). --force closes it again, with other facts.`,
    );
  const facts = day === asOf ? await factsOfToday(loaded, changes, day) : await factsOfPast(words, loaded, day);
  const snapshot: Snapshot = { schemaVersion: 1, day, closedOn: asOf, reader: version(), ...facts };
  await write(words, file, snapshotText(snapshot), io);
  if (words.dryRun) return;
  const minutes = reviews.find((review) => review.day === day)?.minutes ?? null;
  io.out('');
  io.out(
    minutes === null
      ? `Next: write what was decided to ${reviewFolder}/${day}.md, below “## Decisions”, and commit both files.`
      : `Next: commit ${minutes.file} (${plural(minutes.decisions.length, 'decision or action', 'decisions and actions')}) and ${file}.`,
  );
}

type Facts = Pick<Snapshot, 'commit' | 'pack' | 'portfolio'>;

async function factsOfToday(loaded: Loaded, changes: Parameters<typeof draft>[1], day: Day): Promise<Facts> {
  const { source } = loaded.portfolio;
  return factsOf(await draft(loaded, changes, day), loaded, source === null || source.dirty ? null : source.commit);
}

const draft = async (
  loaded: Loaded,
  changes: Awaited<ReturnType<typeof readAll>>['changes'],
  day: Day,
): Promise<Pack> => (await import('../site/reading/reviews.ts')).draftPack(loaded, changes, day);

const factsOf = (pack: Pack, { portfolio }: Pick<Loaded, 'portfolio'>, commit: string | null): Facts => ({
  commit,
  pack,
  portfolio: { ...portfolio, diagnostics: [] },
});

/** The facts of an earlier day, from the last commit of the plans on or before it. */
async function factsOfPast(words: ReviewWords, loaded: Loaded, day: Day): Promise<Facts> {
  const { pastReview } = await import('../site/reading/past-review.ts');
  const found = await pastReview(words.swarm, loaded, day);
  if ('why' in found)
    throw new UsageError(
      `${longDay(day)} is over, and its documents cannot be read from git. ${found.why} If nothing has changed since, add --as-of ${day}.`,
    );
  return factsOf(found.pack, found, found.commit);
}

/** The day of the newest minutes without a snapshot. */
function openReview({ reviews, portfolio }: Loaded): Day {
  const { asOf } = portfolio;
  const found = reviews.find(({ day, snapshot }) => snapshot === null && day <= asOf);
  if (found !== undefined) return found.day;
  const next = reviews.findLast(({ day }) => day > asOf)?.day ?? nextReviewDay(portfolio);
  throw new UsageError(
    next === null
      ? `no review is open. Name its day: trackway review close ${asOf}`
      : `no review is open: the next one is on ${longDay(next)}. To close one of today, name its day: trackway review close ${asOf}`,
  );
}

async function readAll(words: ReviewWords) {
  // Most documents are the same at every point: each is read once.
  const memo = new MemoryMemo();
  // A snapshot belongs to the plans, as they do to the team.
  const loaded = await readSwarm({ ...words, audience: 'internal' }, memo);
  const { recentChanges } = await import('../portfolio/history/recent.ts');
  return { loaded, changes: await recentChanges(words.swarm, loaded, memo) };
}

function existing(date: string): Day {
  if (isDay(date)) return date;
  throw new UsageError(`${shellWord(date)} is no day: write it as YYYY-MM-DD, such as 2026-12-09.`);
}

const swarmWord = ({ swarm }: ReviewWords): string => (swarm === '.' ? '' : ` --swarm ${shellWord(swarm)}`);

/** Writes a file of the reviews, or prints it. */
async function write(words: ReviewWords, file: string, text: string, io: Terminal): Promise<void> {
  const path = join(words.swarm, file);
  const isThere = existsSync(path);
  if (isThere && !words.force)
    throw new UsageError(`${visible(typed(path))} is there already. --force replaces it; what is in it is lost.`);
  if (!(await staysIn(words.swarm, path)))
    throw new UsageError(`${typed(path)} would be outside ${typed(words.swarm)}, because a symbolic link leads there.`);
  if (words.dryRun) {
    io.out(
      `would ${isThere ? 'replace' : 'write'} ${visible(typed(path))}, ${plural(Buffer.byteLength(text), 'byte')}${file.endsWith('.md') ? ':' : ''}`,
    );
    if (file.endsWith('.md')) io.out(`\n${printable(text)}`);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  io.out(`${isThere ? 'replaced' : 'wrote'} ${visible(typed(path))}`);
}

/** JSON with a record a line, so that git shows what differs between two snapshots. */
const snapshotText = ({ pack, portfolio, ...head }: Snapshot): string =>
  `${JSON.stringify(head).slice(0, -1)},\n"pack":${JSON.stringify(pack, null, 1)},\n"portfolio":${recordLines(portfolio)}}\n`;

const recordLines = (value: object): string =>
  `{\n${Object.entries(value)
    .map(([key, part]) => {
      const records =
        Array.isArray(part) && part.length > 0 ? `[\n${part.map((one) => JSON.stringify(one)).join(',\n')}\n]` : null;
      return `${JSON.stringify(key)}:${records ?? JSON.stringify(part)}`;
    })
    .join(',\n')}\n}`;
