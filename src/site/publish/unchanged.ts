import { linkSync, lstatSync, readdirSync, readFileSync, renameSync, type Stats, utimesSync } from 'node:fs';
import { join, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** The entries below a folder that are no folders, by path with `/`: files, and links, which are not followed. */
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

/** After so many files, signals have their turn. */
const stretch = 200;

/** The bytes of two files are the same. Links are no files. */
function isSame(fresh: string, old: string, oldStats: Stats): boolean {
  return oldStats.isFile() && oldStats.size === lstatSync(fresh).size && readFileSync(fresh).equals(readFileSync(old));
}

/** Puts the old file in the place of a fresh one of the same bytes; where the disk has no hard links, the fresh one gets its time stamps. */
function takeOver(old: string, fresh: string, { atime, mtime }: Stats, spare: string): void {
  try {
    linkSync(old, spare);
  } catch {
    utimesSync(fresh, atime, mtime);
    return;
  }
  renameSync(spare, fresh);
}

/** Which files of the fresh site are not in the old one with the same bytes, and which of the old one are not in the fresh. */
export interface Difference {
  total: number;
  written: string[];
  removed: string[];
}

/**
 * Compares the fresh site with the old one, without the entries at its top that `isKept` names. Files of the same bytes become the old files, by hard links,
 * so that their time stamps stay and servers and synchronisers see only what changed. The old site is only read.
 */
export async function takeUnchanged(
  fresh: string,
  old: string,
  isKept: (name: string) => boolean,
): Promise<Difference> {
  const before = new Set(filesOf(old).filter((file) => !isKept(file.split('/')[0]!)));
  const files = filesOf(fresh);
  const written: string[] = [];
  for (const [index, file] of files.entries()) {
    const [from, to] = [join(old, file), join(fresh, file)];
    const stats = before.delete(file) ? lstatSync(from) : null;
    if (stats !== null && isSame(to, from, stats)) takeOver(from, to, stats, `${fresh}.link`);
    else written.push(file);
    if (index % stretch === 0) await setImmediate();
  }
  return { total: files.length, written, removed: [...before] };
}
