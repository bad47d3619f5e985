import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that whoever reads it at the same time sees it whole or not at all. Threads and builds may be about the same file: each writes one
 * of its own, and the last to move it wins.
 * @throws where the folder cannot be written to, or something that is no file stands there; nothing is left behind.
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const own = `${path}.${randomUUID().slice(0, 8)}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(own, content);
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}
