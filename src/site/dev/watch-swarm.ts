import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Milliseconds; editors write a file in several steps, which count as one change. */
const settle = 60;

/** What to watch: the settings in `swarm` and the folders `plans` below it, but nothing in `out`. Absolute paths. */
export interface Watched {
  swarm: string;
  plans: readonly string[];
  out: string;
}

/**
 * Calls `changed` after a change, once per burst, and never while the last call is running. Returns a function that
 * stops watching.
 */
export function watchSwarm({ swarm, plans, out }: Watched, changed: () => Promise<void>): () => void {
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

  const watchers = watched(swarm, plans).map(([path, recursive]): FSWatcher => {
    const watcher = watch(path, { recursive }, (_event, name) => {
      if (name !== null && !concerns(path, name, out)) return;
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

/**
 * True if a change of `name`, relative to the watched `folder`, may change the site: not if it is in the published site
 * or in a folder that is never read, where a build puts the next site too.
 */
export function concerns(folder: string, name: string, out: string): boolean {
  const fromOut = relative(out, join(folder, name));
  if (fromOut === '' || (!fromOut.startsWith('..') && !/^\w:/.test(fromOut))) return false;
  return !name.split(sep).some((step) => step.startsWith('.') || step === 'node_modules');
}
