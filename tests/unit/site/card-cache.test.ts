import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import sharp from 'sharp';
import { drawCards } from '../../../src/site/cards/draw.ts';

/** What is done about a cache of cards and fonts that is damaged, and about cards that cannot be drawn. */

const root = mkdtempSync(join(tmpdir(), 'trackway-test-'));
const before = process.env.XDG_CACHE_HOME;
after(() => {
  process.env.XDG_CACHE_HOME = before ?? '';
  rmSync(root, { recursive: true, force: true });
});

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Source Sans 3"><rect width="1200" height="630" fill="#FFFFFF"/><text x="62" y="200" font-size="92" font-weight="600">Quay</text></svg>';
const name = 'card.png';

/** Draws cards with a cache folder. Returns what was said, and the card. */
async function draw(
  cache: string,
  cards: Record<string, string> = { [name]: svg },
): Promise<{ said: string[]; png: Buffer }> {
  process.env.XDG_CACHE_HOME = cache;
  const site = mkdtempSync(join(root, 'site-'));
  const said: string[] = [];
  await drawCards(new Map(Object.entries(cards)), site, (message) => said.push(message));
  for (const file of Object.keys(cards)) assert.ok(existsSync(join(site, file)), `${file} is missing`);
  return { said, png: readFileSync(join(site, Object.keys(cards)[0]!)) };
}

/** A cache as a first build leaves it, and its card. */
const filled = join(root, 'filled');
const { png: sound } = await draw(filled);

/** A copy of that cache, which a test may spoil. */
const cache = join(root, 'cache');
beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  cpSync(filled, cache, { recursive: true });
});
const folder = (kind: string): string =>
  join(cache, 'trackway', readdirSync(join(cache, 'trackway')).find((one) => one.startsWith(kind))!);
const files = (kind: string): string[] => readdirSync(folder(kind)).map((file) => join(folder(kind), file));
const zero = (file: string, from: number, to: number): void => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, from, to));
};

const spoilt: Record<string, (file: string) => void> = {
  empty: (file) => truncateSync(file, 0),
  'cut off': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  'overwritten in the middle': (file) => zero(file, 200, 2000),
};

test('the sound card has words', async () => {
  const { data } = await sharp(sound).greyscale().raw().toBuffer({ resolveWithObject: true });
  assert.ok(data.some((grey) => grey < 40));
});

for (const [how, spoil] of Object.entries(spoilt)) {
  test(`a font that is ${how} is unpacked anew, and the card has its words`, async () => {
    rmSync(folder('cards'), { recursive: true });
    assert.ok(files('fonts').length > 0);
    const whole = files('fonts').map((file) => readFileSync(file));
    for (const file of files('fonts')) spoil(file);
    const { said, png } = await draw(cache);
    assert.deepEqual(said, []);
    assert.ok(png.equals(sound));
    assert.deepEqual(
      files('fonts').map((file) => readFileSync(file)),
      whole,
    );
  });

  test(`a kept card that is ${how} is drawn again`, async () => {
    const [kept] = files('cards');
    spoil(kept!);
    const { said, png } = await draw(cache);
    assert.deepEqual(said, []);
    assert.ok(png.equals(sound));
    assert.ok(readFileSync(kept!).equals(sound));
  });
}

describe('a cache that cannot be used', () => {
  const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.png`, svg]));

  test('costs time, not the cards, and is told once: its place is a file', async () => {
    const file = join(root, 'plain-file');
    writeFileSync(file, '');
    const { said, png } = await draw(file, twenty);
    assert.ok(png.equals(sound));
    assert.equal(said.length, 1);
    assert.match(said[0]!, /^Link cards cannot be cached in .*XDG_CACHE_HOME/);
  });

  test('folders stand where fonts and cards would', async () => {
    for (const file of [...files('fonts'), ...files('cards')]) {
      rmSync(file);
      mkdirSync(file);
    }
    const { said, png } = await draw(cache);
    assert.ok(png.equals(sound));
    assert.equal(said.length, 1);
  });
});

test('letters that no installed font has are told once, with the count of cards', async () => {
  const bengali = svg.replace('Quay', 'Quay ক');
  const { said } = await draw(cache, {
    'one.png': bengali,
    'two.png': svg.replace('Quay', 'ক 🚀 岸'),
    'arabic.png': svg.replace('Quay', 'عنوان'),
  });
  assert.deepEqual(said, ['2 link cards have characters that no installed font has, drawn as boxes: ক']);
});

test('a plain card stands in for each that cannot be drawn, which is told once and kept nowhere', async () => {
  const { said, png } = await draw(cache, { 'broken.png': '<svg', 'worse.png': 'no SVG at all', 'sound.png': svg });
  const { width, height, format } = await sharp(png).metadata();
  assert.deepEqual([width, height, format], [1200, 630, 'png']);
  assert.equal(said.length, 1);
  assert.match(said[0]!, /^2 of 3 link cards could not be drawn and are replaced by a plain card .*reinstall/);
  assert.ok(files('cards').every((file) => !/broken|worse/.test(file)));
});
