import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './support/built-site.ts';
import { launcher, project, start } from './support/command.ts';

/** How the command is started: by a Node that is too old, from elsewhere, as a package among others. */

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
  assert.match(stderr, /^trackway needs Node 22\.18 or later, this is \d+\.\d+\.\d+: [^\n]+\n$/);
});

test('npx finds the command in the project', () => {
  const { stdout, stderr } = spawnSync('npm', ['exec', '--offline', '--', 'trackway', '--version'], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(stdout, `${version}\n`, stderr);
});

/** Another package that has Trackway, as npm would install it: its files copied, its own dependencies beside it. */
function dependent(): string {
  const folder = join(root, 'dependent');
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, 'trackway'), { recursive: true });
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(packed.status, 0, packed.stderr);
  const [tarball] = globSync('trackway-*.tgz', { cwd: folder });
  const unpacked = spawnSync(
    'tar',
    ['xzf', join(folder, tarball!), '-C', join(packages, 'trackway'), '--strip-components=1'],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(unpacked.status, 0, unpacked.stderr);
  for (const name of readdirSync(join(project, 'node_modules')))
    symlinkSync(join(project, 'node_modules', name), join(packages, name));
  mkdirSync(join(folder, 'plans/tracks/ferry'), { recursive: true });
  writeFileSync(join(folder, 'plans/tracks/ferry/spec.md'), '# Ferry\n\nA boat that crosses the sound.\n');
  return folder;
}

test('installed as a dependency it builds, also to a folder elsewhere, and its server ends with it', async () => {
  const cwd = dependent();
  const command = join(cwd, 'node_modules/trackway/bin/trackway.mjs');
  const out = join(root, 'elsewhere/site');
  const built = start(process.execPath, [command, 'build', '--swarm', 'plans', '--out', out], {
    cwd,
    env: withoutMark,
  });
  assert.equal(await built.ended, 0, built.said());
  assert.doesNotMatch(built.said(), /ExperimentalWarning/);
  assert.match(readFileSync(join(out, 'tracks/ferry/spec/index.html'), 'utf8'), /A boat that crosses the sound\./);

  const words = ['preview', '--swarm', 'plans', '--out', out, '--port', '0', '--host', '127.0.0.1'];
  const server = start(process.execPath, [command, ...words], { cwd, env: withoutMark });
  const [, address] = await server.until(/(http:\/\/127\.0\.0\.1:\d+\/) /);
  assert.equal((await fetch(address!)).status, 200);
  server.child.kill('SIGTERM');
  // Vite closes what it serves and then ends by its own rule, as a process that was told to by this signal.
  assert.ok([0, 143].includes(Number(await server.ended)), server.said());
  await assert.rejects(fetch(address!), 'the server goes on without the command');
});
