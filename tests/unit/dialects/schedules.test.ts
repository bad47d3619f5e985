import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const dated = (...lines: string[]) => {
  const text = ['# Quay wall', '', ...lines, ''].join('\n');
  const { facts } = readFacts(parseDocument('tracks/quay/note.md', text), context());
  return facts.milestones.map(({ kind, title, when }) => [kind, title, when?.start ?? null]);
};

test('a list of dates below a heading on dates, deadlines or deliverables holds milestones', () => {
  for (const heading of ['Important dates', 'Deadlines', 'Deliverables', 'Fechas principales', 'Wichtige Termine'])
    assert.deepEqual(
      dated(`## ${heading}`, '', '- 2026-12-01: drawings', '- **Model** (3 January 2027)', '- Keel laid: 2027-02-01.'),
      [
        ['milestone', 'drawings', '2026-12-01'],
        ['milestone', 'Model', '2027-01-03'],
        ['milestone', 'Keel laid', '2027-02-01'],
      ],
      heading,
    );
});

test('so does a table with a column of dates', () => {
  const table = [
    '| # | Task | Due date |',
    '|---|---|---|',
    '| 1 | Drawings | 2026-12-01 |',
    '| 2 | Model | 2027-01-03 |',
  ];
  assert.deepEqual(dated('## Deadlines', '', '### Ours', '', ...table), [
    ['milestone', 'Drawings', '2026-12-01'],
    ['milestone', 'Model', '2027-01-03'],
  ]);
  assert.deepEqual(dated('## Deadlines', '', ...table.map((row) => row.replace('Due date', 'By'))).length, 2);
  assert.deepEqual(dated('## Test results', '', ...table), [], 'only below such a heading');
});

test('a log, the weeks of a calendar and the document’s own dates are none', () => {
  assert.deepEqual(dated('## Timeline', '', '- 2026-03-09 09:43: power cut', '- 2026-03-09 10:51: power back'), []);
  assert.deepEqual(
    dated(
      '## Schedule',
      '',
      '| Week | Work | Start | End |',
      '|---|---|---|---|',
      '| 1 | 10 hours | 2026-12-01 | 2026-12-04 |',
      '| 2 | 14 hours | 2026-12-07 | 2026-12-11 |',
    ),
    [],
  );
  assert.deepEqual(dated('## Deadlines', '', '- Seen again on 2026-12-01 at the yard', '- Sand'), []);
});

test('a date that says when a heading was written is not when its phase takes place', () => {
  assert.deepEqual(dated('## Phase 3: Paint (added 2026-05-26)', '', '- [ ] Scrape'), [
    ['phase', 'Phase 3: Paint (added 2026-05-26)', null],
  ]);
  assert.deepEqual(dated('## 階段 3：商業化（2026-05-26 新增）', '', '- [ ] 刮'), [
    ['phase', '階段 3：商業化（2026-05-26 新增）', null],
  ]);
});

test('a state in brackets does not keep a milestone’s heading from being one', () => {
  assert.deepEqual(
    dated('## Timeline & Milestones', '', '### Milestone 2: Sorting (IN PROGRESS)', '', '- [ ] Bricks'),
    [['milestone', 'Milestone 2: Sorting', null]],
  );
});

test('phases without a number are phases', () => {
  assert.deepEqual(dated('## Phase: Design', '', '- [ ] Draw', '', '## Phase: Build', '', '- [ ] Dig'), [
    ['phase', 'Phase: Design', null],
    ['phase', 'Phase: Build', null],
  ]);
});
