import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roadmapData, roadmapTable } from '../../../src/views/roadmap/records.ts';
import { timeline } from '../../../src/views/roadmap/timeline.ts';
import { readState, rowTest, sortedRows } from '../../../src/views/tables/state.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const tracks = [
  aTrack({ id: 'ferry', title: 'Ferry', owners: ['Anna'], status: aStatus('in-progress'), url: '/tracks/ferry/' }),
  aTrack({ id: 'quay', title: 'Quay', owners: [], status: aStatus('planned'), url: '/tracks/quay/' }),
  aTrack({ id: 'light', title: 'Light', owners: [], status: aStatus('planned'), url: '/tracks/light/' }),
];
const milestones = [
  aMilestone({ track: 'ferry', title: 'Trial', when: aWhen('2027-01-04') }),
  aMilestone({ track: 'ferry', title: 'Keel', when: aWhen('2026-12-01') }),
  aMilestone({ track: 'ferry', title: 'Some day', when: null }),
  aMilestone({ track: 'quay', title: 'Dredging', when: aWhen('2026-12-01', '2026-12-31', 'month') }),
];
const table = roadmapTable(timeline(aPortfolio({ tracks, milestones })));
const data = roadmapData(table, (status) => status);
/** The titles of the records that an address shows, in its order; null for a track without any. */
const shown = (address: string): (string | null)[] => {
  const state = readState(new URLSearchParams(address), data);
  return sortedRows(data, state)
    .filter(rowTest(data, state))
    .map((row) => table.rows[row]!.record?.title ?? null);
};

test('every record is a row, and a track without any has one that says so', () => {
  assert.deepEqual(shown('').toSorted(), ['Dredging', 'Keel', 'Some day', 'Trial', null]);
  const [empty] = table.rows.filter(({ record }) => record === null);
  assert.equal(empty?.track.title, 'Light');
  assert.match(empty?.remark ?? '', /^No dates were found/);
});

test('sorted by their first day, both ways, what has no date is last', () => {
  assert.deepEqual(shown('sort=date').slice(0, 3).toSorted(), ['Dredging', 'Keel', 'Trial']);
  assert.equal(shown('sort=date')[2], 'Trial');
  assert.equal(shown('sort=date&dir=desc')[0], 'Trial');
  assert.deepEqual(shown('sort=date&dir=desc').slice(3).toSorted(), ['Some day', null]);
});

test('filters ask what chart and table show together', () => {
  assert.deepEqual(shown('owner=Anna').toSorted(), ['Keel', 'Some day', 'Trial']);
  assert.deepEqual(shown('owner=-').toSorted(), ['Dredging', null]);
  assert.deepEqual(shown('status=planned').toSorted(), ['Dredging', null]);
  assert.deepEqual(shown('time=undated').toSorted(), ['Some day', null]);
  assert.deepEqual(shown('q=QUAY'), ['Dredging']);
});

test('each row knows its lane, and a track may have one on the chart and one beside it', () => {
  const lanes = data.lanes.map(({ id }) => id);
  assert.deepEqual(lanes.toSorted(), ['lane-ferry', 'lane-ferry-undated', 'lane-light', 'lane-quay']);
  const laneOf = (title: string | null) =>
    lanes[data.laneOf[table.rows.findIndex(({ record }) => (record?.title ?? null) === title)]!];
  assert.equal(laneOf('Keel'), 'lane-ferry');
  assert.equal(laneOf('Some day'), 'lane-ferry-undated');
  assert.equal(laneOf(null), 'lane-light');
});
