import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distance, suggestion } from '../../../src/search/suggestion.ts';

/** What stands together in records and documents, and how often each word stands there. */
const texts = ['stranded refund', 'stand', 'stand found', 'cancellation refund', 'everybody', 'lamp', 'strange refund'];
const counts = new Map<string, number>();
for (const word of texts.flatMap((text) => text.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = {
  near: async () => counts,
  hasHits: async (query: string) =>
    texts.some((text) =>
      query
        .trim()
        .split(' ')
        .every((word) => text.split(' ').includes(word)),
    ),
};
const meant = (query: string): Promise<string | null> => suggestion(query, vocabulary);

for (const [typed, word] of [
  ['cancelation', 'cancellation'],
  ['everybdy', 'everybody'],
  ['strandd', 'stranded'],
  ['efund', 'refund'],
  ['wefund', 'refund'],
  ['refnud', 'refund'],
  ['erfund', 'refund'],
] as const)
  test(`“${typed}” might be “${word}”`, async () => assert.equal(await meant(typed), word));

test('a word that is known stays, and the other gives way to one that stands together with it', async () => {
  assert.equal(await meant('stranded refnud'), 'stranded refund');
  assert.equal(await meant('cancellation lefund'), 'cancellation refund');
  assert.equal(await meant('refnud cancelation'), 'refund cancellation');
});

test('nothing is suggested for what is known, or near to nothing, or stands nowhere together', async () => {
  assert.equal(await meant('lamp'), null);
  assert.equal(await meant('lamp refund'), null);
  assert.equal(await meant('xqzvw'), null);
  assert.equal(await meant('lamp refnud'), null);
  assert.equal(await meant('.*+?'), null);
});

test('letters left out, added, changed or swapped are one slip each', () => {
  for (const [one, other, slips] of [
    ['refund', 'refund', 0],
    ['refnud', 'refund', 1],
    ['efund', 'refund', 1],
    ['refunds', 'refund', 1],
    ['rafund', 'refund', 1],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ] as const)
    assert.equal(distance(one, other), slips, `${one} ${other}`);
});

test('a distance is the same both ways, and none only from a word to itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
      assert.equal(distance(one, other), distance(other, one));
      assert.equal(distance(one, other) === 0, one === other);
    }),
  );
});
