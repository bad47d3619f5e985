import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { concerns } from '../../src/site/dev/watch-swarm.ts';
import { temporaryFolder } from './support/built-site.ts';
import { launcher, start } from './support/command.ts';

/** `trackway build --watch`, in a repository whose site is next to its plans. */

const root = temporaryFolder();
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const page = (path: string): string => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');

test('build --watch builds again after each change, goes on after a failure, and leaves nothing behind', async () => {
  write('trackway.yaml', 'tracks: planning/*\n');
  write('planning/ferry.md', '# Ferry\n\nA boat that crosses the sound.\n');
  const watching = start(process.execPath, [launcher, 'build', '--watch'], { cwd: root });
  await watching.until(/Watching the plans \(end with Ctrl\+C\)/);
  assert.match(page('tracks/ferry/spec'), /crosses the sound/);

  write('planning/quay.md', '# Quay\n\nWhere the boat lies.\n');
  await watching.until(/Built again in \d+\.\d s: \d+ pages? changed(?:, \d+ (?:new|gone))*, 0 errors/);
  assert.match(page('tracks/quay/spec'), /Where the boat lies/);

  rmSync(join(root, 'planning'), { recursive: true });
  await watching.until(/Nothing in .* matches tracks: .* The site stays as it was\./);
  assert.match(page('tracks/quay/spec'), /Where the boat lies/);

  // The settings are watched too: the plans are in another folder now.
  write('plans/pier.md', '# Pier\n\nBuilt of stone.\n');
  write('trackway.yaml', 'title: Harbour\n');
  await watching.until(/Built again[\s\S]*Built again/);
  assert.match(page('tracks/pier/spec'), /Built of stone/);
  write('plans/pier.md', '# Pier\n\nBuilt of wood.\n');
  await watching.until(/Built again[\s\S]*Built again[\s\S]*Built again/);
  assert.match(page('tracks/pier/spec'), /Built of wood/);
  assert.ok(!existsSync(join(root, 'dist/tracks/quay')));

  watching.child.kill('SIGINT');
  assert.equal(await watching.ended, 'SIGINT');
  assert.deepEqual(readdirSync(root).sort(), ['dist', 'plans', 'trackway.yaml']);
});

test('what a build writes itself is no change', () => {
  const folder = resolve('/repository');
  const out = join(folder, 'dist');
  assert.ok(concerns(folder, 'trackway.yaml', out));
  assert.ok(concerns(join(folder, 'plans'), join('ferry', 'spec.md'), out));
  assert.ok(concerns(folder, 'distance.md', out));
  assert.ok(!concerns(folder, 'dist', out));
  assert.ok(!concerns(folder, join('dist', 'index.html'), out));
  assert.ok(!concerns(folder, join('.trackway-site-1-2', 'site'), out));
  assert.ok(!concerns(folder, join('packages', 'node_modules', 'a.md'), out));
});
