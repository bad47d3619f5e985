import { Worker } from 'node:worker_threads';
import { NothingToRead } from '../../portfolio/files/swarm-files.ts';
import type { DocumentView, Reading } from '../../render/published.ts';
import { failures } from '../build/failures.ts';
import type { Previews, ReaderMessage, ReaderTask, Withheld } from './messages.ts';

/** A portfolio that a worker reads. */
export interface WorkerReading {
  /** Settles when the portfolio is ready; documents follow. */
  reading: Promise<Reading>;
  /** Settles with `reading`. */
  withheld: Promise<Withheld>;
  /** Hands over what links to pages show, for the short addresses that lead to them. */
  takePreviews(previews: Previews): void;
  /** Settles when the files besides pages are written, which needs the previews. */
  written: Promise<void>;
  /** Stops the thread. */
  end(): Promise<unknown>;
}

/** Buffer between worker and renderer. Each view is delivered once, then dropped: thousands take much memory. */
class Views {
  private arrived = new Map<string, DocumentView>();
  private awaited = new Map<string, PromiseWithResolvers<DocumentView>>();
  private failure: Error | undefined;

  put(path: string, view: DocumentView): void {
    const asker = this.awaited.get(path);
    if (asker === undefined) this.arrived.set(path, view);
    else asker.resolve(view);
    this.awaited.delete(path);
  }

  take(path: string): Promise<DocumentView> {
    const view = this.arrived.get(path);
    if (view !== undefined) {
      this.arrived.delete(path);
      return Promise.resolve(view);
    }
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const asker = this.awaited.get(path) ?? Promise.withResolvers<DocumentView>();
    this.awaited.set(path, asker);
    return asker.promise;
  }

  fail(error: Error): void {
    this.failure = error;
    for (const { reject } of this.awaited.values()) reject(error);
    this.awaited.clear();
  }
}

/** An error from the worker, as the class that callers expect. */
function errorOf({ name, message, stack }: Extract<ReaderMessage, { kind: 'failed' }>): Error {
  const error = name === 'NothingToRead' ? new NothingToRead(message) : new Error(message);
  error.stack = stack ?? error.stack ?? '';
  return error;
}

/**
 * Reads the swarm folder and prepares its documents in a worker. That is half of a build's work; meanwhile Astro
 * bundles.
 */
export function readInWorker(task: ReaderTask, log: (message: string) => void): WorkerReading {
  const views = new Views();
  const written = Promise.withResolvers<void>();
  const reading = Promise.withResolvers<Reading>();
  const withheld = Promise.withResolvers<Withheld>();
  // Whoever awaits a promise sees the failure; no one has to await both.
  for (const { promise } of [written, reading, withheld]) promise.catch(() => undefined);
  const fail = (error: Error): void => {
    views.fail(error);
    written.reject(error);
    reading.reject(error);
    withheld.reject(error);
  };
  // Most objects of reading are short-lived, so a young generation pays; more than this only takes memory.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that reads the documents ended too early.')));
  worker.on('message', (message: ReaderMessage) => {
    switch (message.kind) {
      case 'read':
        withheld.resolve(message.withheld);
        reading.resolve({ ...message.published, view: (path) => views.take(path) });
        break;
      case 'views':
        for (const [path, view] of message.views) views.put(path, view);
        break;
      case 'failures':
        for (const failure of message.failures) failures.push(`${failure.file} ${failure.message}`, failure);
        break;
      case 'written':
        written.resolve();
        break;
      case 'log':
        log(message.text);
        break;
      case 'failed':
        fail(errorOf(message));
    }
  });
  return {
    reading: reading.promise,
    withheld: withheld.promise,
    takePreviews: (previews) => worker.postMessage(previews),
    written: written.promise,
    end: () => worker.terminate(),
  };
}
