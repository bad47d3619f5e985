import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { cacheRoot, partialFolder, temporaryName } from './temporary.ts';

/**
 * Replaces a file atomically: readers see all of the new file, or the old one. Threads and builds may write the same
 * file at once; the last one wins.
 * @throws if the folder is not writable or something else has the name; leaves no partial file.
 */
export function replaceFile(path: string, content: Uint8Array | string): void {
  const folder = dirname(path);
  // Leftovers of killed processes in the cache are collected in one small folder.
  const workshop = path.startsWith(cacheRoot() + sep) ? partialFolder() : folder;
  const temporary = join(workshop, temporaryName('trackway'));
  for (const needed of [folder, workshop]) mkdirSync(needed, { recursive: true });
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
