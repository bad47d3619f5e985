import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './support/built-site.ts';
import { launcher, project } from './support/command.ts';

/** How the command is started in a checkout: by a Node that is too old, from elsewhere. tests/package has it installed. */

const root = temporaryFolder();
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };

/** A Node on this machine that is too old to run the command by itself, or null. */
function oldNode(): string | null {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return (
    [...candidates, '/usr/bin/node', '/usr/local/bin/node'].filter(existsSync).find((path) => {
      const [major = 99, minor = 0] = spawnSync(path, ['--version'], { encoding: 'utf8' })
        .stdout.slice(1)
        .split('.')
        .map(Number);
      return major < 22 || (major === 22 && minor < 18);
    }) ?? null
  );
}

const old = oldNode();
const skip = old === null && 'there is no Node older than 22.18 on this machine';
const withoutMark = { ...process.env };
delete withoutMark.TRACKWAY_HANDED_OVER;

test('an old Node hands over to the one that the project brings, also from another folder', { skip }, () => {
  const options = { cwd: root, env: withoutMark, encoding: 'utf8' } as const;
  const asked = spawnSync(old!, [launcher, '--version'], options);
  assert.equal(asked.stdout, `${version}\n`, asked.stderr);
  // Exit status and folder are those of who asked.
  mkdirSync(join(root, 'plans/tracks/ferry'), { recursive: true });
  writeFileSync(join(root, 'plans/tracks/ferry/spec.md'), '---\ntitle: "open\n---\n# Ferry\n');
  const checked = spawnSync(old!, [launcher, 'check', '--swarm', 'plans'], options);
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /^plans\/tracks\/ferry\/spec\.md:2:\d+ error front-matter-invalid/m);
});

test('an old Node with no other to be found says so in one line', { skip }, () => {
  const env = { ...process.env, TRACKWAY_HANDED_OVER: '1' };
  const { status, stderr } = spawnSync(old!, [launcher, '--version'], { env, encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /^trackway needs Node 22\.18 or later, and this is \d+\.\d+\.\d+\. Run npm ci[^\n]+\n$/);
});

test('an old Node hands over to the one installed beside the package, never to one of the working folder', {
  skip,
}, () => {
  const program = (path: string, says: string) => {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'node'), `#!/bin/sh\necho ${says}\n`, { mode: 0o755 });
  };
  const installed = join(root, 'home/site/node_modules/trackway/bin');
  mkdirSync(installed, { recursive: true });
  copyFileSync(launcher, join(installed, 'trackway.mjs'));
  for (const folder of ['plans', 'home']) {
    program(`${folder}/node_modules/.bin`, 'stranger');
    program(`${folder}/node_modules/node/bin`, 'stranger');
  }
  const start = () =>
    spawnSync(old!, [join(installed, 'trackway.mjs'), '--version'], {
      cwd: join(root, 'plans'),
      env: withoutMark,
      encoding: 'utf8',
    });
  const alone = start();
  assert.equal(alone.stdout, '');
  assert.equal(alone.status, 2);
  assert.match(
    alone.stderr,
    /^trackway needs Node 22\.12 or later, .* or run npm install --save-dev node@24 in the folder where trackway is installed/,
  );
  program('home/site/node_modules/.bin', 'beside');
  assert.equal(start().stdout, 'beside\n');
});

test('npx finds the command in the project', () => {
  const { stdout, stderr } = spawnSync('npm', ['exec', '--offline', '--', 'trackway', '--version'], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(stdout, `${version}\n`, stderr);
});
