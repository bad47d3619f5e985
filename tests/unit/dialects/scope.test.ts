import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

/** The facts of a document that begins with a title and a blank line. */
const factsOf = (...lines: string[]) =>
  readFacts(
    parseDocument('tracks/slipway/spec.md', ['# Specification: Slipway', '', ...lines, ''].join('\n')),
    context(),
  ).facts;

const criteria = (...lines: string[]) =>
  factsOf(...lines).criteria.map(({ text, group, done, line }) => [text, group, done, line]);

const scope = (...lines: string[]) => factsOf(...lines).scope.map(({ side, text, line }) => `${side} ${text} ${line}`);

test('criteria: list items with boxes and without, by sub-heading and bold line; what explains an item is none', () => {
  assert.deepEqual(
    criteria(
      '## Acceptance Criteria',
      '',
      '- [x] A ship is out in an hour',
      '- [ ] The winch holds',
      '  - measured twice',
      '',
      '### Noise',
      '',
      '- Below 60 dB at night',
      '',
      '**Light**',
      '',
      '- [ ] No glare',
      '',
      '## Tasks',
      '',
      '- [ ] Order the winch',
    ),
    [
      ['A ship is out in an hour', null, true, 5],
      ['The winch holds', null, false, 6],
      ['Below 60 dB at night', 'Noise', null, 11],
      ['No glare', 'Light', false, 15],
    ],
  );
});

test('criteria that a template left open are none', () => {
  assert.deepEqual(criteria('## Acceptance Criteria', '', '- [ ] [Criterion 1]', '- [ ] {{criterion}}', '- TBD'), []);
});

test('scope: both sides, as headings or as bold lines, in several languages', () => {
  assert.deepEqual(
    scope('## Scope', '', '### In scope', '', '- The rails', '', '### Out of scope', '', '- The crane', '- None'),
    ['in The rails 7', 'out The crane 11'],
  );
  assert.deepEqual(scope('## Scope', '', '**Out of Scope:**', '', '- The crane'), ['out The crane 7']);
  assert.deepEqual(scope('## Non-Goals', '', '- A second slipway'), ['out A second slipway 5']);
  assert.deepEqual(scope('## Fuera de alcance', '', '- La grúa'), ['out La grúa 5']);
  assert.deepEqual(scope('## スコープ外', '', '- クレーン'), ['out クレーン 5']);
});

test('a heading that merely speaks of scope names nothing', () => {
  assert.deepEqual(scope('## Scope of the OAuth tokens', '', '- read', '- write'), []);
});
