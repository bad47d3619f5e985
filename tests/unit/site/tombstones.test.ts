import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collisionKey } from '../../../src/model/addresses.ts';
import { tombstones } from '../../../src/site/files/tombstones.ts';
import { windowBetween } from '../../support/change-window.ts';
import { side } from '../../support/changes.ts';

/** A link to what is gone leads to a page that says so. */

const risk = (title: string): string =>
  `# Quay lights\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| ${title} | High | High |\n`;
const days = { from: '2026-11-06', to: '2026-11-20' };
const before = {
  'tracks/quay/spec.md': risk('Rust <b>on</b> the poles'),
  'tracks/gates/spec.md': '# Ticket gates\n\n**Status:** In Progress\n',
};

test('the address of a record and of a track that are gone says since when, and what was last known', async () => {
  const { recent, portfolio } = await windowBetween(before, { 'tracks/quay/spec.md': risk('Fog') }, days);
  const by = { commit: 'abcdef1234', committedAt: '2026-11-12T10:00:00+01:00', author: 'Bo Lind', subject: 'Less' };
  const windows = recent.windows.map((window) => ({
    ...window,
    changes: window.changes.map((change) => (change.kind === 'track.removed' ? { ...change, by } : change)),
  }));
  const pages = new Map(tombstones(portfolio, { ...recent, windows }, new Set()));
  const [gone] = (await side(before, days.from)).portfolio.risks;
  assert.deepEqual([...pages.keys()].sort(), [
    'go/gates/index.html',
    `go/${gone!.id}/index.html`,
    'tracks/gates/index.html',
  ]);
  const track = pages.get('tracks/gates/index.html')!;
  assert.match(track, /Gone since 12 November 2026, commit abcdef1\. Removed; it was in progress\./);
  assert.match(track, /<code>tracks\/gates\/spec\.md<\/code> \(spec\.md, line 1\)/);
  assert.match(track, /href="\/changes\/2026-11-06\/"/);
  const record = pages.get(`go/${gone!.id}/index.html`)!;
  assert.match(record, /Gone since some day after 6 November 2026\. Gone from the documents without being closed/);
  assert.doesNotMatch(record, /<b>/);
});

test('an address that is used is left alone', async () => {
  const { recent, portfolio } = await windowBetween(before, { 'tracks/quay/spec.md': risk('Fog') }, days);
  const pages = new Map(tombstones(portfolio, recent, new Set([collisionKey('gates')])));
  assert.ok(![...pages.keys()].some((path) => path.includes('gates')));
});
