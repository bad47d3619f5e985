import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (...lines: string[]) =>
  readFacts(
    parseDocument('tracks/quay/spec.md', ['# Track Spec: T-1 — Quay wall', '', ...lines, ''].join('\n')),
    context(),
  ).facts;

const waiting = (...lines: string[]) => factsOf(...lines).approvals.map(({ title, state }) => [title, state]);

test('an approval section that nobody has touched holds no approvals', () => {
  assert.deepEqual(
    waiting('## Approval', '', '- [ ] Product: [Name/Date]', '- [ ] Legal (if needed): [Name/Date]'),
    [],
  );
  assert.deepEqual(
    waiting(
      '## Approvals',
      '',
      '| Role | Name | Approved | Date |',
      '|---|---|---|---|',
      '| Product | [Name] | [ ] | [Date] |',
    ),
    [],
  );
});

test('once one line is filled in, the others wait', () => {
  assert.deepEqual(
    waiting('## Approval', '', '- [ ] Product: [Name/Date]', '- [x] Engineering: Olga Zieg, 2026-03-02'),
    [
      ['Product', 'pending'],
      ['Engineering', 'approved'],
    ],
  );
  assert.deepEqual(waiting('## Approval', '', '- [ ] Product: [Name/Date]', '- [ ] Engineering: Olga Zieg'), [
    ['Product', 'pending'],
    ['Engineering', 'pending'],
  ]);
});

test('they wait in a document that says it is ready, too', () => {
  assert.deepEqual(waiting('## Approval', '', '- [ ] Product: [Name/Date]', '', '**Ready for implementation:** Yes'), [
    ['Product', 'pending'],
  ]);
});

test('a phase that still has the template’s name is called by its number', () => {
  const { milestones, progress } = factsOf(
    '## Phases',
    '',
    '### Phase 1: [Name]',
    '',
    '- [ ] Measure',
    '',
    '### Phase 2: [Phase Name] (2 weeks)',
    '',
    '- [ ] Build',
    '',
    '### Phase 3: Harden',
    '',
    '- [ ] Test',
  );
  assert.deepEqual(
    milestones.map(({ title, duration }) => [title, duration]),
    [
      ['Phase 1', null],
      ['Phase 2 (2 weeks)', '2 weeks'],
      ['Phase 3: Harden', null],
    ],
  );
  assert.deepEqual(
    progress.map(({ group }) => group),
    ['Phase 1', 'Phase 2 (2 weeks)', 'Phase 3: Harden'],
  );
});
