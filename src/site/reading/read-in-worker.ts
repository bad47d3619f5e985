import { Worker } from 'node:worker_threads';
import { NothingToRead } from '../../portfolio/files/nothing-to-read.ts';
import type { DocumentView, Reading } from '../../render/published.ts';
import { failures } from '../build/failures.ts';
import type { ReaderMessage, ReaderTask } from './messages.ts';

/** A portfolio that another thread reads. */
export interface ReadingApart {
  /** Settles when the portfolio is there; its documents follow. */
  reading: Promise<Reading>;
  /** Settles when the files that no page makes are in the site's folder. */
  written: Promise<void>;
  /** Ends the thread, whatever it is doing. */
  end(): Promise<unknown>;
}

/**
 * Views of documents on their way from the other thread. One that is asked for is waited for; one that was given is forgotten, because
 * a build shows each document once and thousands of them are much text.
 */
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

/** An error of the other thread, as the class that callers know it by. */
function errorOf({ name, message, stack }: Extract<ReaderMessage, { kind: 'failed' }>): Error {
  const error = name === 'NothingToRead' ? new NothingToRead(message) : new Error(message);
  error.stack = stack ?? error.stack ?? '';
  return error;
}

/**
 * Reads the swarm folder, and makes its documents ready, in a thread of its own. Reading and rendering documents is half of a build's
 * work, and Astro makes its bundle meanwhile.
 */
export function readInWorker(task: ReaderTask, log: (message: string) => void): ReadingApart {
  const views = new Views();
  const written = Promise.withResolvers<void>();
  const reading = Promise.withResolvers<Reading>();
  // Whoever waits for one of them hears of a failure; nobody has to wait for all.
  for (const { promise } of [written, reading]) promise.catch(() => undefined);
  const fail = (error: Error): void => {
    views.fail(error);
    written.reject(error);
    reading.reject(error);
  };
  // Most of what reading makes is soon thrown away, so a nursery pays; beyond half of its usual size it only takes memory.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that reads the documents ended before it was done.')));
  worker.on('message', (message: ReaderMessage) => {
    switch (message.kind) {
      case 'read':
        reading.resolve({ ...message.published, view: (path) => views.take(path) });
        break;
      case 'views':
        for (const [path, view] of message.views) views.put(path, view);
        break;
      case 'failures':
        for (const failure of message.failures) failures.leave(`${failure.file} ${failure.message}`, failure);
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
  return { reading: reading.promise, written: written.promise, end: () => worker.terminate() };
}
