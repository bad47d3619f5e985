import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

/** Title, first and last day, and status of each milestone, in the order of the document. */
const milestones = (...lines: string[]): (string | null)[][] =>
  readFacts(parseDocument('tracks/light/plan.md', ['# Lighthouse', '', ...lines, ''].join('\n')), context())
    .facts.milestones.toSorted((a, b) => a.line - b.line)
    .map(({ title, when, status }) => [title, when?.start ?? null, when?.end ?? null, status?.value ?? null]);

const titles = (...lines: string[]) => milestones(...lines).map(([title]) => title);

test('weeks with a name are phases, weeks of a diary are not', () => {
  assert.deepEqual(
    titles('## Rollout', '', '### Week 1: Scaffold', '', 'Go up.', '', '### Week 2-4 – Lamp', '', 'Go on.'),
    ['Week 1: Scaffold', 'Week 2-4 – Lamp'],
  );
  assert.deepEqual(titles('## Diary', '', '### Week 1', '', 'It rained.', '', '### Week 2', '', 'It rained.'), []);
});

test('batches divide a plan that has no phases', () => {
  const batches = ['## Batch 1: Pumps', '', 'Two of them.', '', '## Batch 2: Valves', '', 'Four.'];
  assert.deepEqual(titles(...batches), ['Batch 1: Pumps', 'Batch 2: Valves']);
  assert.deepEqual(titles('## Phase 1: Hull', '', 'All of it.', '', ...batches), ['Phase 1: Hull']);
});

test('phases in lines', () => {
  assert.deepEqual(
    titles('## Delivery', '', '🟢 Sprint 1 — Backend', '', 'Some of it is there.', '', '🟡 Sprint 2 — Forms'),
    ['Sprint 1 — Backend', 'Sprint 2 — Forms'],
  );
  assert.deepEqual(titles('## Delivery', '', '**Phase 3**: the crew works', '**Phase 4**: the quay is dry'), [
    'Phase 3: the crew works',
    'Phase 4: the quay is dry',
  ]);
  assert.deepEqual(titles('## Delivery', '', 'Phase 3 is long.', '', 'Phase 4 is short.'), []);
});

test('a heading on a phase is not the phase', () => {
  assert.deepEqual(
    titles('## Phase 1 prerequisites (done)', '', '- keys', '', '## Sprint 3 results (done)', '', '- two'),
    [],
  );
});

test('a schedule with days, whose year its heading ends with', () => {
  const days = ['', '- **Oct 23 - Nov 8**: Open call', '- **Nov 11**: Spike'];
  assert.deepEqual(milestones('## Launch timeline 2026', ...days), [
    ['Open call', '2026-10-23', '2026-11-08', null],
    ['Spike', '2026-11-11', '2026-11-11', null],
  ]);
  assert.deepEqual(milestones('## 2027 planning timeline', ...days), [
    ['Open call', null, null, null],
    ['Spike', null, null, null],
  ]);
  assert.deepEqual(milestones('## Backup schedule', ...days), []);
});

test('a table with first and last days, and a date below an item', () => {
  assert.deepEqual(
    milestones(
      '## Cronograma',
      '',
      '| Actividad | Inicio | Fin |',
      '|---|---|---|',
      '| Obra | 16/03/2026 | 30/06/2026 |',
      '| Pintura | 01/07/2026 | 20/07/2026 |',
    ),
    [
      ['Obra', '2026-03-16', '2026-06-30', null],
      ['Pintura', '2026-07-01', '2026-07-20', null],
    ],
  );
  assert.deepEqual(
    milestones(
      '## Календарный план',
      '',
      '1. Анализ',
      '   - результат: перечень, срок: 25.11.2026',
      '2. Разработка',
      '   - результат: прототип, срок: 30.11.2026',
    ),
    [
      ['Анализ', '2026-11-25', '2026-11-25', null],
      ['Разработка', '2026-11-30', '2026-11-30', null],
    ],
  );
});

