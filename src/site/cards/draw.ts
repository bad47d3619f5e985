import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errorMessage } from '../../model/errors.ts';
import { makeTemporary, removeTemporary } from '../../temporary/temporary.ts';
import { fontAdvice } from './bundled-fonts.ts';
import { cachedCard, cacheFolder, keepCard } from './cache.ts';
import type { MultiFontCard } from './draw-card.ts';
import { drawInChildProcess } from './draw-in-child-process.ts';
import type { CardDrawn } from './worker.ts';

/** Progress is logged for this many cards or more, and after each as many. */
const many = 100;

/** A prepared card without text, which needs no renderer. */
const plainCard = new URL('../../assets/plain-card.png', import.meta.url);

/**
 * Writes cards into a folder, from the cache of earlier builds or drawn in threads. Pages already link to them, so a
 * plain card replaces each that cannot be drawn; the reason is logged once.
 */
export async function drawCards(
  cards: ReadonlyMap<string, string>,
  folder: string,
  log: (message: string) => void,
): Promise<void> {
  if (cards.size === 0) return;
  mkdirSync(folder, { recursive: true });
  const missing = new Map<string, string>();
  for (const [name, svg] of cards) {
    const png = cachedCard(name);
    if (png === null) missing.set(name, svg);
    else writeFileSync(join(folder, name), png);
  }
  if (missing.size > 0) await drawMissing(missing, folder, log);
}

async function drawMissing(
  missing: ReadonlyMap<string, string>,
  folder: string,
  log: (message: string) => void,
): Promise<void> {
  const count = missing.size;
  if (count >= many) log(`Drawing ${count} link cards; later builds take them from the cache.`);
  const undrawn = new Set(missing.keys());
  let notKept: string | null = null;
  let failure: string | null = null;
  const apart = new Map<string, MultiFontCard>();
  const drawn = ({ name, png, apart: needs, problem }: CardDrawn): void => {
    if (needs !== null) apart.set(name, needs);
    if (png === null) {
      failure ??= problem;
      return;
    }
    writeFileSync(join(folder, name), png);
    undrawn.delete(name);
    // After one failure, the cache is not tried for every card.
    notKept ??= keepCard(name, png);
    const done = count - undrawn.size;
    if (count >= many && done % many === 0) log(`${done} of ${count} cards`);
  };
  const spare = await makeTemporary('trackway-fonts');
  try {
    const threads = Math.min(availableParallelism(), Math.ceil(count / 8));
    const queue = missing.entries();
    const fonts = [cacheFolder('fonts'), spare];
    const problems = await Promise.all(Array.from({ length: threads }, () => runThread(queue, fonts, drawn)));
    if (apart.size > 0) problems.push(await drawInChildProcess(apart, spare, drawn));
    failure ??= problems.find((problem) => problem !== null) ?? null;
  } finally {
    await removeTemporary(spare);
  }
  if (notKept !== null)
    log(
      `Link cards cannot be cached in ${cacheFolder('')} (${notKept}), so every build draws them again. Set XDG_CACHE_HOME to a writable folder.`,
    );
  const boxed = [...apart.values()].map(({ unknown }) => unknown).filter((unknown) => unknown !== '');
  if (boxed.length > 0) {
    const all = boxed.join('');
    const letters = [...new Set(all)].slice(0, 8).join(' ');
    log(
      `${cardCount(boxed.length)} ${boxed.length === 1 ? 'has' : 'have'} characters that no installed font has, drawn as boxes: ${letters}${fontAdvice(all) === '' ? '' : `.${fontAdvice(all)}`}`,
    );
  }
  if (undrawn.size === 0) return;
  for (const name of undrawn) writeFileSync(join(folder, name), readFileSync(plainCard));
  log(
    `${undrawn.size} of ${cardCount(count)} could not be drawn and are replaced by a plain card (${failure ?? 'no reason given'}). Check that the disk is not full, or reinstall Trackway's packages; the next build tries again.`,
  );
}

const cardCount = (count: number): string => (count === 1 ? '1 link card' : `${count} link cards`);

/** Draws the cards of a queue. Returns why the thread ended early, or null. */
function runThread(
  queue: Iterator<[string, string]>,
  fonts: readonly string[],
  drawn: (card: CardDrawn) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { fonts } });
    let underWay = 0;
    let problem: string | null = null;
    const next = (): void => {
      const { value, done } = queue.next();
      if (!done) {
        underWay++;
        worker.postMessage({ name: value[0], svg: value[1] });
      } else if (underWay === 0) void worker.terminate();
    };
    worker.on('message', (card: CardDrawn) => {
      underWay--;
      drawn(card);
      next();
    });
    worker.on('error', (error) => {
      problem = errorMessage(error);
    });
    worker.on('exit', () => resolve(problem));
    // Draw the next card while the last one is being encoded outside the thread.
    next();
    next();
  });
}
