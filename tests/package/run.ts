import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { temporaryFolder } from '../site/support/built-site.ts';
import { project, start } from '../site/support/command.ts';
import { foldersBeside } from '../support/beside.ts';
import { handbookTests } from './handbook.ts';
import { npm, seconds, write } from './support.ts';

/**
 * Trackway as a user gets it: packed, installed into a repository of three hurried documents, and used there from `init` to `preview`; then in
 * repositories with plans of other layouts. Sizes and seconds are printed, and no speed is measured.
 */

const root = temporaryFolder();
const repository = join(root, 'harbour');
const command = join(repository, 'node_modules/trackway/bin/trackway.mjs');

const hurried: Record<string, string> = {
  'swarm/tracks/quay/spec.md': '# New quay\n\nStatus: in progress\nOwner: Ana\n\n## Risks\n- Storms in autumn (high)\n',
  'swarm/tracks/quay/plan.md': '# Plan\n\n- [x] survey\n- [ ] drive the piles\n',
  'swarm/tracks/ferry.md': '# Ferry\n\nWe need one. Due: 2027-03-01\n',
};

/** The Node of this process alone: no other is found by way of PATH. */
const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
delete env.TRACKWAY_HANDED_OVER;

interface Ran {
  status: number | null;
  out: string;
  err: string;
}

function trackway(cwd: string, ...words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

/** Bytes of all files below a folder; a file with two names counts once. */
function sizeOf(folder: string): number {
  const seen = new Set<number>();
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size, ino } = statSync(join(entry.parentPath, entry.name));
    if (!seen.has(ino)) bytes += size;
    seen.add(ino);
  }
  return bytes;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

before(() => {
  write(repository, hurried);
  write(repository, { 'package.json': '{ "name": "harbour", "private": true }\n' });
  let start = performance.now();
  npm(project, 'pack', '--pack-destination', root);
  const [tarball] = globSync('trackway-*.tgz', { cwd: root });
  assert.ok(tarball, 'npm pack left no package');
  console.log(`packed in ${seconds(start)}: ${megabytes(statSync(join(root, tarball)).size)}`);
  assert.ok(!existsSync(join(project, 'lib')), 'what was compiled for the package is removed from the checkout');
  start = performance.now();
  npm(repository, 'install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', join(root, tarball));
  console.log(`installed in ${seconds(start)}`);
});

test('what a user installs is at most 200 MB, without TypeScript, Mermaid or a Node of its own', () => {
  const bytes = sizeOf(join(repository, 'node_modules'));
  console.log(`installed size: ${megabytes(bytes)}`);
  assert.ok(bytes <= 200e6, megabytes(bytes));
  for (const name of ['node', 'typescript', 'mermaid', 'playwright'])
    assert.ok(!existsSync(join(repository, 'node_modules', name)), name);
});

test('from init to a site', async () => {
  const init = trackway(repository, 'init', '--host', 'github');
  assert.equal(init.status, 0, init.err);
  assert.match(init.out, /2 tracks/);
  assert.ok(existsSync(join(repository, '.github/workflows/trackway.yml')));

  const pier = trackway(repository, 'new', 'track', 'Pier for the night boat');
  assert.equal(pier.status, 0, pier.err);
  assert.ok(existsSync(join(repository, 'swarm/tracks/pier-for-the-night-boat/spec.md')), pier.out);
  const risk = trackway(repository, 'new', 'risk', 'quay', 'It floods at spring tide');
  assert.equal(risk.status, 0, risk.err);
  assert.match(risk.out, /^\+.*It floods at spring tide/m);

  const check = trackway(repository, 'check');
  assert.equal(check.status, 0, check.out + check.err);
  assert.match(check.out, /in 4 documents of 3 tracks$/m);

  let since = performance.now();
  const build = trackway(repository, 'build', '--site', 'https://example.org/plans');
  assert.equal(build.status, 0, build.err);
  assert.doesNotMatch(build.err, /Warning/);
  console.log(`built in ${seconds(since)}`);
  const page = readFileSync(join(repository, 'dist/tracks/quay/index.html'), 'utf8');
  assert.match(page, /New quay/);
  assert.match(page, /Storms in autumn/);
  assert.match(page, /It floods at spring tide/);
  assert.ok(readdirSync(join(repository, 'dist/cards')).length > 0, 'cards are drawn');

  // The site knows the path that it was built for.
  since = performance.now();
  const server = start(process.execPath, [command, 'preview', '--port', '0', '--host', '127.0.0.1'], {
    cwd: repository,
    env,
  });
  const [, address] = await server.until(/(http:\/\/127\.0\.0\.1:\d+\/plans\/) /);
  console.log(`preview after ${seconds(since)}`);
  assert.match(await (await fetch(new URL('tracks/', address))).text(), /Ferry/);
  server.child.kill('SIGTERM');
  // Vite closes what it serves and then ends by its own rule, as a process that was told to by this signal.
  assert.ok([0, 143].includes(Number(await server.ended)), server.said());
  await assert.rejects(fetch(address!), 'the server goes on without the command');
});

