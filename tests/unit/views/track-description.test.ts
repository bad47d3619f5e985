import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { words } from '../../../src/text/format.ts';
import { trackDescription } from '../../../src/views/share/track-description.ts';
import { trackPage } from '../../../src/views/track/page.ts';
import { aMilestone, anApproval, aPortfolio, aScoredRisk, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

type Settings = Parameters<typeof trackPage>[1];

function description(portfolio: Parameters<typeof trackPage>[0], settings: Settings = defaultConfig, id = 't'): string {
  const page = trackPage(portfolio, settings, id);
  const { signOffs, around, track } = page;
  return trackDescription({
    records: page,
    signOffs,
    around,
    asOf: portfolio.asOf,
    statusWord: words(track.status.value),
  });
}

describe('what a link to a track of the example says, each fact once', () => {
  const expected: Record<string, string> = {
    'storm-rebooking':
      'In progress. Target 11 Dec 2026. 7 of 13 acceptance criteria met. 8 risks, 6 at or above the team’s threshold. 1 approval waits: Security. Its phases end on 20 Dec 2026, after its hard deadline of 14 Dec 2026. It needs Vehicle deck loading and Passenger manifest, which are not complete. 4 questions are open.',
    'island-resident-id':
      'Draft. No target date was found. 0 of 3 acceptance criteria met. 3 risks, 2 at or above the team’s threshold. 4 approvals wait. It needs Ticket gates at Stranmore, which is not complete. 2 questions are open.',
    'loyalty-card': 'Cancelled. Target July 2026.',
    'berth-charging':
      'Blocked since 26 Oct 2026: “No power at Port Orrin” and “Protocol without signatures”. Target 26 Feb 2027. 1 of 5 acceptance criteria met. 7 risks, 7 at or above the team’s threshold. 3 approvals wait: Engineering, Security and Safety. Its phases end on 21 Feb 2027, in time for its hard deadline of 3 May 2027. 1 risk at or above the threshold has no mitigation, and 2 questions are open.',
    'live-departures':
      'Complete. 7 of 7 points of the definition of done met. Its documents were last changed on 28 Aug 2026.',
    'sms-alerts':
      'Superseded by Storm rebooking. Target 31 Jan 2025. 2 of 3 acceptance criteria met. Its documents were last changed on 7 Sep 2026.',
    'vehicle-deck-loading':
      'In progress. Late since 6 Nov 2026, its target. 4 of 7 points of the definition of done met. 3 risks. It needs Passenger manifest, which is not complete.',
  };
  for (const [id, said] of Object.entries(expected)) {
    test(id, async () => {
      const { portfolio, config } = await loadPortfolio({ swarm: resolve('swarm'), asOf: '2026-11-20' });
      assert.equal(description(portfolio, config, id), said);
    });
  }
});

test('the end that its phases give is compared with the target', () => {
  const milestones = [
    aMilestone({ title: 'Phase 1', kind: 'phase', when: aWhen('2026-12-01', '2026-12-20', 'day', 'computed') }),
  ];
  assert.equal(
    description(aPortfolio({ tracks: [aTrack({ target: aWhen('2026-12-10') })], milestones })),
    'Planned. Target 10 Dec 2026. Its phases end on 20 Dec 2026, after its target of 10 Dec 2026. No obstacles were found.',
  );
});

test('only open risks count, and none of a track that is over', () => {
  const risks = [
    { ...aScoredRisk(5, 5), status: 'Closed' },
    { ...aScoredRisk(4, 4), status: 'Geschlossen' },
    { ...aScoredRisk(2, 1), status: 'Accepted by the board' },
    { ...aScoredRisk(1, 1), status: 'Open' },
    aScoredRisk(1, 2),
  ];
  assert.match(description(aPortfolio({ tracks: [aTrack()], risks })), / No target date was found\. 2 open risks\./);
  assert.match(
    description(aPortfolio({ tracks: [aTrack()], risks: risks.slice(0, 1) })),
    /^Planned\. No target date was found\. No open risk\. No obstacles/,
  );
  assert.equal(description(aPortfolio({ tracks: [aTrack({ status: aStatus('cancelled') })], risks })), 'Cancelled.');
});

test('a target that has passed is late only where somebody still works towards it', () => {
  const target = aWhen('2026-07-31');
  const say = (over: Parameters<typeof aTrack>[0]): string =>
    description(aPortfolio({ tracks: [aTrack({ target, ...over })] }));
  assert.match(say({ status: aStatus('in-progress') }), /^In progress\. Late since 31 Jul 2026, its target\./);
  for (const status of ['cancelled', 'complete', 'superseded'] as const)
    assert.match(say({ status: aStatus(status) }), /Target 31 Jul 2026\.$/);
  assert.equal(say({ archived: true }), 'Planned. Target 31 Jul 2026. It is in the archive.');
});

test('an approval that waits is named behind its count', () => {
  assert.equal(
    description(
      aPortfolio({ tracks: [aTrack()], approvals: [anApproval({ role: 'Security' }), anApproval({ role: 'QA' })] }),
    ),
    'Planned. No target date was found. 2 approvals wait: Security and QA.',
  );
});
