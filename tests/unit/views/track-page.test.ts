import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { trackPage } from '../../../src/views/track/page.ts';
import {
  aDependency,
  aMilestone,
  anApproval,
  aPortfolio,
  aQuestion,
  aRisk,
  aScoredRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

const page = (over: Parameters<typeof aPortfolio>[0]) => trackPage(aPortfolio(over), defaultConfig, 't');
const answer = (over: Parameters<typeof aPortfolio>[0]): string => sentenceText(page(over).answer);

test('the answer names the end, who has not approved, what is needed, and what is open', () => {
  const tracks = [
    aTrack({ status: aStatus('in-progress'), deadline: aWhen('2026-12-18') }),
    aTrack({ id: 'indexer', title: 'Repository indexer', status: aStatus('in-progress') }),
  ];
  const milestones = [
    aMilestone({ title: 'Phase 3', kind: 'phase', when: aWhen('2026-12-14', '2026-12-27', 'day', 'computed') }),
  ];
  const said = answer({
    tracks,
    milestones,
    approvals: [anApproval({ role: 'Security' })],
    dependencies: [aDependency('t', 'indexer')],
    risks: [aScoredRisk(3, 3)],
    questions: [aQuestion({ title: 'One' }), aQuestion({ title: 'Two' })],
  });
  assert.equal(
    said,
    'Its phases end on 27 December, 9 days past its hard deadline. Security has not approved it. It needs Repository indexer, which is not complete. 1 risk at or above the threshold has no mitigation, and 2 questions are open.',
  );
});

test('a date that nobody wrote is not made up', () => {
  assert.equal(answer({ tracks: [aTrack()] }), 'No target date or deadline was found. No obstacles were found.');
  assert.deepEqual(
    page({ tracks: [aTrack()] }).facts.map(({ label, text, absent }) => [label, text, absent]),
    [
      ['Owner', 'no owner', true],
      ['Target', 'no date', true],
    ],
  );
});

test('a part that was not understood keeps the answer from claiming an absence', () => {
  const unread = [
    {
      heading: 'Dates',
      kind: 'table' as const,
      about: 'milestones' as const,
      items: 3,
      source: { file: 'tracks/t/spec.md', line: 9 },
    },
  ];
  assert.equal(
    answer({ tracks: [aTrack({ unread })] }),
    'No target date or deadline was found. No obstacles were found, but parts of its documents were not understood.',
  );
});

test('an imprecise target is late only when it is over', () => {
  const quarter = aWhen('2026-10-01', '2026-12-31', 'quarter');
  const over = aWhen('2026-07-01', '2026-09-30', 'quarter');
  assert.match(answer({ tracks: [aTrack({ target: quarter })] }), /^Its target is Q4 2026\./);
  assert.match(answer({ tracks: [aTrack({ target: over })] }), /^Its target was Q3 2026, 51 days ago\./);
});

test('a finished track says so and asks for nothing', () => {
  const said = answer({
    tracks: [aTrack({ status: aStatus('complete'), updated: aWhen('2026-10-30') })],
    approvals: [anApproval()],
  });
  assert.equal(said, 'It is complete; its documents were last changed on 30 Oct 2026.');
});

test('risks stand worst first, unscored ones last; readiness beside a missing approval is called out', () => {
  const risks = [
    aRisk({ title: 'unknown' }),
    aScoredRisk(1, 2, { title: 'small' }),
    aScoredRisk(4, 5, { title: 'great' }),
  ];
  const ready = { text: 'Yes', yes: true, source: { file: 'tracks/t/spec.md', line: 5 } };
  const { risks: sorted, readyDespite } = page({ tracks: [aTrack({ ready })], risks, approvals: [anApproval()] });
  assert.deepEqual(
    sorted.map(({ title }) => title),
    ['great', 'small', 'unknown'],
  );
  assert.equal(readyDespite, 'Yes');
  assert.equal(
    page({ tracks: [aTrack({ ready })], approvals: [anApproval({ state: 'approved' })] }).readyDespite,
    null,
  );
});
