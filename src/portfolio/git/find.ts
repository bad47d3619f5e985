import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** A folder and its git directory: `.git`, or the target of a `.git` file (linked work tree, submodule). Real paths. */
export interface WorkTree {
  root: string;
  gitDir: string;
}

/** Bytes; longer files cannot be git's, since each holds only a path. */
const longestFile = 8192;

const kindOf = (path: string): 'file' | 'folder' | null => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : null;
};

const realPath = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};

function readShort(path: string): string | null {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= longestFile ? readFileSync(path, 'utf8').trimEnd() : null;
  } catch {
    return null;
  }
}

/**
 * True if git takes a folder with these entries for a repository: gitrepository-layout(5). The git directory of a
 * linked work tree has `commondir` instead of objects and refs.
 */
export const isRepository = (has: (name: string) => boolean): boolean =>
  has('HEAD') && (has('commondir') || (has('objects') && has('refs')));

/** The target of a `.git` file; null if it is not one. */
function pointed(file: string): string | null {
  const target = /^gitdir: ([^\0]+)$/.exec(readShort(file) ?? '')?.[1];
  return target === undefined ? null : realPath(resolve(dirname(file), target));
}

function workTreeAt(root: string): WorkTree | null {
  const entry = join(root, '.git');
  const kind = kindOf(entry);
  // A broken `.git` file ends the search, as in git, which then says why.
  if (kind === 'file') return { root, gitDir: pointed(entry) ?? entry };
  if (kind === null || !isRepository((name) => kindOf(join(entry, name)) !== null)) return null;
  return { root, gitDir: realPath(entry) ?? entry };
}

/** The nearest work tree around a folder, from its parent up. Bare repositories do not count. */
export function workTreeAround(plans: string): WorkTree | null {
  for (let folder = dirname(plans), inner = plans; folder !== inner; inner = folder, folder = dirname(folder)) {
    const found = workTreeAt(folder);
    if (found !== null) return found;
  }
  return null;
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const hasLinks = (folder: string): boolean =>
  isThere(folder) && readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isSymbolicLink());

/** True if a git directory contains its objects: none are borrowed, and no folder or pack of objects is a link. */
function ownsObjects(gitDir: string): boolean {
  const objects = join(gitDir, 'objects');
  if (isThere(join(gitDir, 'commondir')) || isThere(join(objects, 'info', 'alternates'))) return false;
  return !lstatSync(objects).isSymbolicLink() && !hasLinks(objects) && !hasLinks(join(objects, 'pack'));
}

/** True if the settings of a submodule's git directory name this folder as its work tree. */
function isSubmodule(gitDir: string, root: string): boolean {
  const named = /^[ \t]*worktree[ \t]*=([^\n]*)$/m
    .exec(readShort(join(gitDir, 'config')) ?? '')?.[1]
    ?.trim()
    .replace(/^"(.*)"$/, '$1');
  return named !== undefined && realPath(resolve(gitDir, named)) === root;
}

const isBelow = (path: string, folder: string): boolean => path.startsWith(folder + sep);

/**
 * The plans' own work tree. Their `.git` must be a folder with its own objects, or a file made by git: for a submodule
 * it points into the git directory of the work tree around, which names the plans; for a linked work tree to a folder
 * outside the plans that points back at it. Otherwise the author of the plans could make Trackway read another
 * repository of the reader.
 */
export function ownWorkTree(plans: string, around: WorkTree | null): WorkTree | null {
  const entry = join(plans, '.git');
  if (lstatSync(entry, { throwIfNoEntry: false })?.isSymbolicLink() !== false) return null;
  const found = workTreeAt(plans);
  if (found === null) return null;
  const { gitDir } = found;
  try {
    if (kindOf(entry) === 'folder') return ownsObjects(gitDir) ? found : null;
    if (around !== null && isBelow(gitDir, around.gitDir) && isSubmodule(gitDir, plans)) return found;
  } catch {
    // What cannot be checked is not trusted.
    return null;
  }
  const back = readShort(join(gitDir, 'gitdir'));
  const linked = back !== null && realPath(resolve(gitDir, back)) === realPath(entry);
  return linked && !isBelow(gitDir, plans) ? found : null;
}

/** True if a folder has a `.git` of any kind. */
export const hasGitEntry = (folder: string): boolean =>
  lstatSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