const chart = (...lines: string[]) => [
  '```mermaid',
  'gantt',
  '  title Pilot boat',
  '  dateFormat YYYY-MM-DD',
  ...lines,
  '```',
];

test('a Gantt chart alone is the plan', () => {
  assert.deepEqual(
    milestones(
      '## Chart',
      '',
      ...chart(
        '  section Hull',
        '  Plates welded :done, a1, 2026-01-05, 2026-02-01',
        '  Hull painted :active, a2, after a1, 10d',
        '  section Sea',
        '  First trial :crit, t1, 2026-03-01, 5d',
        '  Handover :milestone, 2026-04-01, 0d',
      ),
    ),
    [
      ['Plates welded', '2026-01-05', '2026-02-01', 'complete'],
      ['Hull painted', null, null, 'in-progress'],
      ['First trial', '2026-03-01', '2026-03-05', null],
      ['Handover', '2026-04-01', '2026-04-01', null],
    ],
  );
});

test('a Gantt chart whose sections are phases', () => {
  assert.deepEqual(
    milestones(
      '## Chart',
      '',
      ...chart(
        '  section Phase 1: Hull',
        '  Plates :done, 2026-01-05, 2026-02-01',
        '  Paint :done, 2026-02-02, 3d',
        '  section Phase 2: Sea',
        '  Trial :2026-03-01, 5d',
        '  Repairs :after a1, 5d',
      ),
    ),
    [
      ['Phase 1: Hull', '2026-01-05', '2026-02-04', 'complete'],
      ['Phase 2: Sea', null, null, null],
    ],
  );
});

test('beside phases a Gantt chart gives them their dates, and adds none', () => {
  assert.deepEqual(
    milestones(
      '## Phase 1: Hull',
      '',
      'Steel.',
      '',
      '## Phase 2: Sea',
      '',
      'Water.',
      '',
      ...chart('  section Phase 1', '  Plates :2026-01-05, 2026-02-01', '  section Other', '  Party :2026-05-01, 1d'),
    ),
    [
      ['Phase 1: Hull', '2026-01-05', '2026-02-01', null],
      ['Phase 2: Sea', null, null, null],
    ],
  );
});

test('a phase in a list, a heading and a table is one', () => {
  assert.deepEqual(
    milestones(
      '## Phases',
      '',
      '- [x] Phase 1: Hull (3/3 plans) — completed 2026-02-19',
      '- [ ] **Phase 2: Sea** - trials',
      '',
      '## Progress',
      '',
      '| Phase | Milestone | Status | Completed |',
      '|---|---|---|---|',
      '| 1. Hull | v1.0 | Complete | 2026-02-19 |',
      '| 2. Sea | v1.0 | In progress | - |',
    ).map(([title, start, , status]) => [title?.split(/ [(-]/)[0], start, status]),
    [
      ['Phase 1: Hull', '2026-02-19', 'complete'],
      ['Phase 2: Sea', null, 'planned'],
    ],
  );
});

test('what a date in brackets leaves is no part of the title', () => {
  assert.deepEqual(milestones('## Milestones', '', '- ✅ **v1.0 Lamp** — two plans (shipped 2026-03-28)'), [
    ['v1.0 Lamp — two plans', '2026-03-28', '2026-03-28', 'complete'],
  ]);
});

test('numbered instructions are no milestones', () => {
  assert.deepEqual(
    titles('## Manual steps (M1–M2)', '', '### M1 — Stop the pump', '', 'Now.', '', '### M2 — Start it', '', 'Now.'),
    [],
  );
});

test('a summary of milestones tells of more than milestones', () => {
  assert.deepEqual(titles('## Milestone summary', '', '- The lamp shines', '- The stairs creak'), []);
  assert.deepEqual(titles('## Milestone list', '', '- The lamp shines', '- The stairs hold').length, 2);
});
