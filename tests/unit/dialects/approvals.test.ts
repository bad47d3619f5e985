import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (...lines: string[]) =>
  readFacts(parseDocument('tracks/ferry/spec.md', ['# Ferry timetable', '', ...lines, ''].join('\n')), context()).facts;

/** Role or gate, state, name, scope and day of each approval. */
const approvals = (...lines: string[]): (string | null)[][] =>
  factsOf(...lines).approvals.map(({ title, state, name, scope, date }) => [title, state, name, scope, date]);

test('a sign-off in lines with labels', () => {
  assert.deepEqual(
    approvals(
      '## Sign-off',
      '',
      '**Tester:** Mona Field (senior test engineer)',
      '**Date:** 9 October 2026',
      '**Status:** ✅ **APPROVED FOR RELEASE**',
      '',
      '**Recommendation:**',
      '- **Summer timetable:** ✅ GO',
      '- **Winter timetable:** ⚠️ needs more tests',
    ),
    [['Tester', 'approved', 'Mona Field', null, '2026-10-09']],
  );
  assert.deepEqual(approvals('## Sign-off', '', 'Name: Per Lind', 'Role: Project lead', 'Date: 2026-03-05'), [
    ['Project lead', 'approved', 'Per Lind', null, '2026-03-05'],
  ]);
});

test('lines with labels that say of no one that he signed', () => {
  assert.deepEqual(approvals('## Sign-off', '', '**Tester:** ______', '**Date:** ______', '**Status:** ______'), []);
  assert.deepEqual(approvals('## Sign-off', '', '**Reviewed by:** Pending board review', '**Date:** 9 October 2026'), [
    ['Reviewed by', 'pending', null, null, null],
  ]);
  assert.deepEqual(
    approvals('## Sign-off', '', '**Tester:** Mona Field', '**Date:** 9 October 2026', '**Status:** Pending'),
    [['Tester', 'pending', 'Mona Field', null, '2026-10-09']],
  );
});

test('who has yet to approve, and what', () => {
  assert.deepEqual(
    approvals('## Approvals required from', '', '1. **Tech lead**: design and code', '2. **Harbour master**: Ida Holm'),
    [
      ['Tech lead', 'pending', null, 'design and code', null],
      ['Harbour master', 'pending', 'Ida Holm', null, null],
    ],
  );
  assert.deepEqual(approvals('## Approval process', '', '1. **Tech lead**: reads the design'), []);
});

test('a phase of signing off is work to do', () => {
  const facts = factsOf(
    '## Phase 3.5: Validation & sign-off',
    '',
    '- [x] T025 Run the whole suite',
    '- [ ] T026 Ask the crew',
  );
  assert.deepEqual(facts.approvals, []);
  assert.deepEqual(
    facts.progress.map(({ kind, done, total }) => [kind, done, total]),
    [['tasks', 1, 2]],
  );
});

test('a table of conditions among sign-offs', () => {
  assert.deepEqual(
    approvals(
      '## Sign-off matrix',
      '',
      '| Category | Requirement | Finding | Result |',
      '|---|---|---|---|',
      '| Freeze | No new routes | 0 | **PASSED** ✅ |',
      '| Tests | All pass | 249 of 250 | FAILED ❌ |',
    ).map(([title, state]) => [title, state]),
    [
      ['Freeze', 'approved'],
      ['Tests', 'pending'],
    ],
  );
});

test('conditions with a warning sign are not met', () => {
  assert.deepEqual(
    approvals('## Sign-off criteria', '', '- ✅ Piers painted', '- ⚠️ Faults mended (half)').map((one) =>
      one.slice(0, 2),
    ),
    [
      ['Piers painted', 'approved'],
      ['Faults mended (half)', 'pending'],
    ],
  );
});

test('a gate with a name is passed once its boxes are ticked, which are tasks', () => {
  const gate = (box: string) =>
    factsOf('## Gate: Open the hall', '', '- [x] Doors painted', `- [${box}] Keys handed out`);
  assert.deepEqual(
    gate(' ').approvals.map(({ title, kind, state }) => [title, kind, state]),
    [['Open the hall', 'gate', 'pending']],
  );
  assert.equal(gate('x').approvals[0]?.state, 'approved');
  assert.deepEqual(approvals('## Gate: the lock at the north quay', '', 'It opens twice a day.'), []);
});

test('a signature in a table', () => {
  const table = ['| Role | Name | Signature | Date |', '|---|---|---|---|'];
  assert.deepEqual(
    approvals('## Approval', '', ...table, '| Sponsor | Ida Holm | | |', '| Lead | Per Lind | P. Lind | 2026-03-04 |'),
    [
      ['Sponsor', 'pending', 'Ida Holm', null, null],
      ['Lead', 'approved', 'Per Lind', null, '2026-03-04'],
    ],
  );
});

test('the state after the name, in other languages', () => {
  assert.deepEqual(
    approvals(
      '## Freigaben',
      '',
      '- Produkt: Ida von Holm – freigegeben am 04.03.2026',
      '- Technik: Per Lind – ausstehend',
    ),
    [
      ['Produkt', 'approved', 'Ida von Holm', null, '2026-03-04'],
      ['Technik', 'pending', 'Per Lind', null, null],
    ],
  );
  assert.deepEqual(
    approvals('## 审批', '', '- 法务：李娜（2026-03-05 通过）').map((one) => one[2]),
    ['李娜'],
  );
});

test('a body with a long name is one', () => {
  const facts = factsOf('**Approvers:** Yard Quality & Harbour Audit Committee', '', 'A timetable.');
  assert.deepEqual(
    facts.approvals.map(({ name }) => name),
    ['Yard Quality & Harbour Audit Committee'],
  );
});

test('approved by whom, in a sentence with the day', () => {
  assert.deepEqual(approvals('## Introduction', '', 'Approved by the harbour board on 9 March 2026.'), [
    ['harbour board', 'approved', 'harbour board', null, '2026-03-09'],
  ]);
  assert.deepEqual(approvals('## Introduction', '', 'Every timetable is approved by the board.'), []);
});
