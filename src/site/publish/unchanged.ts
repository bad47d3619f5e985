import { linkSync, lstatSync, readdirSync, readFileSync, renameSync, type Stats, utimesSync } from 'node:fs';
import { join, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Files and links in a folder, by path with `/`. Links are not followed. */
export function filesOf(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = posix.join(path, entry.name);
      if (entry.isDirectory()) walk(inner);
      else found.push(inner);
    }
  };
  walk('');
  return found;
}

/** Files between pauses for signals. */
const stretch = 200;

/** True if two files have the same bytes. Links do not count. */
function isSame(fresh: string, old: string, oldStats: Stats): boolean {
  return oldStats.isFile() && oldStats.size === lstatSync(fresh).size && readFileSync(fresh).equals(readFileSync(old));
}

/** Replaces a new file by the equal old one; without hard links on the disk, copies its time stamps. */
function takeOver(old: string, fresh: string, { atime, mtime }: Stats, spare: string): void {
  try {
    linkSync(old, spare);
  } catch {
    utimesSync(fresh, atime, mtime);
    return;
  }
  renameSync(spare, fresh);
}

/** How a new site differs from the old one: paths of its files. */
export interface Difference {
  /** The number of files of the new site. */
  total: number;
  added: string[];
  changed: string[];
  /** Files that only the old site has. */
  removed: string[];
}

/**
 * Compares the new site with the old one, except entries that `isKept` names. Equal files become hard links to the old
 * ones, so that time stamps stay and servers and sync tools see only changes. The old site is only read.
 */
export async function takeUnchanged(
  fresh: string,
  old: string,
  isKept: (name: string) => boolean,
): Promise<Difference> {
  const before = new Set(filesOf(old).filter((file) => !isKept(file.split('/')[0]!)));
  const files = filesOf(fresh);
  const added: string[] = [];
  const changed: string[] = [];
  for (const [index, file] of files.entries()) {
    const [from, to] = [join(old, file), join(fresh, file)];
    const stats = before.delete(file) ? lstatSync(from) : null;
    if (stats !== null && isSame(to, from, stats)) takeOver(from, to, stats, `${fresh}.link`);
    else (stats === null ? added : changed).push(file);
    if (index % stretch === 0) await setImmediate();
  }
  return { total: files.length, added, changed, removed: [...before] };
}
