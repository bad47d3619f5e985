import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacedMark } from '../../../src/chart/lanes.ts';
import type { Milestone } from '../../../src/model/milestone.ts';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import type { Track } from '../../../src/model/track.ts';
import { type Timeline, timeline } from '../../../src/views/roadmap/timeline.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const asOf = '2026-11-20';
const laid = (milestones: Milestone[], track: Partial<Track> = {}, over: Partial<Portfolio> = {}): Timeline =>
  timeline(aPortfolio({ tracks: [aTrack({ status: aStatus('in-progress'), ...track })], milestones, ...over }));
const marksOf = ({ groups }: Timeline): PlacedMark[] =>
  groups.flatMap(({ lanes }) => lanes.flatMap(({ marks }) => marks));
const only = (chart: Timeline): PlacedMark => {
  const [mark, ...others] = marksOf(chart);
  assert.ok(mark !== undefined && others.length === 0);
  return mark;
};
const phase = (over: Partial<Milestone>): Milestone => aMilestone({ kind: 'phase', title: 'Phase 1: Build', ...over });

test('precision is edges: a day has crisp ends or is a point, everything vaguer is a soft span', () => {
  const shape = (over: Partial<Milestone>) => only(laid([aMilestone(over)])).shape;
  assert.equal(shape({ kind: 'phase', when: aWhen('2026-12-01', '2026-12-20') }), 'bar');
  assert.equal(shape({ kind: 'phase', when: aWhen('2026-12-01') }), 'bar');
  assert.equal(shape({ kind: 'milestone', when: aWhen('2026-12-01') }), 'diamond');
  assert.equal(shape({ kind: 'target', when: aWhen('2026-12-01') }), 'target');
  assert.equal(shape({ kind: 'deadline', when: aWhen('2026-12-01') }), 'deadline');
  assert.equal(shape({ kind: 'review', when: aWhen('2026-12-01') }), 'review');
  for (const kind of ['milestone', 'target', 'deadline', 'review', 'goal'] as const)
    assert.equal(
      shape({ kind, when: aWhen('2026-10-01', '2026-12-31', 'quarter') }),
      'soft',
      'no diamond for a quarter',
    );
});

test('state, precision and basis are kept apart', () => {
  const mark = only(
    laid([phase({ status: aStatus('in-progress'), when: aWhen('2026-11-01', '2026-12-20', 'day', 'computed') })]),
  );
  assert.deepEqual([mark.shape, mark.state, mark.computed], ['bar', 'in-progress', true]);
});

test('the name of a mark says all of it', () => {
  const name = (over: Partial<Milestone>) => only(laid([phase(over)])).name;
  assert.equal(
    name({ status: aStatus('in-progress'), when: aWhen('2026-12-03', '2026-12-14') }),
    'Phase 1: Build, 3–14 Dec 2026, in progress',
  );
  assert.equal(
    name({ when: aWhen('2026-12-03', '2026-12-14', 'day', 'computed') }),
    'Phase 1: Build, 3–14 Dec 2026, computed, no status',
  );
  assert.equal(
    name({ kind: 'goal', title: 'Fewer clicks', when: aWhen('2027-01-01', '2027-03-31', 'quarter') }),
    'Fewer clicks, goal, Q1 2027, no status',
  );
});

test('late is counted to the portfolio’s day and says against what', () => {
  const target = only(laid([aMilestone({ kind: 'target', title: 'Target', when: aWhen('2026-10-30') })]));
  assert.equal(target.late?.days, 21);
  assert.match(target.name, /21 days late against its target of 30 Oct$/);
  assert.ok(target.lateTo !== null && target.lateTo > target.x, 'a line runs from the target to the day');
  const ended = only(laid([phase({ status: aStatus('in-progress'), when: aWhen('2026-10-01', '2026-11-19') })]));
  assert.match(ended.name, /1 day late against its end, 19 Nov$/);
  const review = only(laid([aMilestone({ kind: 'review', title: 'Next review', when: aWhen('2026-11-06') })]));
  assert.match(review.name, /review was due 6 Nov$/);
});

test('what ends today, is finished, is shipped, or whose state nobody stated is not late', () => {
  const late = (over: Partial<Milestone>, track: Partial<Track> = {}) => only(laid([phase(over)], track)).late;
  assert.equal(late({ status: aStatus('in-progress'), when: aWhen('2026-10-01', asOf) }), null);
  assert.equal(late({ status: aStatus('complete'), when: aWhen('2026-10-01') }), null);
  assert.equal(late({ kind: 'shipped', when: aWhen('2026-10-01') }), null);
  assert.equal(late({ when: aWhen('2026-10-01', '2026-10-20') }), null, 'nobody said that it still runs');
  assert.equal(late({ kind: 'target', when: aWhen('2026-10-01') }, { status: aStatus('complete') }), null);
});

