import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameMeaning } from '../../../src/comparison/same-meaning.ts';
import { compareSeal } from '../../../src/comparison/seal.ts';
import { defaultConfig, teamWords } from '../../../src/portfolio/config/config.ts';
import { MemoryMemo } from '../../../src/portfolio/facts-memo.ts';
import { sealedDocument } from '../../../src/portfolio/seals/sealed-document.ts';
import { boarding } from '../../fixtures/seals/documents.ts';
import { labelledEdits } from '../../fixtures/seals/edits.ts';

/** Whether an edit of an approved document voids its approval. */

const reading = {
  context: { asOf: '2026-03-01', words: teamWords(defaultConfig) },
  limits: defaultConfig.limits,
  memo: new MemoryMemo(),
};
const sealed = (text: string) =>
  sealedDocument(Buffer.from(text), { path: 'tracks/quay/spec.md', role: 'spec' }, reading);
const compared = (before: string, after: string, covers?: string[]) =>
  compareSeal(sealed(before), sealed(after), covers ?? null);
const changed = (from: string, to: string, covers?: string[]) => compared(boarding, boarding.replace(from, to), covers);

/** The share of edits on which the program and the signer must agree. */
const least = 0.95;

test('60 edits are judged as their signers judged them', (context) => {
  assert.equal(labelledEdits.length, 60);
  for (const signer of ['wants', 'annoys'])
    assert.equal(labelledEdits.filter((edit) => edit.signer === signer).length, 30);
  const wrong = labelledEdits.filter(
    ({ signer, before, after }) => (compared(before, after).verdict === 'stale') !== (signer === 'wants'),
  );
  const share = 1 - wrong.length / labelledEdits.length;
  context.diagnostic(
    `right verdicts: ${share.toFixed(3)}; wrong: ${wrong.map(({ what }) => what).join(', ') || 'none'}`,
  );
  assert.ok(share >= least, wrong.map(({ signer, what }) => `${signer}: ${what}`).join('\n'));
});

test('the form of a document does not count', () => {
  const rows = /(\| Four gates.*\n)(\| Handbook.*\n)/;
  for (const [what, text] of Object.entries({
    'CR LF': boarding.replaceAll('\n', '\r\n'),
    'a byte order mark': `\ufeff${boarding}`,
    'no emphasis': boarding.replaceAll('**', ''),
    ticks: boarding.replaceAll('[ ]', '[x]'),
    'other marks': boarding.replaceAll(/^- /gm, '* '),
    'reordered rows': boarding.replace(rows, '$2$1'),
    'a comment': boarding.replace('## Scope', '## Scope\n\n<!-- agreed -->'),
    'no end of line at the end': boarding.trimEnd(),
  }))
    assert.equal(compared(boarding, text).verdict, 'holds', what);
});

test('what changed is said in one clause a subject, dates last', () => {
  const after = boarding
    .replace('- [ ] A used ticket', '- [ ] A gate weighs no luggage\n- [ ] Every gate has a lamp\n- [ ] A used ticket')
    .replace('on three sailings', 'on two sailings')
    .replace('2026-05-15', '2026-06-05')
    .replace('twelve\nminutes', 'fifteen minutes');
  const { verdict, since, sections } = compared(boarding, after);
  assert.equal(verdict, 'stale');
  assert.equal(since, '2 criteria added, 1 reworded; target 21 days later');
  assert.deepEqual(
    sections.map(({ title, voids, changes }) => [title, voids, changes.length]),
    [
      ['Acceptance Criteria', true, 3],
      ['Target', true, 1],
      ['Overview', false, 1],
    ],
  );
  assert.deepEqual(sections[0]?.changes[0], {
    kind: 'reworded',
    before: '400 passengers board in five minutes on three sailings',
    after: '400 passengers board in five minutes on two sailings',
  });
});

test('a change in what a role does not cover leaves its approval alone', () => {
  const criterion = ['on three sailings', 'on two sailings'] as const;
  assert.equal(changed(...criterion, ['constraints']).verdict, 'reworded');
  assert.equal(changed(...criterion, ['acceptance']).verdict, 'stale');
  assert.equal(changed(...criterion, ['Acceptance criteria']).verdict, 'stale');
  const risk = ['Heating in the posts', 'Salt, three times a day'] as const;
  assert.equal(changed(...risk).verdict, 'reworded');
  assert.equal(changed(...risk, ['risks']).verdict, 'stale');
  assert.equal(changed('2026-05-15', '2026-06-05', ['risks']).verdict, 'reworded');
});

test('a date made more precise voids nothing, a vaguer one does', () => {
  assert.equal(compared('# A\n\n**Target:** Q2 2026\n', '# A\n\n**Target:** May 2026\n').verdict, 'reworded');
  assert.equal(compared('# A\n\n**Target:** May 2026\n', '# A\n\n**Target:** Q2 2026\n').verdict, 'stale');
});

test('spelling is told from meaning', () => {
  for (const [before, after] of [
    ['The colour is shown', 'the color is shown.'],
    ['Logs don’t leave', 'Logs do not leave'],
    ['A time table for 1,000 riders', 'Timetable for 1000 riders'],
    ['Recieve the file', 'Receive the files (done, PR #4)'],
  ] as const)
    assert.ok(sameMeaning(before, after), after);
  for (const [before, after] of [
    ['It must open', 'It most open'],
    ['Only authorised staff', 'Only unauthorised staff'],
    ['30 days', '90 days'],
    ['−15 °C', '15 °C'],
    ['It is shown', 'It is not shown'],
    ['increase the fee', 'decrease the fee'],
    ['in 1.5 s', 'in 15 s'],
  ] as const)
    assert.ok(!sameMeaning(before, after), after);
});

test('one hostile section of 5,000 items is compared in time', () => {
  const items = (word: string) =>
    `# A\n\n## Requirements\n\n${Array.from({ length: 5000 }, (_, n) => `- ${word} ${n} opens\n`).join('')}`;
  const { since, sections } = compared(items('Gate'), items('Door'));
  assert.equal(since, '5,000 requirements added, 5,000 removed');
  assert.equal(sections[0]?.changes.length, 6);
  assert.equal(sections[0]?.more, 9994);
});
