import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/site/diagrams/chromium.ts';
import { payloads } from '../support/hostile/payloads.ts';
import { addresses } from './payloads/addresses.ts';
import { cards } from './payloads/cards.ts';
import { diagramFrames } from './payloads/diagram-frames.ts';
import { places } from './payloads/places.ts';
import { tracks } from './payloads/tracks.ts';
import type { Row, Run } from './suite.ts';

/** The same list in another order for each seed (Fisher and Yates; the numbers are mulberry32's). */
function shuffled(list: readonly string[], seed: number): string[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const result = [...list];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
}

/**
 * Every payload in every place of a document, published and opened in a browser, without the page's policy and with it: nothing runs, nothing is
 * asked for from elsewhere, nothing leads astray. And each place does reach the site, or the rest would prove nothing.
 */
export const run: Run = async ({ size, seed, say }) => {
  const root = mkdtempSync(join(tmpdir(), 'trackway-payloads-'));
  const executablePath = findChromium(chromium.executablePath());
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath && { executablePath }) });
  const list = shuffled(payloads, seed);
  const attack = { browser, root, payloads: size === 'long' ? list : list.slice(0, 150), long: size === 'long', say };
  try {
    const rows: Row[] = [];
    for (const part of [cards, tracks, addresses, diagramFrames, places]) rows.push(...(await part(attack)));
    return rows;
  } finally {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
};
