import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (title: string, ...lines: string[]) =>
  readFacts(parseDocument('tracks/dam/notes.md', [`# ${title}`, '', ...lines, ''].join('\n')), context()).facts;

const milestones = (title: string, ...lines: string[]) =>
  factsOf(title, ...lines).milestones.map((fact) => [fact.title, fact.when?.start ?? null, fact.status?.value ?? null]);

test('boxes below headings of no known meaning are tasks if a document lists little else', () => {
  const boxes = (heading: string) => [
    `## ${heading}`,
    '',
    ...Array.from({ length: 6 }, (_, at) => `- [ ] Thing ${at}`),
    '',
  ];
  const facts = factsOf(
    'Track Spec: DAM-1 — Opening',
    ...boxes('North shaft'),
    ...boxes('South shaft'),
    '## Acceptance criteria',
    '',
    '- [x] It is dry',
  );
  assert.deepEqual(
    facts.progress.map(({ kind, group, done, total }) => [kind, group, done, total]),
    [
      ['tasks', 'North shaft', 0, 6],
      ['tasks', 'South shaft', 0, 6],
      ['acceptance', null, 1, 1],
    ],
  );
});

test('a table of milestones whose columns are called by nothing that is known', () => {
  assert.deepEqual(
    milestones(
      'Dam',
      '## Milestones',
      '',
      '| # | Slice | What there is |',
      '|---|---|---|',
      '| 0 | **Frame** | a hull |',
      '| 1 | **Water** | a sea |',
    ).map(([title]) => title),
    ['Frame', 'Water'],
  );
});

test('a plain list of phases', () => {
  assert.deepEqual(
    milestones('Dam', '## Project phases', '', '1. Survey', '2. Design', '3. Dig').map(([title]) => title),
    ['Survey', 'Design', 'Dig'],
  );
  assert.deepEqual(
    milestones('Dam', '## Project phases', '', '- We dig first.', '- Then it rains.', '- Then we stop.'),
    [],
  );
});

test('boxes with dates below the title of a roadmap', () => {
  assert.deepEqual(
    milestones('Roadmap', '- [x] Survey (planned: 2026-03-01)', '- [x] Design (planned: 2026-04-01)', '- [ ] Dig').map(
      ([title, , status]) => [title?.slice(0, 6).trim(), status],
    ),
    [
      ['Survey', 'complete'],
      ['Design', 'complete'],
      ['Dig', 'planned'],
    ],
  );
});

test('initials of likelihood and impact in German', () => {
  const { risks } = factsOf(
    'Damm',
    '## Risiken',
    '',
    '| ID | Bedrohung | W | A | Maßnahmen |',
    '|---|---|---|---|---|',
    '| T1 | Wasser im Schacht | 3 | 2 | zweite Pumpe |',
  );
  assert.deepEqual(
    risks.map(({ title, probability, impact }) => [title, probability?.level, impact?.level]),
    [['Wasser im Schacht', 3, 2]],
  );
});
