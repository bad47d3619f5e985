import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ganttText, mermaidGantt } from '../../../src/outputs/mermaid-gantt.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

test('a section for each track, a task for each record, what has no date in comments', () => {
  const milestones = [
    aMilestone({
      kind: 'phase',
      title: 'Phase 1: Build',
      status: aStatus('complete'),
      when: aWhen('2026-10-01', '2026-10-31'),
    }),
    aMilestone({
      kind: 'phase',
      title: 'Phase 2: Trial',
      status: aStatus('in-progress'),
      when: aWhen('2026-11-01', '2026-12-13', 'day', 'computed'),
    }),
    aMilestone({ kind: 'target', title: 'Target', when: aWhen('2026-12-11') }),
    aMilestone({ kind: 'goal', title: 'Fewer clicks', when: aWhen('2027-01-01', '2027-03-31', 'quarter') }),
    aMilestone({ kind: 'initiative', title: 'Some day' }),
  ];
  assert.equal(
    mermaidGantt(
      aPortfolio({
        title: 'Halcyon',
        tracks: [aTrack({ title: 'Memory layer', status: aStatus('in-progress') })],
        milestones,
      }),
    ),
    `gantt
    title Halcyon, as of 2026-11-20
    dateFormat YYYY-MM-DD
    section Memory layer
    Phase 1 – Build :done, 2026-10-01, 2026-11-01
    Phase 2 – Trial (computed) :active, 2026-11-01, 2026-12-14
    Target :milestone, 2026-12-11, 0d
    Fewer clicks (Q1 2027) :2027-01-01, 2027-04-01
    %% No date: Some day, unknown
`,
  );
});

test('trouble is critical', () => {
  const milestones = [aMilestone({ kind: 'target', title: 'Target', when: aWhen('2026-10-30') })];
  assert.match(
    mermaidGantt(aPortfolio({ tracks: [aTrack({ status: aStatus('in-progress') })], milestones })),
    /Target :crit, milestone, 2026-10-30, 0d/,
  );
});

test('no title can break out of its line', () => {
  assert.equal(ganttText('a: b; c # d %% e\nf'), 'a – b, c № d % e f');
  assert.equal(ganttText('section of the plan'), '“section of the plan”');
  assert.equal(ganttText('  '), 'Untitled');
  const hostile = aMilestone({
    title: 'x :done, 2020-01-01\nsection y;click z href "javascript:alert(1)"',
    when: aWhen('2026-12-01'),
  });
  const lines = mermaidGantt(aPortfolio({ tracks: [aTrack()], milestones: [hostile] }))
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, 5);
  assert.equal(lines[4]?.split(':').length, 2, 'one colon parts the name from its data');
});
