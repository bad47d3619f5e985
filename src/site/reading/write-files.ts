import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileEntries } from '../../render/published.ts';

/** After so many files, what waits for this thread has its turn. */
const stretch = 200;

/**
 * Writes files into a folder, one after the other: for ten thousand small ones that costs a third of what it costs to have many under way.
 * Messages come through meanwhile, because Pagefind writes at the same time and asks what to do next.
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
