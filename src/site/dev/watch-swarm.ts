import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds; editors write a file in several steps, which count as one change. */
const settle = 60;

/**
 * Calls `changed` after a change in the settings or in the folders `plans` below `folder`, once per burst, and never
 * while the last call is running. Returns a function that stops watching.
 */
export function watchSwarm(folder: string, plans: readonly string[], changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await changed();
    running = false;
    if (again) {
      again = false;
      void run();
    }
  };

  const watchers = watched(folder, plans).map(([path, recursive]): FSWatcher => {
    const watcher = watch(path, { recursive }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), settle);
    });
    // If the folder is moved away, the next read reports it.
    return watcher.on('error', () => undefined);
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** What to watch, and whether recursively. Not a whole repository, which may have a hundred thousand files. */
function watched(folder: string, plans: readonly string[]): [path: string, recursive: boolean][] {
  if (plans.includes('')) return [[folder, true]];
  const folders = plans.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return [[folder, false], ...folders.map((path): [string, boolean] => [path, true])];
}
