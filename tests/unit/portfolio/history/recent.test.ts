import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { recentChanges } from '../../../../src/portfolio/history/recent.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

/** Which comparisons a site publishes. */

const root = mkdtempSync(join(tmpdir(), 'trackway-recent-'));
after(() => rmSync(root, { recursive: true, force: true }));
const quay = (target: string): string => `# Quay lights\n\n**Status:** In Progress\n**Target:** ${target}\n`;
const spec = 'swarm/tracks/quay/spec.md';

async function recentIn(name: string, asOf: string) {
  const swarm = join(root, name, 'swarm');
  return recentChanges(swarm, await loadPortfolio({ swarm, asOf }));
}

test('three reviews, the last first, then 7, 30 and 90 days as far as the history goes', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'reviewed'));
  repository.commit('2026-08-30', 'Plans', { [spec]: quay('2027-01-04') });
  repository.commit('2026-09-10', 'One', { [spec]: quay('2027-01-05') });
  repository.commit('2026-10-10', 'Two', { [spec]: quay('2027-01-06') });
  repository.commit('2026-11-18', 'Three', { [spec]: quay('2027-01-07') });
  for (const day of ['2026-09-02', '2026-10-02', '2026-11-02', '2026-08-31', '2026-12-24'])
    repository.git(['tag', `review/${day}`, 'HEAD']);
  const { windows, notes, histories } = await recentIn('reviewed', '2026-11-20');
  assert.deepEqual(
    histories.map(({ track, since, isWhole, promises }) => [track, since, isWhole, promises]),
    [
      [
        'quay',
        '2026-08-30',
        true,
        [
          {
            ...{ what: 'target', first: '4 Jan 2027', firstOn: '2026-08-30', now: '7 Jan 2027', moves: 3 },
            total: { days: 3, later: true, text: '3 days later' },
          },
        ],
      ],
    ],
  );
  assert.deepEqual(
    windows.map(({ key, since }) => [key, since]),
    [
      ['2026-11-02', 'review'],
      ['2026-10-02', 'review'],
      ['2026-09-02', 'review'],
      ['7-days', 'days'],
      ['30-days', 'days'],
    ],
  );
  assert.deepEqual(notes, []);
  const [week, month] = windows.slice(3).map(({ changes }) => changes.map(({ before, after: to }) => [before, to]));
  assert.deepEqual(week, [['6 Jan 2027', '7 Jan 2027']]);
  assert.deepEqual(month, [['6 Jan 2027', '7 Jan 2027']]);
});

test('without a review the first comparison is with 14 days ago, in a young history with its first commit', {
  skip,
}, async () => {
  const repository = new FixtureRepository(join(root, 'young'));
  repository.commit('2026-11-10', 'Plans', { [spec]: quay('2027-01-04') });
  repository.commit('2026-11-18', 'Later', { [spec]: quay('2027-01-05') });
  const keys = async (asOf: string) => (await recentIn('young', asOf)).windows.map(({ key }) => key);
  assert.deepEqual(await keys('2026-11-20'), ['oldest', '7-days']);
  assert.deepEqual(await keys('2026-11-30'), ['14-days', '7-days']);
});

test('without git there is no comparison, and the note says what to do', async () => {
  const folder = join(root, 'plain', 'swarm', 'tracks', 'quay');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'spec.md'), quay('2027-01-04'));
  const { windows, notes } = await recentIn('plain', '2026-11-20');
  assert.deepEqual(windows, []);
  assert.match(notes.join(), /git/);
});
