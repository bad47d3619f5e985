import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { nearest } from '../dialects/vocabulary/nearest.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { diskName } from '../model/text-direction.ts';
import { asOfDay, isDay } from '../portfolio/config/as-of.ts';
import { findPlans } from '../portfolio/config/load-config.ts';
import { findRoot } from '../portfolio/files/find-root.ts';
import { FolderFiles } from '../portfolio/files/folder-files.ts';
import type { SwarmFiles } from '../portfolio/files/swarm-files.ts';
import { typed } from '../portfolio/files/what-was-meant.ts';
import { repositoryAt } from './init/repository.ts';
import { insertRecord, recordKinds } from './new/insert-record.ts';
import { type TemplateName, templates } from './new/templates.ts';
import { slugOf, trackPlace } from './new/track-place.ts';
import { rootOf, UsageError } from './settings.ts';
import { type Terminal, visible } from './terminal.ts';

interface NewWords {
  swarm?: string;
}

/** `trackway new`: writes the first document of a new track, or adds a record to an existing document. */
export function addNew(program: Command, io: Terminal): void {
  const command = program
    .command('new')
    .description('Add a track, or a risk, question or milestone to a track.')
    .helpCommand(false);
  command
    .command('track')
    .argument('<title>')
    .description('Write the first document of a track.')
    .addOption(
      new Option('--template <name>', 'the family of the document').choices(Object.keys(templates)).default('iosm'),
    )
    .addOption(new Option('--swarm <dir>', 'the folder that holds the plans; without it they are looked for'))
    .action((title: string, words: NewWords & { template: TemplateName }) => newTrack(title, words, io));
  for (const kind of ['risk', 'question', 'milestone'] as const) {
    const record = command
      .command(kind)
      .argument('<track>', 'the ID of the track')
      .argument('<title>')
      .description(`Add a ${kind} to a track's main document, and show what changed.`)
      .addOption(new Option('--swarm <dir>', 'the folder that holds the plans; without it they are looked for'));
    if (kind === 'milestone') record.addOption(new Option('--date <date>', 'its day, YYYY-MM-DD'));
    record.action((track: string, title: string, words: NewWords & { date?: string }) =>
      newRecord(kind, track, title, words, io),
    );
  }
}

/** The author according to git; null if unknown. */
function author(): string | null {
  if (process.env.GIT_AUTHOR_NAME) return process.env.GIT_AUTHOR_NAME;
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return name.trim() || null;
  } catch {
    return null;
  }
}

async function newTrack(written: string, words: NewWords & { template: TemplateName }, io: Terminal): Promise<void> {
  const title = oneLine(written);
  const slug = slugOf(title);
  if (slug === '')
    throw new UsageError('a title needs a letter or a digit, because the folder of the track is named after it.');
  const root =
    words.swarm === undefined
      ? (findRoot(process.cwd(), null) ?? join(repositoryAt(process.cwd()).root, 'swarm'))
      : words.swarm;
  const plans = await findPlans(root).then(
    ({ layout }) => layout.found,
    () => [],
  );
  const path = trackPlace(root, plans, slug);
  if (existsSync(join(root, path)) || existsSync(join(root, dirname(path), '..', `${slug}.md`)))
    throw new UsageError(`${typed(join(root, path))} is there already. Choose another title.`);
  const facts = { id: dirname(path).split('/').at(-1) ?? slug, title, owner: author(), today: asOfDay() };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), templates[words.template](facts), { flag: 'wx' });
  io.out(`wrote ${typed(join(root, path))}`);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The files of a folder with the text of one replaced, to see how a change would be read. */
const withText = (root: string, path: string, text: string): SwarmFiles => {
  const files = new FolderFiles(root, { git: false });
  return {
    list: () => files.list(),
    read: async (name, limit) => (name === path ? Buffer.from(text).subarray(0, limit) : files.read(name, limit)),
    history: async () => null,
  };
};

const countOf = ({ risks, questions, milestones }: Portfolio, kind: keyof typeof recordKinds, track: string): number =>
  ({ risk: risks, question: questions, milestone: milestones })[kind].filter((record) => record.track === track).length;

async function newRecord(
  kind: keyof typeof recordKinds,
  id: string,
  written: string,
  words: NewWords & { date?: string },
  io: Terminal,
): Promise<void> {
  const title = oneLine(written);
  if (title === '') throw new UsageError(`the ${kind} needs words.`);
  const { date } = words;
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date ${date}: expected a day that exists, written YYYY-MM-DD.`);
  const root = rootOf(words.swarm);
  const { loadPortfolio } = await import('../portfolio/load.ts');
  const { portfolio } = await loadPortfolio({ swarm: root, git: false });
  const ids = portfolio.tracks.map((track) => track.id);
  const track = portfolio.tracks.find((one) => one.id === id || one.statedId === id);
  if (track === undefined) {
    const guess = nearest(id, ids);
    throw new UsageError(
      `there is no track ${id}.${guess === null ? ` Tracks: ${ids.slice(0, 10).join(', ')}` : ` Did you mean ${guess}?`}`,
    );
  }
  const path = track.source.file;
  const disk = join(root, diskName(path));
  const before = readFileSync(disk, 'utf8');
  const { text, line, lines } = insertRecord(before, recordKinds[kind], title, date ?? null);
  const after = await loadPortfolio({ swarm: withText(root, path, text) });
  if (countOf(after.portfolio, kind, track.id) !== countOf(portfolio, kind, track.id) + 1)
    throw new UsageError(
      `${typed(join(root, path))} was left as it is: line ${line} would not be read as one more ${kind}. Add it by hand.`,
    );
  writeFileSync(disk, text);
  io.out(`${typed(join(root, path))}:${line}`);
  for (const added of lines) io.out(io.style('green', `+ ${visible(added)}`.trimEnd()));
}
