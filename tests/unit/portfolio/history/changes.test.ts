import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Comparison } from '../../../../src/model/change.ts';
import { type Asked, changesSince } from '../../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { brief } from '../../../support/changes.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-history-'));
after(() => rmSync(root, { recursive: true, force: true }));

async function since(path: string, asOf: string, asked: Asked = {}): Promise<Comparison> {
  const loaded = await loadPortfolio({ swarm: path, asOf });
  const [changes] = await changesSince(path, loaded, [asked]);
  return changes!;
}

const quay = (target: string, ...more: string[]): string =>
  `# Track Spec: quay — Quay lights\n\n**Status:** In Progress\n\n## Constraints\n\n- **Target completion:** ${target}\n${more.join('\n')}\n`;

test('a date that moved three times names the last commit, the moves and the days in all', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'moves'));
  const spec = 'swarm/tracks/quay/spec.md';
  repository.commit('2026-01-05', 'Quay lights', { [spec]: quay('2026-03-02') });
  repository.commit('2026-01-12', 'The poles come later', { [spec]: quay('2026-03-12') });
  repository.commit('2026-01-20', 'Update', { [spec]: quay('2026-03-20') });
  const last = repository.commit('2026-02-03', 'The crane is in the dock', { [spec]: quay('2026-04-01') }, 'Bo Lind');
  const { changes, baseline, from, to } = await since(join(repository.path, 'swarm'), '2026-02-10', {
    since: '2026-01-31',
  });
  assert.deepEqual(changes.map(brief), [
    'major worse date.moved | Target | Target moved from 20 March to 1 April 2026: 12 days later. Third move since it was first written: 30 days later in all.',
  ]);
  const [change] = changes;
  assert.equal(change?.by?.commit, last);
  assert.equal(change?.by?.author, 'Bo Lind');
  assert.equal(change?.moves, 3);
  assert.deepEqual(change?.why, { text: 'The crane is in the dock', from: 'commit' });
  assert.deepEqual(change?.source, { file: 'tracks/quay/spec.md', line: 7 });
  assert.equal(baseline.why, 'Compared with the plans of 31 January 2026.');
  assert.equal(from.day, '2026-01-31');
  assert.deepEqual(to, { day: '2026-02-10', commit: last, working: true });
});

test('a commit with an invalid date is no point of a comparison, and hides no change', { skip }, async () => {
  for (const [index, date] of ['253402300800 +0000', '1700000000 +9999', '-5 +0000'].entries()) {
    const repository = new FixtureRepository(join(root, `forged-${index}`));
    const spec = 'swarm/tracks/quay/spec.md';
    const first = repository.commit('2026-01-05', 'Quay lights', { [spec]: quay('2026-03-02') });
    repository.commit('2026-01-20', 'Later', { [spec]: quay('2026-03-20') });
    const tree = repository.git(['rev-parse', 'HEAD^{tree}']);
    const text = `tree ${tree}\nparent ${first}\nauthor M <m@x> ${date}\ncommitter M <m@x> ${date}\n\nforged\n`;
    const forged = execFileSync('git', ['hash-object', '--literally', '-t', 'commit', '-w', '--stdin'], {
      cwd: repository.path,
      input: text,
    });
    repository.git(['update-ref', 'HEAD', String(forged).trim()]);
    const path = join(repository.path, 'swarm');
    for (const asked of [{}, { since: '2026-01-10' }]) {
      const { from, changes } = await since(path, '2026-01-30', asked);
      assert.equal(from.commit, first, date);
      assert.deepEqual(
        changes.map(({ kind, by }) => [kind, by]),
        [['date.moved', null]],
        date,
      );
    }
    await assert.rejects(since(path, '2026-01-30', { since: 'HEAD' }), /has an invalid date/);
  }
});

test('the first point is a review file, else a tag, else a roadmap’s review, else 14 days ago', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'baselines'));
  const roadmap = (day: string): string => `# Harbour Roadmap\n\n## Current Focus\n\n**Next roadmap review:** ${day}\n`;
  repository.commit('2026-01-05', 'Plan', { 'tracks/quay/spec.md': quay('2026-03-02') });
  repository.commit('2026-01-20', 'More', { 'tracks/quay/spec.md': quay('2026-03-03') });
  const why = async (): Promise<string> => (await since(repository.path, '2026-02-10')).baseline.why;
  assert.equal(await why(), 'No review was found; compared with 14 days ago, 27 January 2026.');
  repository.commit('2026-01-22', 'Roadmap', { 'tracks/roadmap/ROADMAP.md': roadmap('2026-01-23') });
  repository.commit('2026-01-24', 'The next one', { 'tracks/roadmap/ROADMAP.md': roadmap('2026-03-23') });
  // The review of 23 January was held: a later day is in its place, and not yet come.
  assert.equal(await why(), 'Compared with the review of 23 January 2026.');
  repository.git(['tag', 'review/2026-01-10', 'HEAD~3']);
  repository.git(['tag', 'review/2026-09-10', 'HEAD']);
  assert.equal(await why(), 'Compared with the review of 10 January 2026, which the tag review/2026-01-10 marks.');
  repository.commit('2026-02-01', 'Minutes', {
    'reviews/2026-01-21.md': '# Review\n',
    'reviews/2026-12-01.md': '# Next\n',
  });
  assert.equal(await why(), 'Compared with the review of 21 January 2026.');
});
