import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDiff } from '../../../src/text/word-diff.ts';

const shown = (before: string, after: string): string | undefined =>
  wordDiff(before, after)
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join(' ');

test('an edited sentence shows the words taken out and put in', () => {
  assert.equal(
    shown('The count is right to two persons on 50 sailings.', 'The count is right to one person on 50 sailings.'),
    'The count is right to -two persons- +one person+ on 50 sailings.',
  );
  assert.equal(shown('Logs are kept', 'Logs are kept for 30 days'), 'Logs are kept +for 30 days+');
  assert.equal(shown('All logs are kept', 'logs are kept'), '-All- logs are kept');
});

test('another sentence, and one without end, are no edit', () => {
  assert.equal(wordDiff('The gate opens', 'Vehicles stay outside'), null);
  assert.equal(wordDiff('a '.repeat(5000), 'a '.repeat(4999)), null);
});
