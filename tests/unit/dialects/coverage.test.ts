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

test('a list or table of dates, owners or due dates below an unknown heading is not understood, and is told', () => {
  const unread = (...lines: string[]) => coverage(...lines).unread.map(({ heading, about }) => [heading, about]);
  assert.deepEqual(unread('## Zwischenlager', '', '- Kies, 3 May 2026', '- Sand, 2026-06-01'), [
    ['Zwischenlager', 'milestones'],
  ]);
  assert.deepEqual(unread('- Kies, 3 May 2026', '- Sand, 2026-06-01'), [['Quay wall', 'milestones']]);
  assert.deepEqual(unread('## Zwischenlager', '', '| Wer | Zuständig |', '|---|---|', '| Kies | Ines Brand |'), [
    ['Zwischenlager', null],
  ]);
  assert.deepEqual(unread('## Zwischenlager', '', '- Kies, as in 2026-05-03', '- Sand', '- Lehm'), []);
  assert.deepEqual(unread('## Test results', '', '- Kies, 3 May 2026', '- Sand, 2026-06-01'), []);
});

test('a heading that begins with a question word is not thereby about the subject', () => {
  const unknown = (heading: string) => coverage(`## ${heading}`, '', '- Kies', '- Sand').unknown.length;
  assert.deepEqual(['What could tickle us', 'Who knows', 'When pigs fly'].map(unknown), [1, 1, 1]);
  assert.deepEqual(['How it works', 'What changes', 'Who it is for'].map(unknown), [0, 0, 0]);
});

test('dates that belong to no record are told if no record has one', () => {
  const dates = (...lines: string[]) => coverage(...lines).dates.map(({ text, line }) => [text, line]);
  assert.deepEqual(dates('The crane comes on 30 Nov, or by Q4.', '', 'Decided 3 Nov 2026 by Ines.'), [
    ['30 Nov', 3],
    ['Q4', 3],
    ['3 Nov 2026', 5],
  ]);
  assert.deepEqual(dates('Nobody may enter. Version 2026-1, Q1: why?', '', '```', '2026-05-01', '```'), []);
  assert.deepEqual(dates('We decided on 3 Nov 2026.', '', '## Milestones', '', '- Beta: 2026-12-15'), []);
});
