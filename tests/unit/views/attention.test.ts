import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { type AttentionItem, attention, attentionRules } from '../../../src/views/home/attention.ts';
import {
  aBandedRisk,
  aDependency,
  aMilestone,
  anApproval,
  aPortfolio,
  aQuestion,
  aScoredRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

const place = (line: number) => ({ file: 'tracks/t/spec.md', line });
const ready = { text: 'Yes', yes: true, source: place(331) };

/** Rules that a test of this file has seen find something; the last test compares them with the list. */
const seen = new Set<string>();

const found = (rule: string, over: Partial<Portfolio>): AttentionItem[] => {
  const items = attention(aPortfolio(over), defaultConfig).filter((item) => item.rule === rule);
  if (items.length > 0) seen.add(rule);
  return items;
};

test('late: a target that has passed while the track goes on', () => {
  const [item] = found('late', {
    tracks: [aTrack({ title: 'Sandbox', status: aStatus('in-progress'), target: aWhen('2026-10-30') })],
  });
  assert.equal(item?.measure, '21 days late');
  assert.equal(item?.trackTitle, 'Sandbox');
  assert.equal(item?.detail, 'The target of 30 October has passed (spec.md, line 1).');
});

test('late: a quarter is late only when it is over', () => {
  const track = aTrack({ status: aStatus('in-progress'), target: aWhen('2026-10-01', '2026-12-31', 'quarter') });
  assert.deepEqual(found('late', { tracks: [track] }), []);
});

test('late: not what is complete, cancelled or archived, nor a phase whose state nobody states', () => {
  const past = aWhen('2026-01-01');
  const tracks = [
    aTrack({ id: 'a', status: aStatus('complete'), target: past }),
    aTrack({ id: 'b', status: aStatus('cancelled'), target: past }),
    aTrack({ id: 'c', status: aStatus('in-progress'), target: past, archived: true }),
    aTrack({ id: 'd', status: aStatus('in-progress') }),
  ];
  const milestones = [aMilestone({ track: 'd', kind: 'phase', when: past })];
  assert.deepEqual(found('late', { tracks, milestones }), []);
});

test('late: one item a track; what was promised leads and the others are named', () => {
  const milestones = [
    aMilestone({
      title: 'Phase 1',
      kind: 'phase',
      when: aWhen('2026-08-01', '2026-09-01'),
      status: aStatus('in-progress'),
    }),
    aMilestone({ title: 'Public target', kind: 'target', when: aWhen('2026-11-10') }),
  ];
  const items = found('late', { tracks: [aTrack({ status: aStatus('in-progress') })], milestones });
  assert.equal(items.length, 1);
  assert.equal(items[0]?.subject, 'Public target');
  assert.match(items[0]?.detail ?? '', /“Phase 1” is late too/);
});

test('overrun: a phase that ends after the hard deadline', () => {
  const tracks = [aTrack({ status: aStatus('in-progress'), deadline: aWhen('2026-12-18') })];
  const [item] = found('overrun', {
    tracks,
    milestones: [
      aMilestone({ title: 'Deployment', kind: 'phase', when: aWhen('2026-12-01', '2026-12-27', 'day', 'computed') }),
    ],
  });
  assert.equal(item?.measure, '9 days over');
  assert.equal(item?.detail, 'Computed to end on 27 December; the hard deadline is 18 December.');
  const [perhaps] = found('overrun', {
    tracks,
    milestones: [aMilestone({ kind: 'phase', when: aWhen('2026-12-01', '2026-12-31', 'month') })],
  });
  assert.equal(perhaps?.measure, 'may overrun');
});

test('blocked: the track or a part of it, in the author’s words; no age that nobody wrote', () => {
  const [item] = found('blocked', { tracks: [aTrack({ status: aStatus('blocked', 'Blocked by the escrow review') })] });
  assert.equal(item?.detail, '“by the escrow review” (spec.md, line 5).');
  assert.equal(item?.measure, null);
  const [part] = found('blocked', {
    tracks: [aTrack({ status: aStatus('in-progress') })],
    milestones: [aMilestone({ title: 'Phase 1', status: aStatus('blocked', 'Blocked') })],
  });
  assert.equal(part?.subject, 'Phase 1');
});

test('high risk without mitigation: at or above the threshold, worst first, in the author’s words', () => {
  const risks = [
    aScoredRisk(3, 3, { title: 'exactly at the threshold' }),
    aBandedRisk(4, 5, { title: 'in words' }),
    aScoredRisk(5, 5, { title: 'handled', mitigation: 'A fallback.' }),
    aScoredRisk(2, 4, { title: 'below' }),
    aScoredRisk(4, 4, { title: 'template text', mitigation: null, mitigationPlaceholder: true }),
  ];
  const items = found('high-risk-without-mitigation', { tracks: [aTrack()], risks });
  assert.deepEqual(
    items.map(({ subject, measure }) => [subject, measure]),
    [
      ['in words', 'High × Critical'],
      ['template text', '4 × 4 = 16'],
      ['exactly at the threshold', '3 × 3 = 9'],
    ],
  );
  assert.match(items[2]?.detail ?? '', /exactly at the threshold/);
});

test('high risk: the line is the team’s own', () => {
  const settings = { ...defaultConfig, risk: { line: 12 } };
  const portfolio = aPortfolio({ tracks: [aTrack()], risks: [aScoredRisk(3, 3)] }, settings);
  assert.deepEqual(attention(portfolio, settings), []);
});

test('waits for approval: only where work has begun or is called ready', () => {
  const waitingSince = { date: '2026-09-24', basis: 'document' } as const;
  const approvals = ['a', 'b', 'c'].map((track) =>
    anApproval({ track, role: 'Security (if needed)', name: 'N. Haddad', waitingSince }),
  );
  const tracks = [
    aTrack({ id: 'a', status: aStatus('in-progress', 'In Progress') }),
    aTrack({ id: 'b', status: aStatus('draft') }),
    aTrack({ id: 'c', status: aStatus('planned'), ready }),
  ];
  const items = found('waits-for-approval', { tracks, approvals });
  assert.deepEqual(
    items.map(({ track, subject, detail, measure }) => [track, subject, detail, measure]),
    [
      ['a', 'Security, N. Haddad', 'Its status is “In Progress”.', '57 days'],
      ['c', 'Security, N. Haddad', 'The document says “Ready for implementation: Yes”.', '57 days'],
    ],
  );
});

test('waits for approval: a required role that no document asks for', () => {
  const portfolio = aPortfolio({ tracks: [aTrack({ status: aStatus('in-progress') })] });
  const required = [{ roles: ['Security'], families: [], tracks: [] }];
  const items = attention(portfolio, { ...defaultConfig, approvals: { ...defaultConfig.approvals, required } });
  assert.equal(items[0]?.rule, 'waits-for-approval');
  assert.equal(items[0]?.subject, 'Security, no name');
  assert.equal(items[0]?.measure, null);
});

test('approval stale: signed, then changed', () => {
  const approvals = [
    anApproval({
      role: 'Engineering',
      name: 'Ravi Menon',
      state: 'stale',
      reason: 'Signed on 15 July; spec.md changed on 2 November.',
      waitingSince: { date: '2026-11-02', basis: 'commit' },
    }),
  ];
  const [item] = found('approval-stale', { tracks: [aTrack({ status: aStatus('in-progress') })], approvals });
  assert.equal(item?.measure, '18 days');
  assert.match(item?.detail ?? '', /^Signed on 15 July/);
});

test('finished, still needs: whichever document says it', () => {
  const tracks = [
    aTrack({ id: 'done', status: aStatus('complete') }),
    aTrack({ id: 'open', title: 'Open one' }),
    aTrack({ id: 'also', status: aStatus('complete') }),
  ];
  const dependencies = [
    aDependency('done', 'open'),
    aDependency('open', 'also', { kind: 'blocks' }),
    aDependency('open', 'done'),
  ];
  assert.deepEqual(
    found('finished-but-waits', { tracks, dependencies }).map(({ track }) => track),
    ['also', 'done'],
  );
});

test('circular needs: one item a circle', () => {
  const tracks = ['a', 'b', 'c'].map((id) => aTrack({ id }));
  const dependencies = [aDependency('b', 'c'), aDependency('c', 'a'), aDependency('a', 'b')];
  const items = found('circular', { tracks, dependencies });
  assert.deepEqual(
    items.map(({ track, measure }) => [track, measure]),
    [['a', '3 tracks']],
  );
});

test('complete with open gates', () => {
  const approvals = [
    anApproval({ kind: 'gate', role: 'Spec approved by Product Owner' }),
    anApproval({ kind: 'gate', role: 'Test plan reviewed by QA', state: 'approved' }),
  ];
  const [item] = found('complete-with-open-gates', { tracks: [aTrack({ status: aStatus('complete') })], approvals });
  assert.match(item?.detail ?? '', /“Spec approved by Product Owner” is open/);
});

test('gates and table disagree, in both directions', () => {
  const approvals = [
    anApproval({ role: 'Product Owner', name: 'Helen Brandt' }),
    anApproval({ kind: 'gate', role: 'Spec approved by Product Owner', state: 'approved' }),
    anApproval({ role: 'QA', name: 'Leo Castellanos', state: 'approved' }),
    anApproval({ kind: 'gate', role: 'Test plan reviewed by QA' }),
  ];
  const items = found('gates-and-table-disagree', { tracks: [aTrack()], approvals });
  assert.deepEqual(
    items.map(({ detail }) => detail),
    [
      'The gate “Spec approved by Product Owner” is ticked, but Product waits.',
      'QA has approved, but the gate “Test plan reviewed by QA” is open.',
    ],
  );
});

test('documents contradict: two files, two statuses, said once', () => {
  const status = {
    ...aStatus('in-progress', 'In Progress'),
    conflicts: [{ value: 'approved' as const, text: 'approved', source: { file: 'tracks/t/metadata.json', line: 4 } }],
  };
  const conflicts = [
    {
      field: 'status',
      taken: { text: 'In Progress', source: place(5) },
      others: [{ text: 'approved', source: { file: 'tracks/t/metadata.json', line: 4 } }],
      reason: 'The spec wins.',
    },
  ];
  for (const track of [aTrack({ status }), aTrack({ status, conflicts }), aTrack({ conflicts })]) {
    const items = found('documents-contradict', { tracks: [track] });
    assert.deepEqual(
      items.map(({ subject, detail }) => [subject, detail]),
      [['Status', 'spec.md says “In Progress” and metadata.json says “approved”.']],
    );
  }
});

test('documents contradict: a box says what it stands for', () => {
  const source = { file: 'tracks.md', line: 33 };
  const status = {
    ...aStatus('in-progress', 'active'),
    conflicts: [{ value: 'planned' as const, text: '[ ]', source }],
  };
  const [item] = found('documents-contradict', { tracks: [aTrack({ status })] });
  assert.equal(item?.detail, 'spec.md says “active” and tracks.md says “[ ]” (planned).');
});

test('score contradicts: a product that is not the product', () => {
  const [item] = found('score-contradicts', {
    tracks: [aTrack()],
    risks: [aScoredRisk(2, 3, { score: { stated: 9, computed: 6 } })],
  });
  assert.equal(item?.detail, 'The score is written as 9; 2 × 3 is 6.');
});

test('own approval: the author under another spelling', () => {
  const approvals = [anApproval({ role: 'Tech Lead', name: 'ravi.menon@example.org', state: 'approved' })];
  const [item] = found('own-approval', { tracks: [aTrack({ authors: ['Ravi Menon'] })], approvals });
  assert.equal(item?.detail, 'Ravi Menon wrote it and approved it for Engineering.');
});

test('undecided: an open question of a track under way; an address is not published', () => {
  const questions = [
    aQuestion({ title: 'Which key store?', owner: 'rm@example.org', askedOn: { date: '2026-11-01', basis: 'commit' } }),
    aQuestion({ title: 'Answered', status: 'resolved' }),
  ];
  const items = found('undecided', { tracks: [aTrack({ status: aStatus('in-progress') })], questions });
  assert.deepEqual(
    items.map(({ subject, detail, measure }) => [subject, detail, measure]),
    [['Which key store?', 'rm has to answer it.', '19 days']],
  );
  assert.deepEqual(found('undecided', { tracks: [aTrack({ status: aStatus('draft') })], questions }), []);
});

test('names no track: with the one that may be meant', () => {
  const tracks = [aTrack({ id: 'memory-layer' }), aTrack({ id: 'broker' })];
  const [item] = found('names-no-track', {
    tracks,
    dependencies: [aDependency('broker', null, { dangling: 'memory-layr' })],
  });
  assert.equal(item?.detail, 'There is no track “memory-layr”; memory-layer may be meant.');
});

test('review overdue: the last one that came due', () => {
  const review = (day: string, status = aStatus('unknown', null)) =>
    aMilestone({ title: `Review ${day}`, kind: 'review', when: aWhen(day), status });
  const tracks = [aTrack({ status: aStatus('in-progress') })];
  const [item] = found('review-overdue', {
    tracks,
    milestones: [review('2026-08-06'), review('2026-11-06'), review('2027-02-06')],
  });
  assert.equal(item?.subject, 'Review 2026-11-06');
  assert.equal(item?.measure, '14 days');
  assert.deepEqual(
    found('review-overdue', { tracks, milestones: [review('2026-08-06'), review('2026-11-06', aStatus('complete'))] }),
    [],
  );
});

test('the list stands in the order of its rules, whatever the order of the tracks', () => {
  const tracks = [
    aTrack({ id: 'z', status: aStatus('blocked') }),
    aTrack({ id: 'b', status: aStatus('in-progress'), target: aWhen('2026-11-01') }),
    aTrack({ id: 'a', status: aStatus('in-progress'), target: aWhen('2026-11-01') }),
  ];
  const order = (all: typeof tracks) =>
    attention(aPortfolio({ tracks: all }), defaultConfig).map(({ rule, track }) => `${rule} ${track}`);
  assert.deepEqual(order(tracks), ['late a', 'late b', 'blocked z']);
  assert.deepEqual(order(tracks.toReversed()), order(tracks));
});

test('every rule has a name of its own, a reason and a test in this file', () => {
  const names = attentionRules.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { reason, label } of attentionRules) assert.match(`${label} ${reason}`, /\.$/);
  assert.deepEqual(
    names.filter((name) => !seen.has(name)),
    [],
  );
});
