import assert from 'node:assert/strict';
import { test } from 'node:test';
import { horizonColumns } from '../../../src/views/roadmap/horizons.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const item = (title: string, over: Parameters<typeof aMilestone>[0] = {}) =>
  aMilestone({ kind: 'item', title, horizon: 'now', ...over });

test('a column for each horizon, dated or not: under way first, then by date, then as written; finished work apart', () => {
  const milestones = [
    item('done', { status: aStatus('complete') }),
    item('undated'),
    item('december', { when: aWhen('2026-12-01', '2026-12-31', 'month') }),
    item('under way', { status: aStatus('in-progress') }),
    item('later', { horizon: 'later' }),
    item('no horizon', { horizon: null }),
  ];
  const columns = horizonColumns(aPortfolio({ tracks: [aTrack()], milestones }));
  assert.deepEqual(
    columns.map(({ key, items }) => [key, items.map(({ record }) => record.title)]),
    [
      ['now', ['under way', 'december', 'undated']],
      ['next', []],
      ['later', ['later']],
      ['done', ['done']],
    ],
  );
});

test('what is abandoned or archived is left out; a long column counts its rest', () => {
  const tracks = [aTrack(), aTrack({ id: 'old', archived: true })];
  const milestones = [
    item('a'),
    item('b'),
    item('c'),
    item('x', { status: aStatus('cancelled') }),
    item('y', { track: 'old' }),
  ];
  const [now] = horizonColumns(aPortfolio({ tracks, milestones }), 2);
  assert.deepEqual([now?.items.length, now?.more], [2, 1]);
});
