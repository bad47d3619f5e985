import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLevel, readLevelChange } from '../../../src/model/read-level.ts';

const words = new Map([
  ['low', 2],
  ['medium', 3],
  ['high', 4],
]);

describe('one rating', () => {
  it('has a level where it is a whole number from 1 to 5, or a word of the scale', () => {
    for (const [text, level, numeric] of [
      ['4', 4, true],
      ['5/5', 5, true],
      ['4 (High)', 4, true],
      ['High (4)', 4, true],
      ['High', 4, false],
      ['🔴 High', 4, false],
      ['Medium (mitigated)', 3, false],
    ] as const)
      assert.deepEqual(readLevel(text, words), { level: { text, level }, numeric }, text);
  });

  it('keeps everything else as written, without a level', () => {
    for (const text of ['0', '7', '3.5', '-1', '−1', '18/100', '6/5', 'API down', 'Low/Medium'])
      assert.deepEqual(readLevel(text, words)?.level, { text, level: null }, text);
  });

  it('is none where nothing is written', () => {
    assert.equal(readLevel('  ', words), null);
  });
});

describe('a rating before and after mitigation', () => {
  it('is read from an arrow or from what stands in brackets', () => {
    for (const text of [
      'High → Low',
      'High -> Low',
      'High (mitigated: Low)',
      'High (Low after mitigation)',
      'High (residual Low)',
    ]) {
      const change = readLevelChange(text, words);
      assert.deepEqual(
        [change?.before.level, change?.after.level],
        [
          { text: 'High', level: 4 },
          { text: 'Low', level: 2 },
        ],
        text,
      );
    }
  });

  it('is none in a single rating with a remark', () => {
    for (const text of ['Medium (mitigated)', 'High', 'High (since May)', 'High → somewhere'])
      assert.equal(readLevelChange(text, words), null, text);
  });
});
