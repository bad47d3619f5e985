import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceText } from '../../../src/text/sentence.ts';
import { timelineAnswer, timelineBrief } from '../../../src/views/roadmap/answer.ts';
import { timeline } from '../../../src/views/roadmap/timeline.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const say = (portfolio: Parameters<typeof aPortfolio>[0]) =>
  sentenceText(timelineAnswer(timeline(aPortfolio(portfolio))));

test('the next date, what is wrong with time, and what has no date', () => {
  const tracks = [
    aTrack({ id: 'memory', title: 'Memory', status: aStatus('in-progress'), deadline: aWhen('2026-12-18') }),
    aTrack({ id: 'sandbox', title: 'Sandbox', status: aStatus('in-progress'), target: aWhen('2026-10-30') }),
    aTrack({ id: 'viewer', title: 'Viewer', target: aWhen('2026-12-04') }),
    aTrack({ id: 'audit', title: 'Audit' }),
  ];
  const milestones = [
    aMilestone({
      track: 'memory',
      kind: 'phase',
      title: 'Phase 1: Build',
      status: aStatus('in-progress'),
      when: aWhen('2026-10-01', '2026-11-22', 'day', 'computed'),
    }),
    aMilestone({
      track: 'memory',
      kind: 'phase',
      title: 'Phase 2: Trial',
      when: aWhen('2026-12-01', '2026-12-27', 'day', 'computed'),
    }),
    aMilestone({ track: 'memory', kind: 'initiative', title: 'Some day' }),
  ];
  assert.equal(
    say({ tracks, milestones }),
    'Next: 22 November, Memory: “Build” is computed to end. 1 target is due before 12 December. ' +
      '1 track is late and 1 runs past its hard deadline. No date was found for 1 track and 1 initiative.',
  );
  assert.equal(
    sentenceText(timelineBrief(timeline(aPortfolio({ tracks, milestones })))),
    'Next: 22 November, Memory. 1 late and 1 past its hard deadline.',
  );
});

test('one thing without a date is counted, and a plan without a future says so', () => {
  const tracks = [aTrack({ id: 'a', status: aStatus('complete'), target: aWhen('2026-10-01') }), aTrack({ id: 'b' })];
  assert.equal(say({ tracks }), 'No upcoming dates. No date was found for 1 track.');
});