test('a bar that overruns the hard deadline is cut there; a span that may overrun says may', () => {
  const track = { deadline: aWhen('2026-12-18') };
  const [build, deadline] = marksOf(
    laid([phase({ when: aWhen('2026-12-01', '2026-12-27', 'day', 'computed') })], track),
  );
  assert.equal(deadline?.shape, 'deadline');
  assert.deepEqual([build?.overrun?.days, build?.overrun?.certain], [9, true]);
  assert.match(build!.name, /ends 9 days past the deadline of 18 Dec$/);
  assert.ok(Math.abs(build!.split! - deadline!.x) < 1e-4, 'the cut stands at the bracket');
  const [span] = marksOf(laid([phase({ when: aWhen('2026-10-01', '2026-12-31', 'quarter') })], track));
  assert.equal(span?.overrun?.certain, false);
  assert.match(span!.name, /may end past the deadline of 18 Dec$/);
});

test('a track’s own target and deadline stand on the chart where no record says them', () => {
  const track = { target: aWhen('2026-12-11'), deadline: aWhen('2026-12-18') };
  const chart = laid([aMilestone({ kind: 'target', title: 'Ready for all', when: aWhen('2026-12-11') })], track);
  assert.deepEqual(
    marksOf(chart).map(({ record }) => record.title),
    ['Ready for all', 'Hard deadline'],
  );
});

test('lanes are grouped by status, blocked first, the archive last and folded', () => {
  const track = (id: string, status: Parameters<typeof aStatus>[0], archived = false) =>
    aTrack({ id, status: aStatus(status), archived, target: aWhen('2026-12-01') });
  const { groups } = timeline(
    aPortfolio({
      tracks: [track('a', 'complete'), track('b', 'in-progress'), track('c', 'blocked'), track('d', 'complete', true)],
    }),
  );
  assert.deepEqual(
    groups.map(({ key, folded, lanes }) => [key, folded, lanes.map((lane) => lane.track.id)]),
    [
      ['blocked', false, ['c']],
      ['in-progress', false, ['b']],
      ['complete', false, ['a']],
      ['archived', true, ['d']],
    ],
  );
});

test('the archive stands open where nothing else is on the chart', () => {
  const laid = timeline(
    aPortfolio({
      tracks: [aTrack({ archived: true })],
      milestones: [aMilestone({ when: aWhen('2026-11-01') })],
    }),
  );
  assert.deepEqual(
    laid.groups.map(({ key, folded }) => [key, folded]),
    [['archived', false]],
  );
});

test('above forty lanes rows are low and finished groups are folded', () => {
  const tracks = Array.from({ length: 41 }, (_, index) =>
    aTrack({ id: `t${index}`, status: aStatus(index < 3 ? 'complete' : 'planned'), target: aWhen('2026-12-01') }),
  );
  const dense = timeline(aPortfolio({ tracks }));
  assert.equal(dense.dense, true);
  assert.deepEqual(
    dense.groups.map(({ key, folded, lanes }) => [key, folded, lanes[0]!.height]),
    [
      ['planned', false, 24],
      ['complete', true, 24],
    ],
  );
  const roomy = timeline(aPortfolio({ tracks: tracks.slice(1) }));
  assert.deepEqual([roomy.dense, roomy.groups[0]!.lanes[0]!.height], [false, 32]);
});

test('inside a group the track whose next date comes first stands first', () => {
  const track = (id: string, day: string) => aTrack({ id, target: aWhen(day) });
  const { groups } = timeline(
    aPortfolio({ tracks: [track('past', '2026-09-01'), track('far', '2027-03-01'), track('near', '2026-11-25')] }),
  );
  assert.deepEqual(
    groups[0]?.lanes.map((lane) => lane.track.id),
    ['near', 'far', 'past'],
  );
});

test('what has no date stands apart with its reason', () => {
  const chart = laid([
    phase({}),
    phase({ title: 'Phase 2: Test' }),
    aMilestone({ kind: 'initiative', title: 'Later', duration: '2 weeks' }),
  ]);
  assert.equal(chart.window, null);
  assert.deepEqual(
    chart.undated.map(({ whole, parts }) => [whole, parts.map(({ why }) => why)]),
    [[true, ['2 phases without a duration', '1 initiative with a duration, but no day to count it from']]],
  );
  const silent = laid([], { updated: aWhen('2026-08-03') });
  assert.equal(silent.undated[0]?.said, 'No dates were found; last changed on 3 August 2026.');
  const source = { file: 'a.md', line: 4 };
  const looseDates = ['30 Nov', '3 Nov 2026', '30 Nov'].map((text) => ({ text, source }));
  assert.equal(
    laid([], { updated: aWhen('2026-08-03'), looseDates }).undated[0]?.said,
    'No dated milestone was found. Its documents mention “30 Nov” (without a year) and “3 Nov 2026”; last changed on 3 August 2026.',
  );
  assert.equal(
    laid([phase({})], { looseDates }).undated[0]?.said,
    'Its documents mention “30 Nov” (without a year) and “3 Nov 2026”.',
  );
});

