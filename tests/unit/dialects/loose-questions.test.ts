import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (title: string, ...lines: string[]) =>
  readFacts(parseDocument('tracks/pier/spec.md', [`# ${title}`, '', ...lines, ''].join('\n')), context()).facts;

const questions = (...lines: string[]) =>
  factsOf('Pier', ...lines).questions.map(({ title, status, resolution }) => [title, status, resolution]);

test('a heading for questions and risks holds both', () => {
  const table = ['| # | Question | Impact |', '|---|---|---|', '| 1 | Who owns the keys? | Late opening |'];
  const facts = factsOf('Pier', '## Open questions / Risks', '', ...table);
  assert.deepEqual(
    facts.questions.map(({ title }) => title),
    ['Who owns the keys?'],
  );
  assert.deepEqual(facts.risks, []);
});

test('numbered questions as headings, wherever they stand', () => {
  const asked = [
    '### Q1. Wood or steel?',
    '',
    'Wood is cheaper.',
    '',
    '### Q2. Which yard?',
    '',
    '**Answer:** The north one.',
  ];
  assert.deepEqual(questions('## Choices', '', ...asked), [
    ['Wood or steel?', 'open', null],
    ['Which yard?', 'resolved', 'The north one.'],
  ]);
  assert.deepEqual(questions('## FAQ', '', ...asked), []);
  assert.deepEqual(factsOf('Pier FAQ', '## Choices', '', ...asked).questions, []);
});

test('a table of questions with a column of answers', () => {
  const table = (beside: string) => [
    `| Question | ${beside} |`,
    '|---|---|',
    '| Wood or steel? | Steel |',
    '| Which yard? | |',
  ];
  assert.deepEqual(questions('## Choices', '', ...table('Decision')), [
    ['Wood or steel?', 'resolved', 'Steel'],
    ['Which yard?', 'open', null],
  ]);
  assert.deepEqual(questions('## Choices', '', ...table('Source')), []);
});

test('headings that begin with open items, or count them', () => {
  for (const heading of ['Open items not blocking the launch', 'Open questions 2', '本轮需要你拍板的问题'])
    assert.deepEqual(questions(`## ${heading}`, '', '- Wood or steel?', '- Which yard?').length, 2, heading);
});

test('a list below a heading of consequences and open points holds the questions that it asks', () => {
  assert.deepEqual(questions('## 後果與未決事項', '', '- 新功能只進主線。', '- 由誰決定上線日期？'), [
    ['由誰決定上線日期？', 'open', null],
  ]);
});

test('answers to choose from are no tasks', () => {
  const facts = factsOf(
    'Plan',
    '## What shall the door be made of?',
    '',
    '- [ ] A) Wood',
    '- [x] B) Steel',
    '',
    '## Tasks',
    '',
    '- [x] Buy it',
  );
  assert.deepEqual(
    facts.progress.map(({ group, done, total }) => [group, done, total]),
    [[null, 1, 1]],
  );
});

test('a bold question above boxes with letters, of which the ticked one is the answer', () => {
  assert.deepEqual(
    questions(
      '## Door',
      '',
      '**What shall it be made of?**',
      '',
      '- [ ] A) Wood',
      '- [x] B) Steel',
      '',
      '**How wide is it?**',
      '',
      '- [ ] A) One metre',
      '- [ ] B) Two',
    ),
    [
      ['What shall it be made of?', 'resolved', 'Steel'],
      ['How wide is it?', 'open', null],
    ],
  );
});
