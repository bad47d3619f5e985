import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asGiven, withoutPictures } from '../../../src/site/astro/no-pictures.ts';

const mark = '__ASTRO_IMAGE_';

test('no string of a record begins as Astro marks pictures, and each comes back as it was', () => {
  const record = {
    id: `${mark}a`,
    title: `${mark}/etc/passwd?raw&.svg`,
    already: `\u2060\u2060${mark}x`,
    joined: '\u2060Ferry',
    lines: [1, null, { text: mark }, ['plain']],
  };
  const guarded = withoutPictures(record);
  for (const text of JSON.stringify(guarded).match(/"[^"]*"/g)!) assert.ok(!text.startsWith(`"${mark}`), text);
  assert.deepEqual(asGiven(guarded), record);
});

test('a record without the mark is not copied', () => {
  const record = { title: `Ferry ${mark}`, lines: ['a', { b: '\u2060' }] };
  assert.equal(withoutPictures(record), record);
  assert.equal(asGiven(record), record);
});
