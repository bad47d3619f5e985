import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceText } from '../../../src/text/sentence.ts';
import { riskSentence } from '../../../src/views/risks/sentence.ts';

const say = (
  count: number,
  aboveThreshold: number,
  unmitigated: number,
  unscored: number,
  tracks: number,
  settled = 0,
): string =>
  sentenceText(
    riskSentence(
      { count, aboveThreshold, unmitigated, unscored, inWords: 0 },
      { tracks, settled, threshold: 9 },
      (show) => `/risks/?show=${show}`,
    ),
  );

test('the risk page says how many are at or above the threshold, and how many nobody rated', () => {
  assert.equal(
    say(34, 17, 3, 8, 11),
    '34 risks in 11 tracks. 17 are at or above the threshold of 9, 3 of them without a mitigation. 8 are not scored; their level is unknown.',
  );
  assert.equal(say(4, 0, 0, 0, 1), '4 risks in 1 track. None is at or above the threshold of 9.');
});

test('where nobody rated any risk, none is said to stand below the line', () => {
  assert.equal(say(111, 0, 0, 111, 28), '111 risks in 28 tracks, none of them scored; their level is unknown.');
  assert.equal(say(1, 0, 0, 1, 1), '1 risk in 1 track, not scored; its level is unknown.');
});

test('what no figure counts is said apart', () => {
  assert.equal(
    say(4, 1, 0, 0, 2, 3),
    '4 risks in 2 tracks. 1 is at or above the threshold of 9. 3 more are closed, accepted or part of closed tracks.',
  );
  assert.equal(say(0, 0, 0, 0, 0, 1), 'No risks are open. 1 more is closed, accepted or part of a closed track.');
});
