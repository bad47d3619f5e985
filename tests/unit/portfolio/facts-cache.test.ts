import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FactsCache } from '../../../src/portfolio/facts-cache.ts';
import { changesSince } from '../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { removeUnused } from '../../../src/temporary/kept.ts';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-facts-'));
const cacheHome = process.env.XDG_CACHE_HOME;
before(() => {
  process.env.XDG_CACHE_HOME = join(root, 'cache');
});
after(() => {
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheHome;
  rmSync(root, { recursive: true, force: true });
});

const cacheFiles = (): string[] => globSync(join(root, 'cache/trackway/facts/*/*')).sort();

const quay = (status: string, owner: string): string =>
  `# Quay lights\n\n**Status:** ${status}\n**Owner:** ${owner}\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Rust | Low | High |\n`;

async function compared(path: string): Promise<string> {
  const memo = new FactsCache();
  const loaded = await loadPortfolio({ swarm: path, asOf: '2026-02-20', memo });
  return JSON.stringify(await changesSince(path, loaded, [{ since: '2026-01-06' }], memo));
}

test('a comparison is the same without a cache, with one, and with a broken one', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'plans'));
  const spec = 'tracks/quay/spec.md';
  repository.commit('2026-01-05', 'Plan', { [spec]: quay('Planned', 'Ana Costa') });
  repository.commit('2026-02-03', 'Bo takes over', { [spec]: quay('Planned', 'Bo Lind') });
  repository.commit('2026-02-10', 'No power', { [spec]: quay('Blocked', 'Bo Lind') });
  const cold = await compared(repository.path);
  assert.match(cold, /Now blocked/);
  assert.match(cold, /Owner: Ana Costa → Bo Lind/);
  const whole = new Map(cacheFiles().map((path) => [path, readFileSync(path, 'utf8')]));
  assert.equal(whole.size, 3, 'the versions of the document in the history, of which one is the present');
  assert.equal(await compared(repository.path), cold);
  // Other facts in a file are not believed: they have another checksum.
  const breakages = [
    (text: string) => text.replaceAll('Ana Costa', 'Eve Frost').replaceAll('Bo Lind', 'Eve Frost'),
    (text: string) => text.slice(0, text.length / 3),
    () => 'x\n\0\n',
    () => '',
  ];
  for (const broken of breakages) {
    for (const [path, text] of whole) writeFileSync(path, broken(text));
    assert.equal(await compared(repository.path), cold);
    for (const [path, text] of whole) assert.equal(readFileSync(path, 'utf8'), text);
  }
});

const example = join(import.meta.dirname, '../../../swarm');

test('a portfolio is the same with the facts of an earlier run', async () => {
  const read = async (memo?: FactsCache): Promise<unknown> => {
    const { portfolio, documents } = await loadPortfolio({ swarm: example, asOf: '2026-02-20', git: false, memo });
    return { portfolio, documents: [...documents.values()].map(({ parse: _, ...document }) => document) };
  };
  const cold = await read();
  assert.deepEqual(await read(new FactsCache()), cold);
  const before = cacheFiles().map((path) => statSync(path).mtimeMs);
  const again = await read(new FactsCache());
  assert.deepEqual(again, cold);
  assert.equal(JSON.stringify(again), JSON.stringify(cold), 'in the same order');
  assert.deepEqual(
    cacheFiles().map((path) => statSync(path).mtimeMs),
    before,
    'nothing was read again',
  );
});

test('what no run has used for two weeks is removed, what a run uses stays', { skip }, async () => {
  const old = new Date(Date.now() - 15 * 86_400_000);
  for (const path of cacheFiles()) utimesSync(path, old, old);
  const cold = await compared(join(root, 'plans'));
  assert.match(cold, /Now blocked/);
  removeUnused();
  assert.equal(cacheFiles().length, 3);
});

test('other settings have another cache', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'settings'));
  const spec = 'tracks/quay/spec.md';
  repository.commit('2026-01-05', 'Plan', { [spec]: quay('Moored', 'Ana Costa') });
  repository.commit('2026-02-10', 'Sails', { [spec]: quay('In Progress', 'Ana Costa') });
  assert.match(await compared(repository.path), /"Now in progress\./);
  // A word that the team adds counts for the past too, and is no change itself.
  repository.write({ 'trackway.yaml': 'statuses:\n  Moored: planned\n' });
  assert.match(await compared(repository.path), /"Now in progress; it was planned\./);
});

test('a cache that cannot be written is no failure', { skip }, async () => {
  process.env.XDG_CACHE_HOME = join(root, 'file');
  writeFileSync(join(root, 'file'), 'no folder');
  try {
    assert.match(await compared(join(root, 'plans')), /Now blocked/);
  } finally {
    process.env.XDG_CACHE_HOME = join(root, 'cache');
  }
});
