import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sixWeeks } from '../../../src/views/home/six-weeks.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const track = aTrack({
  id: 'm',
  title: 'Memory layer',
  status: aStatus('in-progress'),
  target: aWhen('2026-12-11'),
  deadline: aWhen('2026-12-18'),
});
const of = (...milestones: Parameters<typeof aMilestone>[0][]) =>
  sixWeeks(aPortfolio({ tracks: [track], milestones: milestones.map((over) => aMilestone({ track: 'm', ...over })) }));

test('the first column takes the rest of the week and the next one; every column ends on a Sunday', () => {
  const { weeks, end } = of();
  assert.deepEqual(
    weeks.map(({ label }) => label),
    ['20–29 Nov', '30 Nov–6 Dec', '7–13 Dec', '14–20 Dec', '21–27 Dec', '28 Dec–3 Jan'],
  );
  assert.equal(end, '2027-01-03');
  const monday = sixWeeks(aPortfolio({ asOf: '2026-11-23' }));
  assert.equal(monday.weeks[0]!.label, '23–29 Nov');
});

test('a track’s own target and deadline are dates, and what ends after the deadline is said', () => {
  const { weeks, count } = of({
    title: 'Phase 3: Deployment',
    kind: 'phase',
    when: aWhen('2026-12-14', '2026-12-27', 'day', 'computed'),
    status: aStatus('planned'),
  });
  const found = weeks.flatMap(({ entries }) =>
    entries.map(({ day, glyph, text, warn }) => ({ day, glyph, text, warn })),
  );
  assert.deepEqual(found, [
    { day: '2026-12-11', glyph: 'target', text: 'Target', warn: false },
    { day: '2026-12-18', glyph: 'deadline', text: 'Hard deadline', warn: false },
    { day: '2026-12-27', glyph: 'overrun', text: 'Deployment ends, computed, 9 days past the deadline', warn: true },
  ]);
  assert.equal(count, 3);
});

test('what is known to the month lies under the columns, never on a day', () => {
  const { weeks, soft } = of({
    title: 'Retry policies',
    kind: 'item',
    when: aWhen('2026-12-01', '2026-12-31', 'month'),
  });
  assert.equal(weeks.flatMap(({ entries }) => entries).length, 2);
  assert.equal(soft.length, 1);
  assert.equal(soft[0]!.text, 'December 2026');
  // 1 December is the second day of the second column; 1 January the fifth of the sixth.
  assert.equal(soft[0]!.from, 1 + 1 / 7);
  assert.equal(soft[0]!.to, 5 + 4 / 7);
});

test('finished work, finished tracks and the past are left out', () => {
  const { weeks } = of(
    { title: 'Done', when: aWhen('2026-11-27'), status: aStatus('complete') },
    { title: 'Past', when: aWhen('2026-11-19'), status: aStatus('planned') },
    { title: 'Far', when: aWhen('2027-01-04'), status: aStatus('planned') },
  );
  assert.deepEqual(
    weeks.flatMap(({ entries }) => entries.map(({ text }) => text)),
    ['Target', 'Hard deadline'],
  );
  assert.equal(sixWeeks(aPortfolio({ tracks: [{ ...track, status: aStatus('complete') }] })).count, 0);
});
