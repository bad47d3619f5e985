import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const owners = (heading: string, ...lines: string[]) =>
  readFacts(
    parseDocument('tracks/mill/spec.md', ['# Water mill', '', `## ${heading}`, '', ...lines, ''].join('\n')),
    context(),
  ).facts.questions.map(({ owner, status }) => [owner, status]);

test('a remark behind a question says who settles it', () => {
  assert.deepEqual(
    owners(
      'Open questions',
      '- Who mills on Sundays? @ines to decide by end of May',
      '- Which rye? – Tom Klee will ask the farmer',
      '- How deep is the brook? (asked security on 10 May, no answer)',
    ),
    [
      ['@ines', 'open'],
      ['Tom Klee', 'open'],
      ['security', 'open'],
    ],
  );
  assert.deepEqual(owners('Offene Fragen', '- Brauchen wir ein Wehr? (Jürgen fragt bis 30.11. nach)'), [
    ['Jürgen', 'open'],
  ]);
  assert.deepEqual(owners('Preguntas abiertas', '- ¿Quién paga? (Inés pregunta a finanzas antes del 1 de mayo)'), [
    ['Inés', 'open'],
  ]);
});

test('other remarks name no owner', () => {
  assert.deepEqual(
    owners(
      'Questions',
      '- Who mills? (we asked around)',
      '- Which rye? (Winter rye is cheap)',
      '- Does Tom decide this?',
      '- How deep? The wheel will answer to the brook.',
    ).map(([owner]) => owner),
    [null, null, null, null],
  );
});
