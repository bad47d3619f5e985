import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig, readConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { historyNote, latestChanges } from '../../../src/views/home/changes.ts';
import { home } from '../../../src/views/home/home.ts';
import {
  aMilestone,
  anApproval,
  aPortfolio,
  aRisk,
  aScoredRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

const lede = (over: Parameters<typeof aPortfolio>[0]): string =>
  sentenceText(home(aPortfolio(over), defaultConfig).lede);

test('one sentence says where the portfolio stands', () => {
  const tracks = [
    aTrack({ id: 'a', status: aStatus('in-progress'), target: aWhen('2026-10-30') }),
    aTrack({ id: 'b', status: aStatus('in-progress'), deadline: aWhen('2026-12-18') }),
    aTrack({ id: 'c', status: aStatus('blocked') }),
    aTrack({ id: 'd' }),
    aTrack({ id: 'gone', archived: true, status: aStatus('blocked') }),
  ];
  const milestones = [
    aMilestone({
      track: 'b',
      title: 'Phase 2: Test',
      kind: 'phase',
      when: aWhen('2026-12-01', '2026-12-27'),
      status: aStatus('planned'),
    }),
  ];
  const risks = [
    aScoredRisk(3, 5, { track: 'a', mitigation: 'A plan' }),
    aScoredRisk(3, 3, { track: 'b' }),
    aScoredRisk(2, 2, { track: 'b', title: 'Small' }),
  ];
  const approvals = [
    anApproval({ track: 'a', waitingSince: { date: '2026-09-24', basis: 'document' } }),
    anApproval({ track: 'b', state: 'approved' }),
  ];
  assert.equal(
    lede({ tracks, milestones, risks, approvals }),
    'Of 4 tracks, 2 are in progress and 1 is blocked; 1 is late and 1 runs past its hard deadline. 2 of 3 risks are at or above the threshold, 1 of them without a mitigation. 1 approval waits, the oldest for 57 days.',
  );
});

test('what is not there is not counted, and what nobody rated is not called low', () => {
  assert.equal(lede({}), 'No tracks yet.');
  assert.equal(lede({ tracks: [aTrack({ id: 'old', archived: true })] }), 'No tracks are under way.');
  const tracks = [aTrack({ id: 'a', status: aStatus('planned') }), aTrack({ id: 'b', status: aStatus('planned') })];
  assert.equal(
    lede({ tracks, risks: [aRisk({ track: 'a' })] }),
    'Of 2 tracks, none are in progress. 1 risk is recorded, without a score.',
  );
  const [first, second] = tracks as [(typeof tracks)[0], (typeof tracks)[0]];
  const unread = { ...first, status: aStatus('unknown') };
  assert.equal(lede({ tracks: [unread, second] }), 'Of 2 tracks, none are known to be in progress.');
  assert.equal(lede({ tracks: [unread] }), 'Of 1 track, none has a status that was understood.');
  const running = tracks.map((track) => ({ ...track, status: aStatus('in-progress') }));
  assert.equal(lede({ tracks: running }), 'All 2 tracks are in progress.');
});

test('a long list is cut rule by rule, and the rest is counted', () => {
  const tracks = Array.from({ length: 40 }, (_, index) =>
    aTrack({ id: `t${index}`, status: aStatus('in-progress'), target: aWhen('2026-11-01') }),
  );
  const { attention, attentionCount } = home(aPortfolio({ tracks }), defaultConfig);
  const late = attention.find(({ rule }) => rule === 'late');
  assert.ok(late);
  assert.ok(late.items.length < 40);
  assert.equal(late.items.length + (late.more?.count ?? 0), 40);
  assert.equal(
    attention.reduce((sum, { items, more }) => sum + items.length + (more?.count ?? 0), 0),
    attentionCount,
  );
});

test('groups of tracks stand in the order of statuses, archived ones nowhere', () => {
  const tracks = [
    aTrack({ id: 'a', status: aStatus('draft') }),
    aTrack({ id: 'b', status: aStatus('blocked') }),
    aTrack({ id: 'c', archived: true, status: aStatus('complete') }),
  ];
  assert.deepEqual(
    home(aPortfolio({ tracks }), defaultConfig).byStatus.map(({ status }) => status),
    ['blocked', 'draft'],
  );
});

test('what changed last comes from change logs, and from commits where no log is as new', () => {
  const commit = (commit: string, committedAt: string, subject: string) => ({
    commit,
    committedAt,
    author: 'Ines',
    subject,
  });
  const document = (track: string, name: string, last: ReturnType<typeof commit>) => ({
    path: `tracks/${track}/${name}.md`,
    dialect: 'plain' as const,
    title: name,
    url: `/tracks/${track}/${name}/`,
    placeholders: 0,
    coverage: null,
    commit: last,
  });
  const sweep = commit('s'.repeat(40), '2026-11-10T09:00:00+01:00', 'Move to the new template');
  const tracks = [
    aTrack({
      id: 'a',
      documents: [document('a', 'spec', commit('a'.repeat(40), '2026-11-15T10:00:00+01:00', 'Edit'))],
      changes: [
        { date: aWhen('2026-11-18'), author: null, text: 'Scope cut', source: { file: 'tracks/a/spec.md', line: 3 } },
        { date: aWhen('2026-12-24'), author: null, text: 'Not yet', source: { file: 'tracks/a/spec.md', line: 4 } },
      ],
    }),
    aTrack({ id: 'b', documents: [document('b', 'spec', sweep)] }),
    aTrack({ id: 'c', documents: [document('c', 'spec', sweep)] }),
  ];
  assert.deepEqual(latestChanges(aPortfolio({ tracks }), 5), [
    { date: '2026-11-18', title: 'a', text: 'Scope cut', url: '/tracks/a/spec/' },
    { date: '2026-11-10', title: '2 tracks', text: 'Move to the new template', url: '/tracks/' },
  ]);
});

test('the team’s own description of the portfolio is for the home page; without one there is none', () => {
  const described = readConfig('trackway.yaml', 'description: What the harbour team builds.\n').config;
  assert.equal(home(aPortfolio({}), described).description, 'What the harbour team builds.');
  assert.equal(home(aPortfolio({}), defaultConfig).description, null);
});

test('the latest changes say why commits are missing', () => {
  const source = { commit: 'a'.repeat(40), committedAt: '2026-11-20T12:00:00Z', dirty: false };
  const told = (code: string) => ({
    code,
    severity: 'info' as const,
    message: '',
    hint: '',
    file: '.',
    line: 1,
    column: 1,
  });
  assert.equal(historyNote({ source, diagnostics: [told('link-broken')] }), null);
  assert.match(historyNote({ source, diagnostics: [told('git-shallow')] }) ?? '', /shallow clone/);
  assert.match(historyNote({ source, diagnostics: [told('git-incomplete')] }) ?? '', /changes may be missing/);
  assert.match(historyNote({ source: null, diagnostics: [] }) ?? '', /No git history was found/);
});
