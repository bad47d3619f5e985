import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, optionsFor, temporaryFolder } from './support/built-site.ts';
import { trackway } from './support/command.ts';

const root = temporaryFolder();

test('a single document, read and written before Astro begins, keeps its files', async () => {
  const swarm = join(root, 'swarm');
  mkdirSync(join(swarm, 'tracks/ferry'), { recursive: true });
  writeFileSync(join(swarm, 'trackway.yaml'), 'diagrams:\n  limit: 0\n');
  writeFileSync(join(swarm, 'tracks/ferry/spec.md'), '# Ferry\n\n```mermaid\nflowchart LR\n  harbour --> quay\n```\n');
  const { files } = await build(optionsFor(swarm, join(root, 'site')));
  for (const file of [
    'api/portfolio.json',
    'llms.txt',
    'tracks/ferry/spec.md',
    'diagrams/mermaid.min.js',
    'diagrams/settings.js',
  ])
    assert.ok(files.has(file), file);
});

test('build --quiet prints nothing if nothing is wrong', async () => {
  const swarm = join(root, 'quiet');
  mkdirSync(join(swarm, 'tracks/ferry'), { recursive: true });
  writeFileSync(join(swarm, 'tracks/ferry/spec.md'), '# Ferry\n\nA boat.\n');
  // Without --site, a build says that feeds are left out.
  const { status, said } = await trackway(['build', '--quiet', '--swarm', swarm, '--out', join(root, 'quiet-site')]);
  assert.deepEqual({ status, said }, { status: 0, said: '' });
});
