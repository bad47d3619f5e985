import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { cacheRoot, partialFolder, temporaryName } from '../../temporary/temporary.ts';

/**
 * Writes a file so that whoever reads it at the same time sees it whole or not at all. Threads and builds may be about the same file: each writes one
 * of its own, and the last to move it wins.
 * @throws where the folder cannot be written to, or something that is no file stands there; nothing is left behind.
 */
export function replaceFile(path: string, content: Uint8Array | string): void {
  const folder = dirname(path);
  // What a killed process leaves of the cache is found in one small folder.
  const workshop = path.startsWith(cacheRoot() + sep) ? partialFolder() : folder;
  const own = join(workshop, temporaryName('trackway'));
  for (const needed of [folder, workshop]) mkdirSync(needed, { recursive: true });
  try {
    writeFileSync(own, content);
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}
