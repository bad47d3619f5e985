import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { asOfDay } from '../../portfolio/config/as-of.ts';
import { defaultConfig } from '../../portfolio/config/config.ts';
import { loadConfig } from '../../portfolio/config/load-config.ts';
import { findRoot } from '../../portfolio/files/find-root.ts';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import { guessPlansIn, guessWords } from '../../portfolio/files/guess-plans.ts';
import { layOut } from '../../portfolio/files/layout.ts';
import { typed } from '../../portfolio/files/what-was-meant.ts';
import { gitPieces } from '../../portfolio/git/run.ts';
import { repositoryAt } from '../init/repository.ts';
import { UsageError } from '../settings.ts';
import { staysIn } from '../stays-in.ts';
import { shellWord, type Terminal, visible } from '../terminal.ts';
import { type TemplateName, templates } from './templates.ts';
import { oneLine, slugOf, trackPlace } from './track-place.ts';

export interface TrackWords {
  swarm?: string;
  template: TemplateName;
}

/**
 * Writes the first document of a track.
 * @throws {UsageError} if the title names no file, a track has this title, or the document would not be read
 */
export async function newTrack(written: string, words: TrackWords, io: Terminal): Promise<void> {
  const title = oneLine(written);
  const slug = slugOf(title);
  if (slug === '')
    throw new UsageError('a title needs a letter or a digit, because the folder of the track is named after it.');
  const root = rootFor(words.swarm);
  const files = existsSync(root) ? (await new FolderFiles(root, { git: false }).list()).files : [];
  const config = existsSync(root) ? await loadConfig(root) : defaultConfig;
  const layout = layOut(files, config);
  if (layout.tracks.length > 0) await refuseSameTitle(root, title);
  const { home, document } = trackPlace(root, layout, config.tracks, slug);
  for (const taken of [home, `${home}.md`])
    if (existsSync(join(root, taken)))
      throw new UsageError(`${typed(join(root, taken))} is there already. Choose another title.`);
  if (!layOut([...files, document].sort(), config).tracks.some(({ path }) => path === home))
    throw new UsageError(
      `${typed(join(root, document))} would not be read as a track, because it does not match tracks: ${config.tracks.join(', ')} in trackway.yaml. Write it by hand where it does.`,
    );
  if (!(await staysIn(root, join(root, document))))
    throw new UsageError(
      `${typed(join(root, document))} would be outside ${typed(root)}, because a symbolic link leads there.`,
    );
  mkdirSync(dirname(join(root, document)), { recursive: true });
  const facts = { id: basename(home), title, owner: await author(), today: asOfDay() };
  writeFileSync(join(root, document), templates[words.template](facts), { flag: 'wx' });
  io.out(`wrote ${visible(typed(join(root, document)))}`);
  io.out('');
  const option = words.swarm === undefined ? '' : ` --swarm ${shellWord(words.swarm)}`;
  io.out(`Next: write over what is in [brackets], then npx trackway check${option}`);
}

/**
 * The portfolio's root for a new track; it need not exist.
 * @throws {UsageError} if there are plans in a folder that is not known as one yet
 */
function rootFor(named: string | undefined): string {
  const found = findRoot(process.cwd(), named ?? null);
  if (found !== null) return found;
  if (named !== undefined) return resolve(named);
  const repository = repositoryAt(process.cwd()).root;
  const guess = guessPlansIn(repository);
  if (guess?.plausible === true)
    throw new UsageError(
      `${guessWords(guess, typed(repository))}, where plans are not looked for. Run trackway init, which takes them as the plans, or name another folder with --swarm DIR.`,
    );
  return join(repository, 'swarm');
}

/** @throws {UsageError} if a track has this title */
async function refuseSameTitle(root: string, title: string): Promise<void> {
  // The readers are many modules: other commands do not load them.
  const { loadPortfolio } = await import('../../portfolio/load.ts');
  const { portfolio } = await loadPortfolio({ swarm: root, git: false, audience: 'internal' });
  const same = portfolio.tracks.find((track) => slugOf(track.title) === slugOf(title));
  if (same === undefined) return;
  const { file, line } = same.source;
  throw new UsageError(`The track ${same.id} has this title, at ${typed(join(root, file))}:${line}. Choose another.`);
}

/** The author according to git, started so that no program in the working folder is taken for it; null if unknown. */
async function author(): Promise<string | null> {
  if (process.env.GIT_AUTHOR_NAME) return process.env.GIT_AUTHOR_NAME;
  const { pieces } = await gitPieces({ parameters: ['-C', process.cwd(), 'config', 'user.name'], variables: {} });
  return oneLine(pieces.join(' ')) || null;
}
