import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import { hasPlans } from './find-root.ts';
import { guessPlans, guessWords, patternLine } from './guess-plans.ts';
import type { SwarmFiles } from './swarm-files.ts';
import { isMarkdown } from './track-patterns.ts';

/** Parents searched: tracks/archive/x/notes is four below the folder meant. */
const maxParents = 4;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** The folder with tracks that was probably meant: a child, a parent, or one with a similar name; null if none. */
function probably(folder: string): string | null {
  if (!isFolder(folder)) {
    const name = nearest(basename(folder), foldersIn(dirname(folder)));
    const meant = name === null ? null : join(dirname(folder), name);
    return meant === null || hasPlans(meant) ? meant : probably(meant);
  }
  const children = foldersIn(folder).map((name) => join(folder, name));
  const parents: string[] = [];
  for (let up = dirname(folder); parents.length < maxParents && dirname(up) !== up; up = dirname(up)) parents.push(up);
  return [...children, ...parents].find(hasPlans) ?? null;
}

/** A path as a user would type it: relative, unless that is longer. */
export function typed(path: string): string {
  const short = relative(process.cwd(), path) || '.';
  return short.length <= path.length ? short : path;
}

/**
 * Says why there is nothing to read and what to do: name the folder that was probably meant, or write the pattern that
 * takes in what is there.
 * @param patterns those of `tracks:` in trackway.yaml
 */
export function whatWasMeant(
  swarm: string | SwarmFiles,
  files: readonly string[],
  patterns: readonly string[],
): string {
  const folder = typeof swarm === 'string' ? resolve(swarm) : null;
  const name = folder === null ? 'the files given' : typed(folder);
  const meant = folder !== null && patterns.length === 0 ? probably(folder) : null;
  const guess = guessPlans(files);
  const what =
    patterns.length > 0
      ? `Nothing in ${name} matches tracks: ${patterns.join(', ')} in trackway.yaml.`
      : guess === null && !files.some(isMarkdown)
        ? `There is no Markdown in ${name}.`
        : `There are no tracks in ${name}.`;
  if (meant !== null) return `${what} Did you mean --swarm ${typed(meant)}?`;
  if (guess === null) return `${what} Begin with trackway new track "…", or name another folder with --swarm DIR.`;
  const settings = folder === null ? 'trackway.yaml' : typed(join(folder, 'trackway.yaml'));
  return `${what} ${guessWords(guess, name)}. If they are the plans, write this line into ${settings}: ${patternLine(guess.pattern)}`;
}

/** The same for a folder that does not exist. */
export function noSuchFolder(path: string): string {
  const meant = probably(resolve(path));
  return `There is no folder ${path}. ${meant === null ? 'Name one that exists with --swarm DIR.' : `Did you mean --swarm ${typed(meant)}?`}`;
}
