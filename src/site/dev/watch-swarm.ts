import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const settle = 60;

/**
 * Calls `changed` after something changed among the plans, which are in these folders below `folder`, or in its settings: once for a burst of changes, and never while the last call still runs.
 * Returns what ends it.
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
    // A folder that is moved away under us is said by the next read, not by a crash.
    return watcher.on('error', () => undefined);
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** What is watched, and whether with all folders below. A repository as a whole is not: it may hold a hundred thousand files. */
function watched(folder: string, plans: readonly string[]): [path: string, recursive: boolean][] {
  if (plans.includes('')) return [[folder, true]];
  const below = plans.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return [[folder, false], ...below.map((path): [string, boolean] => [path, true])];
}
