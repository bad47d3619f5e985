import type { ReadContext } from '../dialects/dialect.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/when.ts';
import { buildPortfolio } from './build-portfolio.ts';
import { report } from './catalogue/report.ts';
import { asOfDay } from './config/as-of.ts';
import { teamWords } from './config/config.ts';
import { configuration, openFolder } from './config/load-config.ts';
import { isMarkdown, type Layout, layOut } from './files/layout.ts';
import { NothingToRead } from './files/nothing-to-read.ts';
import type { SwarmFiles } from './files/swarm-files.ts';
import type { History } from './git/history.ts';
import type { Loaded } from './loaded.ts';
import { readTracks } from './read-tracks.ts';

export interface LoadOptions {
  /** The folder that holds `tracks/`, or its files in another form. */
  swarm: string | SwarmFiles;
  /**
   * The day that the portfolio describes. Without it: the day of SOURCE_DATE_EPOCH (UTC, as reproducible-builds.org
   * defines it), else today by this machine's own calendar.
   */
  asOf?: Day;
  /** False: do not ask git, even where there is a repository. */
  git?: boolean;
}

export { NothingToRead };

/**
 * Reads a swarm folder: the portfolio of the contract, and what pages need beside it. Whatever is wrong with a document is a
 * diagnostic.
 * @throws {NothingToRead} where there is no such folder, or no Markdown in it.
 */
export async function loadPortfolio(options: LoadOptions): Promise<Loaded> {
  const files = typeof options.swarm === 'string' ? openFolder(options.swarm, options.git ?? true) : options.swarm;
  const listing = await files.list();
  if (!listing.files.some(isMarkdown)) throw new NothingToRead(`There is no Markdown in ${nameOf(options.swarm)}.`);

  const history: Promise<History | null> = files.history(listing.files);
  const { config, diagnostics: ofConfig, placeOf } = await configuration(files, listing.files);
  const asOf = options.asOf ?? asOfDay();
  const context: ReadContext = { asOf, words: teamWords(config) };
  const layout = layOut(listing.files);
  const read = await readTracks(files, layout, context, config);
  const diagnostics = [...listing.diagnostics, ...ofConfig, ...read.diagnostics, ...ofLayout(layout)];
  return buildPortfolio({
    files: listing.files,
    readFile: (path, limit) => files.read(path, limit),
    config,
    settingPlace: placeOf,
    asOf,
    read,
    history: await history,
    diagnostics,
  });
}

const nameOf = (swarm: string | SwarmFiles): string => (typeof swarm === 'string' ? swarm : 'the files given');

/** What the folder's layout has to say: files beside the tracks, and the want of tracks. */
function* ofLayout({ tracks, outside, empty }: Layout): Generator<Diagnostic> {
  const names = outside.slice(0, 5).join(', ') + (outside.length > 5 ? ` and ${outside.length - 5} more` : '');
  const place = { file: outside[0] ?? '.' };
  if (tracks.length === 0) {
    const below = outside.map((path) => /^(.+?)\/tracks\/./.exec(path)?.[1]).find((folder) => folder !== undefined);
    const hint = below === undefined ? undefined : `The folder ${below} holds tracks/: name it with --swarm.`;
    const found = outside.length === 0 ? 'no other document' : `${count(outside.length)} outside tracks/: ${names}`;
    yield report('no-tracks', place, `No track was found, but ${found}.`, hint);
  } else if (outside.length > 0) {
    yield report('document-outside-tracks', place, `${count(outside.length)} outside tracks/: ${names}.`);
  }
  for (const path of empty) yield report('track-empty', { file: path }, `${path} holds no document.`);
}

const count = (documents: number): string => `${documents} document${documents === 1 ? '' : 's'}`;
