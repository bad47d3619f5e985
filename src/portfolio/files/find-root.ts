import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { workTreeAround } from '../git/find.ts';
import { otherLayouts, standardLayout } from './known-layouts.ts';
import { isMarkdown, patternFolder } from './track-patterns.ts';

/** Folders in a repository that may have a portfolio with its own settings. */
const homes = ['', 'swarm', 'conductor'];

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const hasSettings = (folder: string): boolean =>
  ['trackway.yaml', 'trackway.yml'].some((name) => existsSync(join(folder, name)));

/** Names in a folder; empty if it cannot be read. */
function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** True if there is Markdown in a folder or directly below it. */
const hasMarkdown = (folder: string): boolean =>
  entries(folder).some((name) => isMarkdown(name) || entries(join(folder, name)).some(isMarkdown));

/** True if a folder has plans in a known layout. A quick test that reads no document. */
export function hasPlans(folder: string): boolean {
  return [standardLayout, ...otherLayouts]
    .flatMap(({ patterns }) => patterns)
    .some((pattern) => {
      const path = join(folder, patternFolder(pattern));
      return isMarkdown(path) ? existsSync(path) : hasMarkdown(path);
    });
}

const below = (path: string): string => (path.endsWith(sep) ? path : path + sep);

/** True if no link leads a path out of a folder; both exist. */
const isWithin = (folder: string, path: string): boolean =>
  below(realpathSync(path)).startsWith(below(realpathSync(folder)));

/**
 * The portfolio's root for a folder: itself, or its `swarm/`, if that has settings or tracks. Not a link to a folder
 * elsewhere, which anyone can commit: what it leads to would be published.
 */
function rootAt(folder: string): string | null {
  const own = homes.filter((home) => isFolder(join(folder, home)) && isWithin(folder, join(folder, home)));
  for (const home of own) if (hasSettings(join(folder, home))) return join(folder, home);
  if (['tracks', 'archive'].some((name) => isFolder(join(folder, name)))) return folder;
  return own.includes('swarm') && isFolder(join(folder, 'swarm', 'tracks')) ? join(folder, 'swarm') : null;
}

/**
 * The root of the portfolio for a command. If `named` (`--swarm`): that folder, or `swarm/` in it. Otherwise searches
 * from `from` up to the root of the work tree: the folder of `trackway.yaml`, else `swarm/`, else the work tree's root,
 * else the nearest folder with plans in a known layout. Null if there is none.
 */
export function findRoot(from: string, named: string | null): string | null {
  if (named !== null)
    return isFolder(resolve(from, named)) ? (rootAt(resolve(from, named)) ?? resolve(from, named)) : null;
  const folders = upToWorkTree(resolve(from));
  for (const folder of folders) {
    const root = rootAt(folder);
    if (root !== null) return root;
  }
  return folders.toReversed().slice(0, 1).concat(folders).find(hasPlans) ?? null;
}

/** A folder and its parents up to the root of its work tree; only the folder if it is in none. */
export function upToWorkTree(folder: string): string[] {
  const tree = isFolder(folder) ? workTreeAround(join(realpathSync(folder), 'plans')) : null;
  const folders = [folder];
  if (tree === null) return folders;
  for (let above = folder; realpathSync(above) !== tree.root && dirname(above) !== above; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}
