import assert from 'node:assert/strict';
import { test } from 'node:test';
import leven from 'leven';
import { nearest, nearestOf } from '../../../src/dialects/vocabulary/nearest.ts';

/** Every word of up to four letters from a, b and c, and some longer ones made of two. */
const words = ['a', 'b', 'c'].flatMap((one) => ['', 'a', 'b', 'c', 'ab', 'bc', 'cab', 'abc'].map((two) => one + two));
const known = words.flatMap((word, index) => (index % 3 === 0 ? [`track-${word}-${word}`, `${word}${word}`] : [word]));

test('the nearest name is as near as any, and none is given beyond the limit', () => {
  const find = nearestOf(known);
  for (const written of [...words, ...known.map((name) => `${name}x`), ...known.map((name) => name.slice(1))]) {
    if (written === '') continue;
    for (const limit of [1, 2, Number.POSITIVE_INFINITY]) {
      const most = Math.min(limit, Math.max(written.length > 3 ? 2 : 1, Math.floor(written.length / 3)));
      const shortest = Math.min(...known.map((name) => leven(written, name)));
      const found = find(written, limit);
      if (shortest > most) assert.equal(found, null, written);
      else assert.equal(leven(written, found ?? ''), shortest, `${written} → ${found}`);
    }
  }
});

test('capitals, spaces and underscores are no difference, and the name is given as it is known', () => {
  assert.equal(nearest('memory  layer', ['Memory_Layer']), 'Memory_Layer');
  assert.equal(nearest('Memroy layer', ['Memory_Layer']), 'Memory_Layer');
});

test('names too long to compare, and questions beyond the budget, have no nearest name', () => {
  assert.equal(nearest(`${'a'.repeat(500_000)}b`, [`${'a'.repeat(500_000)}c`]), null);
  const find = nearestOf(['risks', 'risky'], 3);
  assert.equal(find('riskz'), 'risks');
  assert.equal(find('riskz'), null);
});
