import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const read = (...lines: string[]) =>
  readFacts(parseDocument('tracks/pier/notes.md', `${lines.join('\n')}\n`), context()).facts;
const titles = (records: readonly { title: string }[]) => records.map(({ title }) => title);

test('a heading about a phase is no phase, in a roadmap either; a number with a dot is a number', () => {
  const { milestones } = read(
    '# Pier roadmap',
    '## Phase 2 实际经验',
    'text',
    '## Phase 6.4 Objectives',
    'text',
    '## Phase 7 Backlog',
    'text',
    '## Phase 8 · Piles',
    'text',
  );
  assert.deepEqual(titles(milestones), ['Phase 8 Piles']);
});

test('the day of a revision and a chart’s range are no milestones', () => {
  const { milestones } = read(
    '# Pier roadmap',
    '## 桟橋の設計（2026-05-15 改訂）',
    'text',
    '## Timeline (March 2026 → May 2026)',
    'text',
    '## Phases',
    '### 개발 일정 (2026년 6월 20일 기준)',
    'text',
  );
  assert.deepEqual(milestones, []);
});

test('the steps of a response to incidents are no phases of a plan', () => {
  const { milestones } = read('# Incident response plan', '## Phase 1: Detect', 'text', '## Phase 2: Repair', 'text');
  assert.deepEqual(milestones, []);
});

test('what a register records, kinds of risk and how risks are handled are no risks', () => {
  const { risks, coverage } = read(
    '# Pier',
    '## Risks',
    '- **Storm**: the piles move',
    '### Risk register',
    '- Risk ID, description, category',
    '- Probability, impact, owner',
    '- Status',
    '### Enfoque de control',
    '- Anticipar tormentas',
    '### Kinds',
    '- Risks fall into these categories:',
    '  - Weather',
    '  - Money',
  );
  assert.deepEqual(titles(risks), ['Storm']);
  assert.deepEqual(
    coverage?.unread.filter(({ heading }) => heading === 'Risk register'),
    [],
  );
});

test('the questions that a study investigates are not open', () => {
  const study = read('# Literature review: piers', '## Ropes', '**Key questions:**', '- Which ropes last?');
  assert.deepEqual(study.questions, []);
  assert.deepEqual(study.coverage?.unread, []);
  const plan = read('# Pier', '## Key questions', '- Which ropes last?');
  assert.deepEqual(titles(plan.questions), ['Which ropes last?']);
});

test('TBD with a remark is no answer', () => {
  const { questions } = read('# Pier', '## Open questions', '1. Wood or steel?', '   - Answer: TBD - ask the yard');
  assert.deepEqual(
    questions.map(({ status, resolution }) => [status, resolution]),
    [['open', null]],
  );
});

test('a span of time, a ticked file of the same work and a list of packages are nothing that is needed', () => {
  const { dependencies } = read(
    '# Pier',
    '**Timeline:** Feb 17 - Apr 17, 2026',
    '**Prerequisites:** ✅ plan.md, ✅ spec.md',
    '## Dependencies',
    '- `package.json` - added a parser',
    '- rope-sdk (Python package)',
    '- The harbour permit',
  );
  assert.deepEqual(titles(dependencies), ['The harbour permit']);
});

test('how a decision may turn out makes no gates', () => {
  const { approvals } = read(
    '# Pier',
    '## Sign-off criteria',
    '- [x] Piles stand',
    '### Approval types',
    '1. **Full Approval**: no issues',
    '2. **Conditional Approval**: approved pending fixes',
    '3. **Rejection**: rework',
  );
  assert.deepEqual(titles(approvals), ['Piles stand']);
});

test('a priority and the name of a kind of document are no IDs; changed requirements are no title', () => {
  assert.equal(read('# P0 - Pier team').statedId, null);
  const own = readFacts(parseDocument('tracks/로드맵.md', '# 로드맵 — 부두\n\ntext\n'), context()).facts;
  assert.equal(own.statedId, null);
  assert.equal(read('## ADDED Requirements', '### Requirement: A rope').title, null);
  assert.equal(read('# Improvement Roadmap', 'text').title?.value, 'Improvement Roadmap');
});

test('the order of stories and tasks, and a stack of libraries, wait for nothing and are understood', () => {
  const { dependencies, coverage } = read(
    '# Pier',
    '## Story dependencies',
    '- **US1**: comes before everything else',
    '- **US2**: relies on US1',
    '## External dependencies',
    '- rope 2.1.0',
    '- knot@4.0 (MIT)',
    '- sail >= 3',
  );
  assert.deepEqual([titles(dependencies).filter((one) => one.includes('US')), coverage?.unread], [[], []]);
});

test('lists between the named lines of a roadmap describe them', () => {
  const { milestones } = read(
    '# Pier roadmap',
    '## Next',
    '**Night lamps** — approved',
    'Two kinds:',
    '- green ones at the head',
    '- red ones at the foot',
    '',
    '**Benches** — approved',
    'Of wood.',
  );
  assert.deepEqual(titles(milestones), ['Night lamps', 'Benches']);
});
