import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Portfolio } from '../../../../src/model/portfolio.ts';
import { MemoryFiles } from '../../../../src/portfolio/files/memory-files.ts';
import { snapshotWindows } from '../../../../src/portfolio/history/snapshot-windows.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';

const spec = (status: string, target: string, criteria: string): string =>
  `# Track Spec: lamps — Harbour lamps\n\n**Status:** ${status}\n\n- **Target completion:** ${target}\n\n## Acceptance Criteria\n\n${criteria}\n\n## Approval\n\n- [ ] Security — Noor Haddad\n`;
const load = (text: string, asOf: string, reviews: Record<string, string> = {}) =>
  loadPortfolio({ swarm: new MemoryFiles({ 'tracks/lamps/spec.md': text, ...reviews }), asOf });

const pack = {
  day: '2026-02-05',
  asOf: '2026-02-05',
  compared: null,
  screens: ['decided', 'changed', 'needed', 'late', 'risks', 'finished'].map((key) => ({ key, lede: [], items: [] })),
};
const snapshot = (portfolio: object): string =>
  JSON.stringify({
    schemaVersion: 1,
    day: '2026-02-05',
    closedOn: '2026-02-05',
    reader: '0.0.1',
    commit: null,
    pack,
    portfolio,
  });

/** The changes since the review of 5 February, of whose day only the snapshot is left. */
async function told(change: (portfolio: Portfolio) => object): Promise<string[]> {
  const { portfolio } = await load(spec('Planned', '2026-05-15', '- [ ] A lamp is lit'), '2026-02-05');
  const now = spec('In Progress', '2026-05-29', '- [ ] A lamp is lit\n- [ ] A lamp is put out');
  const loaded = await load(now, '2026-03-03', { 'reviews/2026-02-05.json': snapshot(change(portfolio)) });
  const [window] = snapshotWindows(loaded, 3, () => false);
  return window?.changes.map(({ kind }) => kind).toSorted() ?? ['no comparison'];
}

test('what changed since a review is told by its snapshot', async () => {
  const kinds = await told((portfolio) => portfolio);
  assert.ok(
    ['date.moved', 'status.changed'].every((kind) => kinds.includes(kind)),
    kinds.join(),
  );
  assert.ok(kinds.some((kind) => kind.startsWith('criterion.')));
});

test('what the Trackway of a snapshot could not read does not look new', async () => {
  const older = (portfolio: Portfolio): object => ({
    ...portfolio,
    tracks: portfolio.tracks.map(({ criteria: _, scope: __, progress: ___, ...track }) => track),
    approvals: portfolio.approvals.map(({ condition: _, ...approval }) => approval),
  });
  assert.deepEqual(await told(older), ['date.moved', 'status.changed']);
});

test('a snapshot that lost what no comparison can do without gives none', async () => {
  assert.deepEqual(
    await told(({ tracks, ...rest }) => ({ ...rest, tracks: tracks.map(({ id: _, ...track }) => track) })),
    ['no comparison'],
  );
});
