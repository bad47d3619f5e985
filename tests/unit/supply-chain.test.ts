import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const project = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(resolve(project, path), 'utf8');

interface Entry {
  integrity?: string;
  resolved?: string;
  optional?: boolean;
}
const packages = Object.entries(
  (JSON.parse(text('package-lock.json')) as { packages: Record<string, Entry> }).packages,
);

test('each dependency has an integrity hash; only optional ones for other platforms may lack it', () => {
  assert.ok(packages.length > 300);
  const bare = packages.filter(([path, entry]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? ''));
  assert.deepEqual(
    bare.filter(
      ([path, entry]) => !entry.optional || entry.resolved !== undefined || existsSync(resolve(project, path)),
    ),
    [],
  );
});

test('each installed package has a licence of the list', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['.ci/licences.mjs'], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^MIT \(\d+\)$/m);
});

test('workflows pin what they use, ask for no more than they need, and publish with provenance and a bill of materials', () => {
  for (const path of globSync('.github/workflows/*.yml', { cwd: project })) {
    const workflow = text(path);
    for (const [, used] of workflow.matchAll(/uses:\s*(\S+)/g)) assert.match(used!, /@(?:v\d+|[0-9a-f]{40})$/, path);
    assert.match(workflow, /^permissions:\n {2}contents: read$/m, path);
  }
  const release = text('.github/workflows/release.yml');
  assert.match(release, /id-token: write/);
  assert.match(release, /npm publish --provenance/);
  assert.match(release, /npm sbom --sbom-format cyclonedx/);
});
