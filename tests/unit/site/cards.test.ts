import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { drawCards } from '../../../src/site/cards/draw.ts';
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

const cards = await cardsToCompare();
const root = mkdtempSync(join(tmpdir(), 'trackway-test-'));
process.env.XDG_CACHE_HOME = join(root, 'cache');
after(() => rmSync(root, { recursive: true, force: true }));
await drawCards(new Map([...cards].map(([name, svg]) => [`${name}.png`, svg])), root, (message) =>
  assert.fail(message),
);

describe('cards look as they were approved', () => {
  for (const name of cards.keys()) {
    test(name, async () => {
      const png = readFileSync(join(root, `${name}.png`));
      const file = join(approved, `${name}.png`);
      const { width: wide, height: high } = await sharp(png).metadata();
      assert.deepEqual([wide, high], [width, height]);
      // What is approved is kept in few colours: so it is a third as large.
      if (process.env.TRACKWAY_APPROVE === '1')
        writeFileSync(file, await sharp(png).png({ palette: true, quality: 100 }).toBuffer());
      assert.ok(
        existsSync(file),
        `there is no approved picture of ${name}: draw it with TRACKWAY_APPROVE=1, and look at it`,
      );
      const difference = Buffer.alloc(width * height * 4);
      const count = pixelmatch(await pixelsOf(file), await pixelsOf(png), difference, width, height, {
        threshold: 0.1,
      });
      if (count <= tolerance) return;
      mkdirSync(artifacts, { recursive: true });
      const [actual, marked] = [`${artifacts}/${name}.png`, `${artifacts}/${name}.difference.png`];
      writeFileSync(actual, png);
      await sharp(difference, raw).png().toFile(marked);
      assert.fail(`${count} pixels differ from ${file}, more than ${tolerance}: see ${actual} and ${marked}`);
    });
  }
});
