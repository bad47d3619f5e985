import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const read = (...lines: string[]) =>
  readFacts(parseDocument('tracks/pier/plan.md', `${lines.join('\n')}\n`), context()).facts;

test('a phase’s heading says how it stands beside a date', () => {
  const { milestones } = read(
    '# Pier roadmap',
    '## Phase 1: 杭打ち（完了 2026-06）',
    'text',
    '## Phase 2: Pont ✅ fait le 2026-08-20',
    'text',
  );
  assert.deepEqual(
    milestones.map(({ status, when }) => [status?.value, when?.start]),
    [
      ['complete', '2026-06-01'],
      ['complete', '2026-08-20'],
    ],
  );
});

test('a phase’s line says how it stands after its name', () => {
  const { milestones } = read(
    '# Pier',
    '## Phases',
    '- Phase 1: Piles. Status: done (2026-07-13)',
    '- Phase 2: Planks. Status: in progress',
  );
  assert.deepEqual(
    milestones.map(({ title, status, when }) => [title, status?.value, when?.start]),
    [
      ['Phase 1: Piles', 'complete', '2026-07-13'],
      ['Phase 2: Planks', 'in-progress', undefined],
    ],
  );
});

test('“Mitigated:” below a risk is its mitigation', () => {
  const { risks } = read('# Pier', '## Risks', '- Storms move the piles', '- Mitigated: by deeper piles');
  assert.deepEqual(
    risks.map(({ title, mitigation }) => [title, mitigation]),
    [['Storms move the piles', 'by deeper piles']],
  );
});

test('identified problems and gotchas stand beside risks', () => {
  for (const heading of ['Riesgos y problemas identificados', 'Risks & gotchas'])
    assert.deepEqual(
      read('# Pier', `## ${heading}`, '- **Storm**: the piles move').risks.map(({ title }) => title),
      ['Storm'],
      heading,
    );
});

test('blank lines for a signature below a role wait for it, also below the criteria', () => {
  const blank = ['**Name:** ____________  ', '**Date:** ____________  ', '**Signature:** ____________  '];
  const { approvals } = read(
    '# Pier acceptance',
    '## Sign-off criteria',
    'By signing, the owners confirm that it stands.',
    '### Harbour master',
    ...blank,
    '### Treasurer',
    ...blank,
  );
  assert.deepEqual(
    approvals.map(({ kind, title, name, state }) => [kind, title, name, state]),
    [
      ['sign-off', 'Harbour master', null, 'pending'],
      ['sign-off', 'Treasurer', null, 'pending'],
    ],
  );
});

test('a signature line belongs to the person above it, whatever the role is called', () => {
  const { approvals } = read(
    '# Pier',
    '## Approval sign-off',
    '**Author**: @tom  ',
    '**Signature**: ____________',
    '',
    '**Harbour lead**: @ida  ',
    '**Date**: 24 October 2025  ',
    '**Signature**: ____________',
    '',
    '**Reviewer**: @olga (pending)  ',
    '**Date**: ____________  ',
    '**Signature**: ____________',
  );
  assert.deepEqual(
    approvals.map(({ title, name, state, date }) => [title, name, state, date]),
    [
      ['Harbour lead', '@ida', 'pending', '2025-10-24'],
      ['Reviewer', '@olga', 'pending', null],
    ],
  );
});

test('a gate’s state before a long reason', () => {
  const reason = 'decided on the device, with the worst storm of the decade and all of the ropes that we had at hand';
  const { approvals } = read('# Pier', '## Gates', '| Gate | Status |', '|---|---|', `| Depth | LOCKED — ${reason} |`);
  assert.deepEqual(
    approvals.map(({ title, state }) => [title, state]),
    [['Depth', 'approved']],
  );
});

test('an owner is not the sentence after the name', () => {
  const { owners } = read('# 桟橋', '负责人：王敏；每日两次审查。', '', '## 目标', 'text');
  assert.deepEqual(
    owners.map(({ value }) => value),
    ['王敏'],
  );
});

test('boxes of release, validation and completion checklists are tasks; those of a review are not', () => {
  const { progress } = read(
    '# Implementation plan: Pier',
    '## Release checklist',
    '- [x] Lamps lit',
    '## Validation checklist',
    '- [ ] Depth measured',
    '## Quality assurance',
    '- [ ] Ropes tested',
    '## Review checklist',
    '- [ ] No open words',
  );
  assert.deepEqual(
    progress.map(({ kind, group, done, total }) => [kind, group, done, total]),
    [
      ['tasks', 'Release checklist', 1, 1],
      ['tasks', 'Validation checklist', 0, 1],
      ['tasks', 'Quality assurance', 0, 1],
    ],
  );
});
