import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const settle = 60;

/**
 * Calls `changed` after something in the folder changed, once for a burst of changes, and never while the last call still runs.
 * Returns what ends it.
 */
export function watchSwarm(folder: string, changed: () => Promise<void>): () => void {
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

  const watcher: FSWatcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settle);
  });
  // A folder that is moved away under us is said by the next read, not by a crash.
  watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
