import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceText } from '../../../src/text/sentence.ts';
import { risksSince } from '../../../src/views/risks/since.ts';
import { windowBetween } from '../../support/change-window.ts';

const days = { from: '2026-11-06', to: '2026-11-20' };
const plan = (...rows: string[]): string =>
  `# Quay\n\n**Status:** In Progress\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation | Status |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;

test('what happened to risks since the review is one sentence, and each figure leads to these changes', async () => {
  const { window } = await windowBetween(
    plan(
      '| Ice in the hinges | 2 | 2 | Heat | Open |',
      '| Gulls | 4 | 4 | Spikes | Open |',
      '| Salt | 1 | 2 | Zinc | Open |',
    ),
    plan(
      '| Ice in the hinges | 4 | 4 | Heat | Open |',
      '| Gulls | 1 | 2 | Spikes | Open |',
      '| Salt | 1 | 2 | Zinc | Closed |',
      '| The crane falls | 5 | 5 | Ropes | Open |',
    ),
    days,
  );
  const sentence = risksSince(window, days.to);
  assert.equal(
    sentenceText(sentence),
    'Since the review of 6 November: 1 risk rose to the threshold or above it, 1 new risk at the threshold or above it, 1 risk fell below the threshold and 1 risk was closed.',
  );
  assert.deepEqual(
    sentence.flatMap((part) => (typeof part === 'string' ? [] : [[part.warn, part.url]])),
    [
      [true, '/changes/2026-11-06/?kind=risk.crossed&direction=worse'],
      [true, '/changes/2026-11-06/?kind=risk.added&severity=major'],
      [false, '/changes/2026-11-06/?kind=risk.crossed&direction=better'],
      [false, '/changes/2026-11-06/?kind=risk.closed'],
    ],
  );
});

test('nothing is said if nothing of that kind happened, or there is nothing to compare with', async () => {
  const same = plan('| Salt | 1 | 2 | Zinc | Open |');
  const { window } = await windowBetween(same, same, days);
  assert.deepEqual(risksSince(window, days.to), []);
  assert.deepEqual(risksSince(null, days.to), []);
});
