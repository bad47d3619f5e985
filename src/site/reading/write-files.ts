import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileEntries } from '../../render/published.ts';

/** Files between pauses for messages. */
const stretch = 200;

/**
 * Writes files one after the other: for ten thousand small ones, that takes a third of the time of parallel writes.
 * Pauses for messages, because Pagefind writes at the same time.
 */
export async function writeFiles(folder: string, files: FileEntries): Promise<void> {
  const made = new Set<string>();
  let count = 0;
  for (const [path, content] of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
    count++;
    if (count % stretch === 0) await setImmediate();
  }
}
