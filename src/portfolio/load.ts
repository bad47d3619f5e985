import type { ReadContext } from '../dialects/dialect.ts';
import type { Audience } from '../model/audience.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/when.ts';
import { type PublicReading, publicReading, toldDiagnostics } from './audience/public-reading.ts';
import { buildIsolated } from './build-isolated.ts';
import { report } from './catalogue/report.ts';
import { asOfDay } from './config/as-of.ts';
import { teamWords } from './config/config.ts';
import { configuration, openFolder } from './config/load-config.ts';
import { applySuppressions } from './config/suppressions.ts';
import { checkTheme } from './config/theme-files.ts';
import type { FactsMemo } from './facts-memo.ts';
import { type Layout, layOut, planFiles } from './files/layout.ts';
import { NothingToRead, type SwarmFiles } from './files/swarm-files.ts';
import { whatWasMeant } from './files/what-was-meant.ts';
import type { History } from './git/history.ts';
import type { Loaded } from './loaded.ts';
import { readTracks } from './read-tracks.ts';
import { readReviews } from './reviews.ts';

export interface LoadOptions {
  /** The folder with `tracks/`, or its files in another form. */
  swarm: string | SwarmFiles;
  /** The portfolio's day; by default as `asOfDay` says. */
  asOf?: Day;
  /** False: do not use git, even in a repository. */
  git?: boolean;
  /** For whom it is read; by default as `audience` in trackway.yaml says. */
  audience?: Audience | undefined;
  /** Keeps what is read, for another state of the same plans. */
  memo?: FactsMemo;
}

export { NothingToRead };

/**
 * Reads a swarm folder. Whatever is wrong with a document is a diagnostic.
 * @throws {NothingToRead} if there is no such folder, or no track in it.
 */
export async function loadPortfolio(options: LoadOptions): Promise<Loaded> {
  const disk = typeof options.swarm === 'string' ? openFolder(options.swarm, options.git ?? true) : options.swarm;
  const whole = await disk.list();
  const { config: inFile, diagnostics: ofConfig, placeOf } = await configuration(disk, whole.files);
  const asOf = options.asOf ?? asOfDay();
  const context: ReadContext = { asOf, words: teamWords(inFile) };
  const isPublic = (options.audience ?? inFile.audience) === 'public';
  const audience = isPublic ? await publicReading(disk, inFile, context) : null;
  const files = audience?.files ?? disk;
  const stated = audience?.config ?? inFile;
  const listing = audience === null ? whole : await files.list();
  const layout = layOut(listing.files, stated);
  if (layout.tracks.length === 0)
    throw new NothingToRead(
      audience !== null && layOut(whole.files, stated).tracks.length > 0
        ? 'Nothing is left for the public: every track is marked for another audience (docs/audiences.md).'
        : whatWasMeant(options.swarm, listing.files, stated.tracks),
    );
  const { config, diagnostics: ofTheme } = await checkTheme(stated, files, listing.files, placeOf);
  const history: Promise<History | null> = files.history(planFiles(listing.files, layout));
  const read = await readTracks(files, layout, context, config, options.memo);
  // In a portfolio that is part of a larger repository, diagnostics about the rest do not matter.
  const ofPlans = listing.diagnostics.filter(({ file }) => file === '.' || planFiles([file], layout).length > 0);
  const diagnostics = [...ofPlans, ...ofConfig, ...ofTheme, ...read.diagnostics, ...ofLayout(layout)];
  const built = await buildIsolated({
    files: listing.files,
    readFile: (path, limit) => files.read(path, limit),
    config,
    name: files.name,
    settingPlace: placeOf,
    asOf,
    read,
    history: await history,
    reading: { context, limits: config.limits, memo: options.memo ?? null },
    diagnostics,
  });
  const { reviews, diagnostics: ofReviews } = await readReviews(files, listing.files, built.portfolio, config);
  // They come last, as the files of `reviews/` are no documents of a track.
  const all = [...built.portfolio.diagnostics, ...applySuppressions(ofReviews, config, [])];
  const portfolio = { ...built.portfolio, diagnostics: audience === null ? all : told(all, audience, layout) };
  return { ...built, portfolio, reviews, audience, plans: layout.found };
}

/** The diagnostics that the public may see. */
function told(diagnostics: readonly Diagnostic[], audience: PublicReading, { tracks }: Layout): Diagnostic[] {
  const trackOf = (file: string): string | null =>
    tracks.find(({ path, documents }) => file.startsWith(`${path}/`) || documents.some((one) => one.path === file))
      ?.path ?? null;
  return toldDiagnostics(diagnostics, audience, trackOf);
}

/** Diagnostics of the layout: documents outside tracks, and empty tracks. */
function* ofLayout({ outside, empty }: Layout): Generator<Diagnostic> {
  if (outside.length > 0) {
    const names = outside.slice(0, 5).join(', ') + (outside.length > 5 ? ` and ${outside.length - 5} more` : '');
    const message = `${outside.length} document${outside.length === 1 ? '' : 's'} outside every track: ${names}.`;
    yield report('document-outside-tracks', { file: outside[0]! }, message);
  }
  for (const path of empty) yield report('track-empty', { file: path }, `${path} contains no document.`);
}
