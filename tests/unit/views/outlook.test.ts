import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Milestone } from '../../../src/model/milestone.ts';
import { indexOf } from '../../../src/model/portfolio-index.ts';
import type { Track } from '../../../src/model/track.ts';
import { outlookOf } from '../../../src/views/roadmap/outlook.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const asOf = '2026-11-20';
const say = (track: Partial<Track>, milestones: Milestone[] = [], needs: string | null = null) => {
  const portfolio = aPortfolio({ tracks: [aTrack({ status: aStatus('in-progress'), ...track })], milestones });
  const { text, second, warn } = outlookOf([...indexOf(portfolio).tracks.values()][0]!, needs, asOf);
  return [text, second, warn];
};
const target = aWhen('2027-02-12');
const deadline = aWhen('2027-04-01');
const review = aMilestone({ kind: 'review', title: 'Next review', when: aWhen('2026-11-06') });

test('a track on time has its target and its hard deadline', () => {
  assert.deepEqual(say({ target, deadline }), ['Target 12 Feb 2027', 'Hard deadline 1 Apr 2027', false]);
  assert.deepEqual(say({ deadline }), ['Hard deadline 1 Apr 2027', null, false]);
  assert.deepEqual(say({ target: aWhen('2027-04-01', '2027-06-30', 'quarter') }), ['Target Q2 2027', null, false]);
  assert.deepEqual(say({}), ['No target date', null, false]);
});

test('the worst comes first: past the deadline, late, blocked, too early, review overdue', () => {
  const build = aMilestone({ kind: 'phase', title: 'Build', when: aWhen('2027-03-01', '2027-04-04') });
  const passed = aWhen('2026-11-05');
  const blocked = { status: aStatus('blocked'), target };
  const needs = 'Residents, 2028';
  assert.deepEqual(say({ deadline, target: passed }, [build]), [
    '3 days past the deadline',
    'Deadline 1 Apr 2027',
    true,
  ]);
  assert.deepEqual(say({ target: passed }, [review], needs), ['15 days late', 'Target 5 Nov', true]);
  assert.deepEqual(say(blocked, [review], needs), ['Blocked', 'Target 12 Feb 2027', true]);
  assert.deepEqual(say({ target }, [review], needs), ['Starts too early', 'Needs Residents, 2028', true]);
  assert.deepEqual(say({ target }, [review]), ['Review overdue', 'Was due 6 Nov', true]);
});

test('nothing is wrong with a track that is over', () => {
  assert.deepEqual(say({ status: aStatus('complete'), target: aWhen('2026-11-05') }, [review], 'Residents, 2028'), [
    'Target 5 Nov',
    null,
    false,
  ]);
});
