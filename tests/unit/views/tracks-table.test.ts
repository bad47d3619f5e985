import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { tracksTable } from '../../../src/views/tracks/table.ts';
import {
  aDependency,
  anApproval,
  aPortfolio,
  aRisk,
  aScoredRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

const source = { file: 'tracks/t/spec.md', line: 9 };
const table = (over: Parameters<typeof aPortfolio>[0]) => tracksTable(aPortfolio(over), defaultConfig);

test('groups of one kind are added, kinds never are', () => {
  const progress = [
    { kind: 'acceptance' as const, group: 'Speed', done: 3, total: 4, source },
    { kind: 'acceptance' as const, group: 'Safety', done: 1, total: 3, source },
    { kind: 'tasks' as const, group: null, done: 5, total: 9, source },
  ];
  const { rows, kinds } = table({ tracks: [aTrack({ progress })] });
  assert.deepEqual(rows[0]!.progress, { acceptance: { done: 4, total: 7 }, tasks: { done: 5, total: 9 } });
  assert.deepEqual(kinds, ['acceptance', 'tasks']);
});

test('absence is a word, and an unscored risk is not low', () => {
  const [row] = table({ tracks: [aTrack()], risks: [aRisk({ track: 't' })] }).rows;
  assert.equal(row!.target.text, 'none found');
  assert.equal(row!.approvals.text, 'none found');
  assert.deepEqual(row!.risks.squares, [null]);
  assert.equal(row!.risks.second, '1 unscored');
});

test('squares stand worst first, and give way to words above twelve', () => {
  const few = [aScoredRisk(1, 2, { title: 'a' }), aScoredRisk(4, 5, { title: 'b' }), aRisk({ title: 'c' })];
  assert.deepEqual(table({ tracks: [aTrack()], risks: few }).rows[0]!.risks.squares, [5, 1, null]);
  const many = Array.from({ length: 13 }, (_, index) => aScoredRisk(3, 3, { title: `r${index}` }));
  const [row] = table({ tracks: [aTrack()], risks: many }).rows;
  assert.deepEqual(row!.risks.squares, []);
  assert.equal(row!.risks.second, '13 at or above threshold');
});

test('a passed target is late, unless the track is finished', () => {
  const late = aTrack({ id: 'a', status: aStatus('in-progress'), target: aWhen('2026-10-30') });
  const done = aTrack({ id: 'b', status: aStatus('complete'), target: aWhen('2026-10-30') });
  const { rows } = table({ tracks: [late, done] });
  assert.equal(rows[0]!.target.second, '21 days late');
  assert.equal(rows[0]!.target.warn, true);
  assert.equal(rows[1]!.target.second, null);
});

test('approvals say how many wait, and for how long', () => {
  const approvals = [
    anApproval({ role: 'Product', state: 'approved' }),
    anApproval({ role: 'Security', waitingSince: { date: '2026-09-24', basis: 'document' } }),
    anApproval({ role: 'Legal', state: 'not-applicable' }),
  ];
  const [row] = table({ tracks: [aTrack()], approvals }).rows;
  assert.equal(row!.approvals.text, '1 of 2');
  assert.equal(row!.approvals.second, '1 waits, 57 days');
});

test('the archive stands apart and says what took a track’s place', () => {
  const tracks = [
    aTrack({ id: 'new' }),
    aTrack({ id: 'old', archived: true, status: aStatus('superseded'), updated: aWhen('2026-07-01') }),
  ];
  const { rows, archive, deck } = table({ tracks, dependencies: [aDependency('new', 'old', { kind: 'supersedes' })] });
  assert.deepEqual(
    rows.map(({ track }) => track.id),
    ['new'],
  );
  assert.deepEqual(
    archive.map(({ track, supersededBy, closed }) => [track.id, supersededBy.map(({ id }) => id), closed]),
    [['old', ['new'], '1 Jul 2026']],
  );
  assert.equal(sentenceText(deck), '1 track: 1 not yet started. 1 more is archived.');
});
