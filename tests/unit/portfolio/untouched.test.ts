import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-untouched-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('a track in progress that no commit has touched for 60 days is asked about', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'plans'));
  const spec = (status: string): string => `# Quay\n\n**Status:** ${status}\n`;
  repository.commit('2026-01-10', 'Plans', {
    'tracks/quay/spec.md': spec('In Progress'),
    'tracks/done/spec.md': spec('Complete'),
    'tracks/fresh/spec.md': spec('In Progress'),
  });
  repository.commit('2026-03-01', 'Fresh', { 'tracks/fresh/plan.md': '# Plan' });
  const told = async (asOf: string): Promise<string[]> => {
    const { portfolio } = await loadPortfolio({ swarm: repository.path, asOf });
    return portfolio.diagnostics
      .filter(({ code }) => code === 'track-untouched')
      .map(({ file, line, message }) => `${file}:${line} ${message}`);
  };
  assert.deepEqual(await told('2026-03-10'), []);
  assert.deepEqual(await told('2026-03-11'), [
    'tracks/quay/spec.md:3 In progress, but no commit has changed its documents since 10 January 2026, 60 days ago.',
  ]);
  repository.write({ 'tracks/quay/notes.md': '# New' });
  assert.deepEqual(await told('2026-03-11'), [], 'an edit that is not committed');
});
