import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import { hasPlans } from './find-root.ts';
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
 * Says why there is nothing to read, and which folder was probably meant.
 * @param patterns those of `tracks:` in trackway.yaml
 */
export function whatWasMeant(
  swarm: string | SwarmFiles,
  files: readonly string[],
  patterns: readonly string[],
): string {
  const name = typeof swarm === 'string' ? typed(resolve(swarm)) : 'the files given';
  const what =
    patterns.length > 0
      ? `Nothing in ${name} matches tracks: ${patterns.join(', ')} in trackway.yaml.`
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
