import type { Diagnostic } from '../model/diagnostic.ts';
import { errorMessage } from '../model/errors.ts';
import { buildPortfolio, type PortfolioInput } from './build-portfolio.ts';
import { report } from './catalogue/report.ts';
import type { Loaded } from './loaded.ts';
import { withoutFacts } from './read-documents.ts';
import type { ReadTracks } from './read-tracks.ts';

/** Tracks that may fail. If more do, Trackway itself is at fault. */
const mostFailures = 20;

/**
 * `buildPortfolio`, except that a track on which it fails loses its facts, with a diagnostic, and keeps its documents.
 * If the registries make it fail, they are left out.
 * @throws what `buildPortfolio` throws, if it fails on no one track.
 */
export async function buildIsolated(input: PortfolioInput): Promise<Omit<Loaded, 'plans' | 'reviews' | 'audience'>> {
  const told: Diagnostic[] = [];
  let { read } = input;
  for (;;) {
    try {
      return await buildPortfolio({ ...input, read, diagnostics: [...input.diagnostics, ...told] });
    } catch (error) {
      const index = await firstFailing({ ...input, read });
      const file = index === 0 ? read.registry[0]?.file : read.tracks[index - 1]?.documents[0]?.path;
      if (file === undefined || told.length === mostFailures || told.some((one) => one.file === file)) throw error;
      const what = index === 0 ? 'The registry' : 'The documents of this track';
      told.push(report('join-failed', { file }, `${what} could not be merged: ${errorMessage(error)}.`));
      read = without(index, read);
    }
  }
}

/**
 * Finds the track that makes `buildPortfolio` fail, alone or with those before it, in as many steps as their number has
 * binary digits. Its number, from 1; 0 for the registries; more than there are tracks if none is to blame.
 */
async function firstFailing(input: PortfolioInput): Promise<number> {
  const { tracks } = input.read;
  let low = 0;
  let high = tracks.length + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = { ...input.read, tracks: tracks.slice(0, middle) };
    if (await isBuilt({ ...input, read: part })) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True if a part of the portfolio can be built, without history and pictures, which take most of the time. */
function isBuilt(part: PortfolioInput): Promise<boolean> {
  const readFile = () => Promise.reject(new Error('not read'));
  return buildPortfolio({ ...part, history: null, readFile }).then(
    () => true,
    () => false,
  );
}

/** What was read without the facts of a track, by its number from 1, or without the registries (0). */
function without(index: number, read: ReadTracks): ReadTracks {
  if (index === 0) return { ...read, registry: [] };
  const tracks = read.tracks.map((track, at) =>
    at === index - 1 ? { ...track, documents: track.documents.map(withoutFacts) } : track,
  );
  return { ...read, tracks };
}
