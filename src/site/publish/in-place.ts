import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryName } from '../../temporary/temporary.ts';

/** Pages refer to assets, never the reverse, so assets are published first. */
const isPage = (file: string): boolean => file.endsWith('.html');

/**
 * Updates a published folder that cannot be moved, file by file: assets first, then pages, removals last, so that every
 * page finds its assets. Each file is complete before it is moved into place; nothing is written through a link.
 * Synchronous: signals wait.
 */
export function publishInPlace(
  fresh: string,
  out: string,
  { written, removed }: { written: readonly string[]; removed: readonly string[] },
): void {
  mkdirSync(out, { recursive: true });
  const workshop = join(out, temporaryName('.trackway'));
  mkdirSync(workshop);
  const folders = new Set<string>();
  try {
    for (const file of [...written.filter((path) => !isPage(path)), ...written.filter(isPage)]) {
      makeFolder(out, dirname(file), folders);
      place(join(fresh, file), join(out, file), join(workshop, 'file'));
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  for (const file of removed) removeFile(out, file);
}

/** Creates a folder in `out`. Removes a file or link of the same name. */
function makeFolder(out: string, path: string, made: Set<string>): void {
  if (path === '.' || made.has(path)) return;
  makeFolder(out, dirname(path), made);
  const folder = join(out, path);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) unlinkSync(folder);
  if (stats?.isDirectory() !== true) mkdirSync(folder);
  made.add(path);
}

/** Moves a file into place, across disks too. Removes a folder of the same name. */
function place(from: string, to: string, spare: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, spare);
    renameSync(spare, to);
  }
}

/** Removes a file of the old site, and its folders if empty, unless the new site has replaced them. */
function removeFile(out: string, file: string): void {
  const folders: string[] = [];
  for (let path = dirname(file); path !== '.'; path = dirname(path)) folders.push(join(out, path));
  if (!folders.every((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)) return;
  // The new site may have a folder of this name.
  if (lstatSync(join(out, file), { throwIfNoEntry: false })?.isDirectory() === false) unlinkSync(join(out, file));
  for (const folder of folders) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
