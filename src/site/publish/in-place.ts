import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryName } from '../../temporary/temporary.ts';
import type { Difference } from './unchanged.ts';

/** Pages name assets, never the other way round: what they name is there before them. */
const isPage = (file: string): boolean => file.endsWith('.html');

/**
 * Makes a published folder that cannot be moved hold the fresh site, file by file: new and changed files that are no pages first, then pages,
 * removals last, so that every page finds what it names. Each file is complete before it takes its place, and nothing is written through a link.
 * It runs to its end without a pause: a signal waits.
 */
export function publishInPlace(
  fresh: string,
  out: string,
  { written, removed }: Pick<Difference, 'written' | 'removed'>,
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

/** Makes a folder below `out`. A file or a link in its way is removed. */
function makeFolder(out: string, path: string, made: Set<string>): void {
  if (path === '.' || made.has(path)) return;
  makeFolder(out, dirname(path), made);
  const folder = join(out, path);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) unlinkSync(folder);
  if (stats?.isDirectory() !== true) mkdirSync(folder);
  made.add(path);
}

/** Puts a file in its place, across disks as well. A folder in its way is removed. */
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

/** Removes a file of the old site, if its folders are still folders, and those of them that are empty after it. */
function removeFile(out: string, file: string): void {
  const folders: string[] = [];
  for (let path = dirname(file); path !== '.'; path = dirname(path)) folders.push(join(out, path));
  if (!folders.every((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)) return;
  // A folder of the new site may have taken the name.
  if (lstatSync(join(out, file), { throwIfNoEntry: false })?.isDirectory() === false) unlinkSync(join(out, file));
  for (const folder of folders) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
