import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { drawCard } from '../../../src/site/cards/draw-card.ts';
import { CardFonts } from '../../../src/site/cards/fonts.ts';
import { cardsToCompare } from '../../support/cards.ts';

/**
 * Cards of links beside pictures that somebody has looked at and approved. After a change that is meant, look at what was drawn and approve it:
 *
 *     TRACKWAY_APPROVE=1 node --test tests/unit/site/cards.test.ts
 */
const approved = join(import.meta.dirname, '../../fixtures/cards');
const artifacts = 'artifacts/cards';

/** Pixels of 756,000 that may differ by more than a tenth of the way from black to white, edges of letters aside. A changed digit is about 60. */
const tolerance = 40;

const [width, height] = [1200, 630];
const raw = { raw: { width, height, channels: 4 } } as const;
const pixelsOf = (png: Uint8Array | string): Promise<Buffer> => sharp(png).ensureAlpha().raw().toBuffer();
const fonts = new CardFonts([join(tmpdir(), 'trackway-test-fonts')]);

const cards = await cardsToCompare();

describe('cards look as they were approved', () => {
  for (const [name, svg] of cards) {
    test(name, async () => {
      const png = await drawCard(svg, fonts);
      const file = join(approved, `${name}.png`);
      const { width: wide, height: high } = await sharp(png).metadata();
      assert.deepEqual([wide, high], [width, height]);
      // What is approved is kept in few colours: so it is a third as large.
      if (process.env.TRACKWAY_APPROVE === '1') writeFileSync(file, await sharp(png).png({ palette: true, quality: 100 }).toBuffer());
      assert.ok(existsSync(file), `there is no approved picture of ${name}: draw it with TRACKWAY_APPROVE=1, and look at it`);
      const difference = Buffer.alloc(width * height * 4);
      const count = pixelmatch(await pixelsOf(file), await pixelsOf(png), difference, width, height, { threshold: 0.1 });
      if (count <= tolerance) return;
      mkdirSync(artifacts, { recursive: true });
      const [actual, marked] = [`${artifacts}/${name}.png`, `${artifacts}/${name}.difference.png`];
      writeFileSync(actual, png);
      await sharp(difference, raw).png().toFile(marked);
      assert.fail(`${count} pixels differ from ${file}, more than ${tolerance}: see ${actual} and ${marked}`);
    });
  }
});
