import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { changesSince } from '../../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

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

const folder = join(root, 'cache', 'trackway', 'facts');
const cacheFiles = (): string[] => readdirSync(folder).map((name) => join(folder, name));

const quay = (status: string, owner: string): string =>
  `# Quay lights\n\n**Status:** ${status}\n**Owner:** ${owner}\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Rust | Low | High |\n`;

async function compared(path: string): Promise<string> {
  const loaded = await loadPortfolio({ swarm: path, asOf: '2026-02-20' });
  return JSON.stringify(await changesSince(path, loaded, [{ since: '2026-01-06' }]));
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
  const [file = '', ...others] = cacheFiles();
  assert.deepEqual(others, []);
  const whole = readFileSync(file, 'utf8');
  assert.equal(whole.trimEnd().split('\n').length, 3, 'the versions of the document in the history');
  assert.equal(await compared(repository.path), cold);
  assert.equal(readFileSync(file, 'utf8'), whole);
  // Other facts in a line are not believed: they have another checksum.
  for (const broken of [whole.replaceAll('Ana Costa', 'Eve Frost'), whole.slice(0, whole.length / 3), 'x\n\0\n', '']) {
    writeFileSync(file, broken);
    assert.equal(await compared(repository.path), cold);
    assert.deepEqual(readFileSync(file, 'utf8').split('\n').toSorted(), whole.split('\n').toSorted());
  }
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
