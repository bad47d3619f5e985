import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Milestone } from '../../../src/model/milestone.ts';
import { indexOf } from '../../../src/model/portfolio-index.ts';
import type { Track } from '../../../src/model/track.ts';
import { statusWords } from '../../../src/text/labels.ts';
import { laneFacts } from '../../../src/views/roadmap/facts.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const asOf = '2026-11-20';
const factsOf = (track: Partial<Track>, milestones: Milestone[] = [], needs: string | null = null) => {
  const portfolio = aPortfolio({ tracks: [aTrack({ status: aStatus('in-progress'), ...track })], milestones });
  return laneFacts([...indexOf(portfolio).tracks.values()][0]!, needs, statusWords({}), asOf);
};
const lines = (...given: Parameters<typeof factsOf>) => factsOf(...given).map(({ label, text }) => `${label}: ${text}`);

test('a track on time: status, owner, next date, target, deadline', () => {
  const build = aMilestone({ kind: 'phase', title: 'Phase 1: Build', when: aWhen('2026-11-01', '2026-12-04') });
  assert.deepEqual(
    lines({ owners: ['Ada', 'Bo'], target: aWhen('2027-02-12'), deadline: aWhen('2027-04-01') }, [build]),
    [
      'Status: In progress',
      'Owner: Ada, Bo',
      'Next: “Build” ends: 4 December, in 14 days',
      'Target: 12 Feb 2027',
      'Deadline: 1 Apr 2027',
    ],
  );
});

test('all that is wrong is told, worst first, each with its place', () => {
  const build = aMilestone({ kind: 'phase', title: 'Build', when: aWhen('2026-11-21', '2027-04-04') });
  const review = aMilestone({ kind: 'review', title: 'Next review', when: aWhen('2026-11-06') });
  const facts = factsOf(
    { status: aStatus('blocked', 'Blocked (no crane)'), target: aWhen('2026-11-05'), deadline: aWhen('2027-04-01') },
    [build, review],
    'Residents, 2028',
  );
  const wrong = facts.filter(({ warn }) => warn);
  assert.deepEqual(
    wrong.map(({ label, text }) => `${label}: ${text}`),
    [
      'Overrun: “Build” ends 3 days past the deadline of 1 Apr 2027',
      'Late: 15 days late against its target of 5 Nov',
      'Blocked: “no crane” (spec.md, line 5)',
      'Needs: Starts before the work it needs is finished: Residents, 2028',
      ': and 1 more problem of its schedule',
    ],
  );
  assert.equal(wrong[0]?.url, build.url);
});

test('missing facts are named, and a track that is over has no problems', () => {
  assert.deepEqual(lines({ status: aStatus('unknown', null) }), ['Status: no status', 'Owner: no owner']);
  assert.deepEqual(lines({ status: aStatus('complete'), target: aWhen('2026-11-05') }, [], 'Residents, 2028'), [
    'Status: Complete',
    'Owner: no owner',
    'Target: 5 Nov 2026',
  ]);
});
