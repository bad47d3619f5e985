import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Longest wait for answers that are under way, in milliseconds: a client that does not read its answer holds nothing up. */
const longest = 5000;

/**
 * Requests and refreshes of the development server take turns. Astro keeps the paths of a page that a request was
 * reading when the collections changed: the old ones, until the next change.
 */
export class Turns {
  readonly #answering = new Set<Promise<void>>();
  #refreshing: Promise<void> = Promise.resolve();

  /** Resolves when no refresh is running. The request has its turn until its answer ends. */
  async request(response: ServerResponse): Promise<void> {
    await this.#refreshing;
    const ended = new Promise<void>((resolve) => response.once('close', () => resolve()));
    this.#answering.add(ended);
    void ended.then(() => this.#answering.delete(ended));
  }

  /** Runs `refresh` between requests: after those under way, and before those that come meanwhile. */
  async refresh(refresh: () => Promise<void>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#refreshing = promise;
    try {
      await Promise.race([Promise.all(this.#answering), setTimeout(longest, undefined, { ref: false })]);
      await refresh();
    } finally {
      resolve();
    }
  }
}