test('an end before its start and a year that cannot be are set apart as wrong', () => {
  const backwards = phase({ title: 'Backwards', when: aWhen('2026-12-20', '2026-12-01') });
  const roman = phase({ title: 'Roman', when: aWhen('0026-03-01', '0026-03-05') });
  const chart = laid([backwards, roman, phase({ when: aWhen('2026-12-01', '2026-12-20') })]);
  assert.equal(marksOf(chart).length, 1);
  assert.deepEqual(
    chart.undated[0]?.parts.map(({ why, wrong }) => [why, wrong]),
    [
      ['1 phase with an end before its start', true],
      ['1 phase in the year 0026', true],
    ],
  );
});

test('nine hundred weeks are cut at the chart’s edge and push nothing else aside', () => {
  const chart = laid([
    phase({ title: 'For ever', when: aWhen('2026-11-01', '2044-01-31', 'day', 'computed') }),
    phase({ title: 'Short', when: aWhen('2026-12-01', '2027-01-31') }),
  ]);
  const [long, short] = marksOf(chart);
  assert.deepEqual([long?.cutStart, long?.cutEnd, short?.cutEnd], [false, true, false]);
  assert.match(long!.name, /1 Nov 2026–31 Jan 2044/);
  assert.ok(chart.window!.end - chart.window!.start < 2300, 'six years at most');
  assert.ok(short!.width > 0.02);
});

test('two records of one title are two marks, two thousand are two thousand', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    phase({
      id: `m${index}`,
      title: 'The same',
      when: aWhen(
        `2026-${String((index % 12) + 1).padStart(2, '0')}-10`,
        `2027-02-${String((index % 27) + 1).padStart(2, '0')}`,
      ),
    }),
  );
  assert.equal(marksOf(laid(many)).length, 2000);
});

test('a title of four hundred characters stays in its room on the chart, and is whole in the name', () => {
  const title = 'Ein langes Wort '.repeat(25).trim();
  const mark = only(laid([aMilestone({ kind: 'goal', title, when: aWhen('2026-12-01', '2026-12-31', 'month') })]));
  assert.ok(mark.words.length > 0);
  for (const { x, width } of mark.words) assert.ok(x >= 0 && x + width <= 1.0001);
  assert.ok(mark.name.startsWith(title));
});

test('the window leaves out what is given up or archived, unless there is nothing else', () => {
  const old = aTrack({ id: 'old', archived: true, target: aWhen('2024-03-01') });
  const live = aTrack({ id: 'live', target: aWhen('2026-12-01') });
  const chart = timeline(aPortfolio({ tracks: [old, live] }));
  assert.ok(chart.window!.start > 20_500);
  assert.deepEqual(
    chart.undated.map(({ track, parts }) => [track.id, parts[0]?.why]),
    [['old', '1 target before the chart begins']],
  );
  assert.equal(marksOf(timeline(aPortfolio({ tracks: [old] }))).length, 1);
});

test('a track’s own chart holds only the tracks it asks for, in their order', () => {
  const tracks = ['a', 'b', 'c'].map((id) => aTrack({ id, target: aWhen('2026-12-01') }));
  const chart = timeline(aPortfolio({ tracks }), { only: ['c', 'a'], width: 850 });
  assert.deepEqual(
    chart.groups.flatMap(({ lanes }) => lanes.map((lane) => lane.track.id)),
    ['c', 'a'],
  );
});

test('a long chart opens around today if most of its dates are there, else whole', () => {
  const far = aMilestone({ kind: 'target', title: 'Far', when: aWhen('2028-06-01') });
  const soon = aMilestone({ kind: 'milestone', title: 'Soon', when: aWhen('2026-12-01') });
  const past = ['2025-01-10', '2025-02-10'].map((day) =>
    aMilestone({ kind: 'milestone', title: day, when: aWhen(day) }),
  );
  assert.equal(laid([soon, far]).near, true);
  assert.equal(laid([soon]).near, false, 'a short chart is whole');
  assert.equal(laid([...past, soon]).near, false, 'the work is elsewhere');
});
