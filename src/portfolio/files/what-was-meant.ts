import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import { hasPlans } from './find-root.ts';
import type { SwarmFiles } from './swarm-files.ts';
import { isMarkdown } from './track-patterns.ts';

/** Folders above that are looked at: tracks/archive/x/notes is four below the folder meant. */
const mostAbove = 4;

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

/** The folder that was probably meant by one without tracks: one above it, below it, or with almost the same name. Null for no idea. */
function probably(folder: string): string | null {
  if (!isFolder(folder)) {
    const name = nearest(basename(folder), foldersIn(dirname(folder)));
    const meant = name === null ? null : join(dirname(folder), name);
    return meant === null || hasPlans(meant) ? meant : probably(meant);
  }
  const below = foldersIn(folder).map((name) => join(folder, name));
  const above: string[] = [];
  for (let up = dirname(folder); above.length < mostAbove && dirname(up) !== up; up = dirname(up)) above.push(up);
  return [...below, ...above].find(hasPlans) ?? null;
}

/** A path as the user would type it: relative if that is not longer. */
export function typed(path: string): string {
  const short = relative(process.cwd(), path) || '.';
  return short.length <= path.length ? short : path;
}

/**
 * Why there is nothing to read, and which folder was probably meant: one or two sentences.
 * @param patterns what `tracks:` in trackway.yaml names
 */
export function whatWasMeant(
  swarm: string | SwarmFiles,
  files: readonly string[],
  patterns: readonly string[],
): string {
  const name = typeof swarm === 'string' ? typed(resolve(swarm)) : 'the files given';
  const what =
    patterns.length > 0
      ? `Nothing in ${name} fits tracks: ${patterns.join(', ')} of trackway.yaml.`
      : files.some(isMarkdown)
        ? `There are no tracks in ${name}.`
        : `There is no Markdown in ${name}.`;
  const meant = typeof swarm === 'string' && patterns.length === 0 ? probably(resolve(swarm)) : null;
  return meant === null ? what : `${what} Did you mean --swarm ${typed(meant)}?`;
}

/** The same for a folder that does not exist. */
export function noSuchFolder(path: string): string {
  const meant = probably(resolve(path));
  return `There is no folder ${path}.${meant === null ? '' : ` Did you mean --swarm ${typed(meant)}?`}`;
}
