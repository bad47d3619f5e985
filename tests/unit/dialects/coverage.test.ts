import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { coverages, understood } from '../../score/coverage.ts';
import { labelledDocuments } from '../../score/score.ts';
import { context } from './context.ts';

const factsOf = (...lines: string[]) =>
  readFacts(parseDocument('tracks/quay/spec.md', ['# Quay wall', '', ...lines, ''].join('\n')), context()).facts;
const coverage = (...lines: string[]) => factsOf(...lines).coverage!;

test('at least 97 of 100 blocks are understood, over fixtures and corpus', () => {
  const share = understood(coverages(labelledDocuments()));
  assert.ok(share >= 0.97, `${share}`);
});

test('a table of ratings that names no risk is not read, and says what it is about', () => {
  const { unread } = coverage('## What may happen', '', '| Probability | Impact |', '|---|---|', '| low | high |');
  assert.deepEqual(unread, [{ heading: 'What may happen', kind: 'table', about: 'risks', items: 1, line: 5 }]);
});

test('a section of sign-offs from which nothing could be read is not understood', () => {
  const { unread } = coverage(
    '## Approvals',
    '',
    '| Where | Colour |',
    '|---|---|',
    '| Shed | green |',
    '| Wall | grey |',
  );
  assert.deepEqual(
    unread.map(({ about, items }) => [about, items]),
    [['approvals', 2]],
  );
});

test('what was read, what describes the subject, legends and template text are understood', () => {
  const {
    unread,
    unknown,
    blocks,
    understood: read,
  } = coverage(
    'The wall leans by four centimetres.',
    '',
    '## Requirements',
    '',
    '- Ships of nine metres',
    '',
    '## Risk levels',
    '',
    '| Level | Meaning |',
    '|---|---|',
    '| Low | rarely |',
    '| High | often |',
    '',
    '## Risks',
    '',
    '- The wall slides',
    '',
    '## Approvals',
    '',
    '- [ ] [Name/Date]',
  );
  assert.deepEqual([unread, unknown], [[], []]);
  assert.deepEqual([blocks, read], [5, 5]);
});

test('a list below a heading that nobody knows counts as not understood, without a complaint', () => {
  const { unread, unknown, understood: read } = coverage('## Zwischenlager', '', '- Kies', '- Sand');
  assert.deepEqual([unread, unknown.map(({ heading }) => heading), read], [[], ['Zwischenlager'], 0]);
});
