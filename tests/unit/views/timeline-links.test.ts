import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Milestone } from '../../../src/model/milestone.ts';
import { trackNeighbours } from '../../../src/views/roadmap/neighbours.ts';
import { timeline } from '../../../src/views/roadmap/timeline.ts';
import { aDependency, aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const phase = (track: string, title: string, start: string, end: string, over: Partial<Milestone> = {}) =>
  aMilestone({ track, kind: 'phase', title, status: aStatus('planned'), when: aWhen(start, end), ...over });
const tracks = [aTrack({ id: 'memory', title: 'Memory' }), aTrack({ id: 'index', title: 'Index' })];
const needs = (text: string) => aDependency('memory', 'index', { text });
const graph = phase('index', 'Symbol graph', '2026-11-30', '2026-12-18');
const build = phase('memory', 'Phase 1: Build', '2026-10-01', '2026-11-22', { status: aStatus('in-progress') });
const trial = phase('memory', 'Phase 2: Trial run', '2026-11-23', '2026-12-13');

test('a line runs from what is needed to what waits for it, by the titles that the text names', () => {
  const { links } = timeline(
    aPortfolio({
      tracks,
      milestones: [graph, phase('index', 'Later', '2027-01-01', '2027-02-01'), build, trial],
      dependencies: [needs('The symbol graph, for the trial run')],
    }),
  );
  assert.deepEqual(
    links.map(({ from, to, late }) => [from.record.title, to.record.title, late]),
    [['Symbol graph', 'Phase 2: Trial run', 'needed on 23 Nov']],
  );
});

test('what comes too late is said at both ends', () => {
  const { links } = timeline(
    aPortfolio({
      tracks,
      milestones: [graph, build, trial],
      dependencies: [needs('The symbol graph, for the trial run')],
    }),
  );
  assert.match(links[0]!.from.name, /needed on 23 Nov by Memory$/);
  assert.match(links[0]!.to.name, /begins before Symbol graph of Index is done$/);
});

test('nothing is called too late where no document says which part waits', () => {
  const { links } = timeline(aPortfolio({ tracks, milestones: [graph, build, trial], dependencies: [needs('Index')] }));
  assert.deepEqual(
    links.map(({ late }) => late),
    [null],
  );
});

test('nothing is called too late that may still be in time, is done, or has begun', () => {
  const late = (milestones: Milestone[]) =>
    timeline(
      aPortfolio({ tracks, milestones, dependencies: [needs('The symbol graph, for the trial run')] }),
    ).links.map((link) => link.late);
  assert.deepEqual(
    late([{ ...graph, when: aWhen('2026-10-01', '2026-12-31', 'quarter') }, trial]),
    [null],
    'the quarter may end in time',
  );
  assert.deepEqual(late([{ ...graph, status: aStatus('complete') }, trial]), [null]);
  assert.deepEqual(late([graph, { ...trial, status: aStatus('in-progress') }]), [null]);
});

test('blocks is needs read backwards; a relation without an order has no line', () => {
  const milestones = [graph, trial];
  const from = (kind: 'blocks' | 'relates') =>
    timeline(aPortfolio({ tracks, milestones, dependencies: [aDependency('index', 'memory', { kind })] })).links.map(
      (link) => link.from.record.track,
    );
  assert.deepEqual([from('blocks'), from('relates')], [['index'], []]);
});

test('a track’s neighbours are what it needs, then what needs it, each once', () => {
  const portfolio = aPortfolio({
    tracks: ['a', 'b', 'c', 'd'].map((id) => aTrack({ id })),
    dependencies: [
      aDependency('c', 'a'),
      aDependency('a', 'b'),
      aDependency('b', 'a', { kind: 'blocks' }),
      aDependency('a', 'd', { kind: 'relates' }),
      aDependency('a', null),
    ],
  });
  const { order, roles } = trackNeighbours(portfolio, 'a');
  assert.deepEqual(order, ['a', 'b', 'c']);
  assert.deepEqual(
    [...roles],
    [
      ['b', 'needs'],
      ['c', 'is needed by'],
    ],
  );
});