test('a wrong folder ends with 2, names the one that was meant, and leaves the site', () => {
  const before = readFileSync(join(repository, 'dist/index.html'));
  const { status, err } = trackway(repository, 'build', '--swarm', 'swarm/tracks');
  assert.equal(status, 2);
  assert.match(err, /^trackway: There are no tracks in swarm\/tracks\. Did you mean --swarm swarm\?$/m);
  assert.deepEqual(readFileSync(join(repository, 'dist/index.html')), before);
});

const layouts: Record<string, { files: Record<string, string>; tracks: string[] }> = {
  conductor: {
    files: {
      'conductor/tracks.md':
        '# Tracks\n\n- [~] **Track: Quay**\n  *Link: [./tracks/quay_20260101/](./tracks/quay_20260101/)*\n',
      'conductor/tracks/quay_20260101/spec.md': '# Quay\n\nA new quay.\n',
    },
    tracks: ['quay_20260101'],
  },
  'spec-kit': {
    files: {
      'specs/001-quay/spec.md': '# Feature Specification: Quay\n\n**Status**: Draft\n',
      'specs/001-quay/tasks.md': '# Tasks: Quay\n\n- [ ] T001 Survey\n',
    },
    tracks: ['001-quay'],
  },
  Kiro: {
    files: {
      '.kiro/specs/quay/requirements.md': '# Requirements\n\n## Introduction\n\nA quay.\n',
      '.kiro/specs/quay/tasks.md': '# Tasks\n\n- [ ] 1. Survey\n',
    },
    tracks: ['quay'],
  },
  OpenSpec: {
    files: {
      'openspec/changes/add-quay/proposal.md': '# Add a quay\n\n## Why\n\nShips wait.\n',
      'openspec/specs/ferry/spec.md': '# Ferry\n\n## Purpose\n\nTo cross.\n',
    },
    tracks: ['add-quay', 'ferry'],
  },
  'Backlog.md': {
    files: {
      'backlog/tasks/task-1 - Quay.md':
        '---\nid: task-1\ntitle: Quay\nstatus: To Do\n---\n\n## Description\n\nBuild it.\n',
    },
    tracks: ['task-1 - Quay'],
  },
  'docs, plans and a roadmap': {
    files: {
      'docs/rfcs/0001-quay.md': '# RFC 1: Quay\n',
      'plans/ferry.md': '# Ferry\n',
      'ROADMAP.md': '# Roadmap\n\n## Q1 2027\n\n- Quay\n',
    },
    tracks: ['0001-quay', 'ferry', 'ROADMAP'],
  },
  'patterns of trackway.yaml': {
    files: { 'trackway.yaml': 'tracks: teams/*/PLAN.md\n', 'teams/quay/PLAN.md': '# Quay\n', 'plans/x.md': '# X\n' },
    tracks: ['quay'],
  },
};

for (const [name, { files, tracks }] of Object.entries(layouts)) {
  test(`plans are found: ${name}`, () => {
    const folder = join(root, name);
    write(folder, files);
    const { status, out, err } = trackway(folder, 'export');
    assert.equal(status, 0, err);
    const portfolio = JSON.parse(out) as { tracks: { id: string; documents: { path: string }[] }[] };
    assert.deepEqual(portfolio.tracks.map(({ id }) => id).sort(), tracks.toSorted());
    // Places are relative to the root of the repository.
    for (const { path } of portfolio.tracks.flatMap(({ documents }) => documents)) assert.ok(path in files, path);
  });
}

/** Repositories of others whose plans are in places that Trackway looks at. */
for (const { name, path: corpus } of foldersBeside('corpus'))
  for (const folder of globSync('*/{conductor,swarm,plans}/', { cwd: corpus }).map(dirname).toSorted())
    test(`plans are found in a real repository: ${name}/${folder}`, () => {
      const { status, out, err } = trackway(root, 'export', '--swarm', join(corpus, folder), '--as-of', '2026-11-20');
      assert.equal(status, 0, err);
      const { tracks } = JSON.parse(out) as { tracks: { documents: { path: string }[] }[] };
      assert.ok(tracks.length > 0);
      for (const { path } of tracks.flatMap(({ documents }) => documents))
        assert.ok(
          ['', 'conductor', 'swarm'].some((root) => existsSync(join(corpus, folder, root, path))),
          path,
        );
    });

test('the library reads a portfolio, and its types name only files that are there', () => {
  const script =
    "import { loadPortfolio } from 'trackway'; console.log((await loadPortfolio({ swarm: 'swarm' })).portfolio.tracks.length)";
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: repository,
    encoding: 'utf8',
  });
  assert.equal(stdout, '3\n', stderr);
  const lib = join(repository, 'node_modules/trackway/lib');
  const declarations = globSync('**/*.d.ts', { cwd: lib });
  assert.ok(declarations.includes('index.d.ts'));
  for (const file of declarations)
    for (const [, name] of readFileSync(join(lib, file), 'utf8').matchAll(/from '(\.[^']+)\.js'/g))
      assert.ok(existsSync(join(lib, dirname(file), `${name}.d.ts`)), `${file}: ${name}`);
});

handbookTests({ root, env, tarball: () => join(root, globSync('trackway-*.tgz', { cwd: root })[0]!) });
