import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cachedCard, cacheFolder, keepCard } from './cache.ts';
import type { CardDrawn } from './worker.ts';

/** From how many cards on their drawing is told, and how often. */
const many = 100;

/**
 * Writes cards into a folder: those of earlier builds from the cache, the others drawn in threads. A card that cannot be drawn is told, and
 * the site does without it.
 */
export async function drawCards(cards: ReadonlyMap<string, string>, folder: string, log: (message: string) => void): Promise<void> {
  if (cards.size === 0) return;
  mkdirSync(folder, { recursive: true });
  const missing: [string, string][] = [];
  for (const [name, svg] of cards) {
    const png = cachedCard(name);
    if (png === null) missing.push([name, svg]);
    else writeFileSync(join(folder, name), png);
  }
  if (missing.length === 0) return;
  if (missing.length >= many) log(`Drawing ${missing.length} link cards, once: the next build takes them from the cache.`);
  const threads = Math.min(availableParallelism(), Math.ceil(missing.length / 8));
  const queue = missing.values();
  let done = 0;
  const drawn = ({ name, png, problem }: CardDrawn): void => {
    if (png === null) log(`The link card ${name} could not be drawn: ${problem}`);
    else {
      writeFileSync(join(folder, name), png);
      keepCard(name, png);
    }
    done++;
    if (missing.length >= many && done % many === 0) log(`${done} of ${missing.length} cards`);
  };
  await Promise.all(Array.from({ length: threads }, () => runThread(queue, drawn)));
}

function runThread(queue: Iterator<[string, string]>, drawn: (card: CardDrawn) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { fonts: cacheFolder('fonts') } });
    let underWay = 0;
    const next = (): void => {
      const { value, done } = queue.next();
      if (!done) {
        underWay++;
        worker.postMessage({ name: value[0], svg: value[1] });
      } else if (underWay === 0) void worker.terminate().then(() => resolve());
    };
    worker.on('message', (card: CardDrawn) => {
      underWay--;
      drawn(card);
      next();
    });
    worker.on('error', reject);
    // The next card is drawn while the one before it is packed, which happens beside the thread.
    next();
    next();
  });
}
