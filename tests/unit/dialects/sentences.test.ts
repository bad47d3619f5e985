import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (...lines: string[]) =>
  readFacts(parseDocument('tracks/quay/note.md', ['# Quay wall', '', ...lines, ''].join('\n')), context()).facts;

const needed = (...lines: string[]) =>
  factsOf(...lines).dependencies.map(({ kind, title, target }) => [kind, title, target]);

test('a sentence that says what has to come first is a dependency', () => {
  for (const [sentence, title, target] of [
    ['Needs the dredging work (see dredging.md) first.', 'dredging work', 'dredging.md'],
    ['We can’t start before the dredging is finished.', 'dredging', 'dredging'],
    ["This can't go live without the pilots' app", "pilots' app", "pilots' app"],
    ['It has to wait for the new crane.', 'new crane', 'new crane'],
    ['Braucht zuerst die Baggerarbeiten.', 'Baggerarbeiten', 'Baggerarbeiten'],
  ] as const)
    assert.deepEqual(needed(sentence), [['needs', title, target]], sentence);
  assert.deepEqual(needed("## Don't know yet", '', '- who pays?', '', 'Needs the dredging first.'), [
    ['needs', 'dredging', 'dredging'],
  ]);
});

test('a date, people and the subject’s own rules are none', () => {
  for (const sentence of [
    'We can’t start before 1 March 2027.',
    'We can’t start before next spring.',
    'We can’t start until we have found the drawings.',
    'Needs 200 tonnes of stone.',
    'Wait for the user’s answer first.',
  ])
    assert.deepEqual(needed(sentence), [], sentence);
  assert.deepEqual(needed('## Requirements', '', '- The pump cannot start before the valve is open.'), []);
});

const waiting = (...lines: string[]) =>
  factsOf(...lines).approvals.map(({ kind, title, state }) => [kind, title, state]);

test('a sentence that says who has yet to agree is a sign-off that waits', () => {
  for (const [sentence, name] of [
    ['The numbers match (Tom has to sign off)', 'Tom'],
    ['Needs sign-off from the harbour board', 'harbour board'],
    ['Needs sign-off from Tom Berg.', 'Tom Berg'],
    ['Still waiting for the go-ahead from legal.', 'legal'],
    ['Tom muss noch unterschreiben.', 'Tom'],
  ] as const)
    assert.deepEqual(waiting("## We're finished when", '', `- ${sentence}`), [['sign-off', name, 'pending']], sentence);
});

test('what users do with the product is no sign-off, nor is one that has been given', () => {
  assert.deepEqual(waiting('Users have to sign off each booking.'), []);
  assert.deepEqual(waiting('## Requirements', '', '- The Skipper has to sign off each booking.'), []);
  assert.deepEqual(waiting('## Done when', '', '- [x] Tom has to sign off'), []);
});

test('whom another approval names is not counted twice', () => {
  assert.deepEqual(waiting('Tom has to sign off.', '', '## Approvals', '', '- [ ] Finance: Tom'), [
    ['sign-off', 'Finance', 'pending'],
  ]);
});

test('who approves is also said in a labelled line at the end', () => {
  const approvals = (...lines: string[]) =>
    factsOf(
      'Status: Draft',
      '',
      '## Plan',
      '',
      'One.',
      '',
      'Two.',
      '',
      'Three.',
      '',
      '---',
      '',
      ...lines,
    ).approvals.map(({ title, name, state }) => [title, name, state]);
  assert.deepEqual(approvals('**Approval:** Dr. Ines Brand, Harbour manager'), [
    ['Harbour manager', 'Dr. Ines Brand', 'pending'],
  ]);
  assert.deepEqual(approvals('**Approved by:** Ines Brand, 2026-05-03'), [['Approved by', 'Ines Brand', 'approved']]);
  for (const line of [
    '**Approval:** pending',
    '**Approved by:** Gate Checker Team + Manual',
    '**Reviewed by:** Ines Brand',
  ])
    assert.deepEqual(approvals(line), [], line);
});

test('what a list of dependencies says of independence, own code and blockers is none', () => {
  assert.deepEqual(
    needed(
      '## Dependencies',
      '',
      '- Steel from the mill',
      '- Both phases are independent',
      '- New pump in `src/pump/pump.ts`',
    ),
    [['needs', 'Steel from the mill', null]],
  );
  assert.deepEqual(needed('## Dependencies', '', '- Steel', '', '**Blockers:**', '', '- Keys must be ordered'), [
    ['needs', 'Steel', null],
  ]);
  assert.deepEqual(needed('## Adding dependencies', '', '- Run the installer'), []);
  assert.deepEqual(needed('## Pre-requisites', '', '- The crane is up'), [['needs', 'The crane is up', null]]);
});

test('open questions: a heading over prose, an open box among decisions, an answer below', () => {
  const asked = (...lines: string[]) =>
    factsOf('## Open questions', '', ...lines).questions.map(({ title, status, resolution }) => [
      title,
      status,
      resolution,
    ]);
  assert.deepEqual(asked('### Bounds of the yard', '', 'We could not agree where it ends.'), [
    ['Bounds of the yard', 'open', null],
  ]);
  assert.deepEqual(asked('- Shall it be steel?', '  - Yes, steel lasts.'), [
    ['Shall it be steel?', 'resolved', 'Yes, steel lasts.'],
  ]);
  const { questions } = factsOf('## Open questions / Decisions', '', '- [ ] Choose the steel', '- Stone was chosen');
  assert.deepEqual(
    questions.map(({ title, status }) => [title, status]),
    [['Choose the steel', 'open']],
  );
});
