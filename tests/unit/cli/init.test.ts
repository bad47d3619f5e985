import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { webAddress } from '../../../src/cli/init/repository.ts';
import { readConfig } from '../../../src/portfolio/config/config.ts';
import { workingFolders } from '../../support/folders.ts';
import { trackway } from './run.ts';

/** `trackway init` in small repositories. It works in the folder where it is started, so each test goes there. */

const { root, enter } = workingFolders();

function repository(name: string, remote: string | null, files: Record<string, string> = {}): string {
  const folder = enter(name, files);
  execFileSync('git', ['init', '--quiet', '--initial-branch=trunk', folder]);
  if (remote !== null) execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', remote]);
  return folder;
}
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

test('in a repository of GitHub it writes settings, ignored files and a workflow, and says what comes next', async () => {
  const folder = repository('harbour-plans', 'git@github.com:quay/harbour-plans.git', {
    'docs/adr/0001-stone.md': '# Stone\n',
    '.gitignore': 'dist',
  });
  const { status, out } = await trackway('init');
  assert.equal(status, 0);
  assert.match(out, /^Plans: 1 track in docs\/adr\//);
  assert.match(out, /Next:\n {2}npx trackway build\n {2}npx trackway preview$/);
  const { config, diagnostics } = readConfig('trackway.yaml', read(folder, 'trackway.yaml'));
  assert.deepEqual(diagnostics, []);
  assert.equal(config.title, 'Harbour plans');
  assert.equal(config.repository?.url, 'https://github.com/quay/harbour-plans');
  assert.equal(config.repository?.branch, 'trunk');
  assert.equal(read(folder, '.gitignore'), 'dist\nnode_modules/\n');
  const workflow = parse(read(folder, '.github/workflows/trackway.yml'));
  assert.deepEqual(workflow.on.push.branches, ['trunk']);
  assert.ok('pull_request' in workflow.on);
  assert.match(workflow.on.schedule[0].cron, /^\d+ \d+ \* \* \*$/, 'once a day');
  assert.deepEqual(Object.keys(workflow.jobs), ['build', 'deploy']);
  assert.equal(workflow.jobs.build.steps[0].with['fetch-depth'], 0);
});

test('it never overwrites, and a second run changes nothing', async () => {
  const folder = repository('kept', 'https://gitlab.com/quay/kept.git', {
    'swarm/tracks/a/spec.md': '# A\n',
    '.gitlab-ci.yml': 'mine: {}\n',
  });
  assert.match((await trackway('init')).out, /kept \.gitlab-ci\.yml, which is there already/);
  assert.equal(read(folder, '.gitlab-ci.yml'), 'mine: {}\n');
  const first = [read(folder, 'swarm/trackway.yaml'), read(folder, '.gitignore')];
  await trackway('init');
  assert.deepEqual([read(folder, 'swarm/trackway.yaml'), read(folder, '.gitignore')], first);
});

test('--dry-run shows the files and writes none', async () => {
  const folder = repository('dry', null, { 'plans/a.md': '# A\n' });
  const { out } = await trackway('init', '--dry-run', '--host', 'netlify');
  assert.match(out, /would write trackway\.yaml:\n {4}# Settings/);
  assert.match(out, /would write netlify\.toml:\n/);
  assert.deepEqual(readdirSync(folder).sort(), ['.git', 'plans']);
});

test('without plans it prepares swarm/ and says how to begin', async () => {
  const folder = repository('new', null);
  const { out } = await trackway('init', '--host', 'none');
  assert.match(out, /No plans were found yet\.[\s\S]*npx trackway new track "Our first plan"\n {2}npx trackway build$/);
  assert.ok(existsSync(join(folder, 'swarm/trackway.yaml')));
});

/** Twelve dated notes and a README, in a folder that no tool's layout knows. */
const dated = Object.fromEntries(
  Array.from({ length: 12 }, (_, month) => [
    `planning/2026-${String(month + 1).padStart(2, '0')}-queue.md`,
    `# Queue ${month + 1}\n`,
  ]),
);

test('plans in a folder of another name are taken, and the commands named next read them', async () => {
  const folder = repository('planning', null, { ...dated, 'README.md': '# Us\n', 'docs/manual.md': '# Manual\n' });
  const { out } = await trackway('init');
  assert.match(out, /12 Markdown files in planning\/.*tracks: \["planning\/\*"\]/);
  assert.match(out, /^wrote trackway\.yaml$/m);
  assert.ok(!existsSync(join(folder, 'swarm')));
  assert.deepEqual(readConfig('trackway.yaml', read(folder, 'trackway.yaml')).config.tracks, ['planning/*']);
  assert.match(out, /Next:\n {2}npx trackway build\n {2}npx trackway preview$/);
  const { status, err } = await trackway('check');
  assert.deepEqual([status, err], [0, 'Plans: 12 tracks in planning/* (tracks: in trackway.yaml adds others)']);
});

test('plans are found below folders, and tracks that are folders are tracks', async () => {
  repository('deep', null, {
    'README.md': '# Us\n',
    'docs/guide.md': '# Guide\n',
    'work/project plans/ferry/plan.md': '# Ferry\n',
    'work/project plans/quay/plan.md': '# Quay\n',
    'work/project plans/quay/notes.md': '# Notes\n',
    'tests/plans/x.md': '# Test data\n',
  });
  const { out } = await trackway('init');
  assert.match(out, /3 Markdown files in work\/project plans\//);
  assert.match((await trackway('check')).out, /in 3 documents of 2 tracks$/);
});

test('Markdown that may be something else is named, not taken; its pattern is ready in the settings', async () => {
  const folder = repository('notes', null, { 'texts/one.md': '# One\n', 'texts/two.md': '# Two\n' });
  const { out } = await trackway('init');
  assert.match(
    out,
    /There are 2 Markdown files in texts\/: if they are plans, put tracks: \["texts\/\*"\] into trackway\.yaml/,
  );
  assert.ok(!existsSync(join(folder, 'swarm')));
  const settings = read(folder, 'trackway.yaml');
  assert.deepEqual(readConfig('trackway.yaml', settings).config.tracks, []);
  // As the message says: the comment signs taken away, it reads the folder.
  writeFileSync(join(folder, 'trackway.yaml'), settings.replace(/^# (tracks:| {2}- "texts)/gm, '$1'));
  assert.match((await trackway('check')).out, /in 2 documents of 2 tracks$/);
});

test('--swarm names the folder of the plans, and what init writes leads there', async () => {
  const named = repository('named', 'https://github.com/quay/named', {
    'texts/one.md': '# One\n',
    'more/x.md': '# X\n',
  });
  assert.equal((await trackway('init', '--swarm', 'texts')).status, 0);
  assert.deepEqual(readConfig('trackway.yaml', read(named, 'trackway.yaml')).config.tracks, ['texts/*']);
  assert.match((await trackway('check')).out, /in 1 document of 1 track$/);
  // A portfolio that commands do not find by themselves: they get the option, the workflow's too.
  const team = repository('team', 'https://github.com/quay/team', { 'teams/a/tracks/quay/spec.md': '# Quay\n' });
  const { out } = await trackway('init', '--swarm', 'teams/a');
  assert.match(out, /^ {2}npx trackway build --swarm teams\/a$/m);
  assert.ok(existsSync(join(team, 'teams/a/trackway.yaml')));
  assert.match(read(team, '.github/workflows/trackway.yml'), /trackway build --swarm teams\/a --site/);
  const missing = await trackway('init', '--swarm', 'gone');
  assert.equal(missing.status, 2);
  assert.match(missing.err, /There is no folder gone\./);
});

test('settings that are there already are kept, and the line that they lack is told', async () => {
  const folder = repository('lacking', null, { ...dated, 'trackway.yaml': 'title: Ours\n' });
  const { out } = await trackway('init');
  assert.match(out, /^Write this line into trackway\.yaml: tracks: \["planning\/\*"\]$/m);
  assert.equal(read(folder, 'trackway.yaml'), 'title: Ours\n');
});

test('a folder without a known layout: the message says what to write, and that helps', async () => {
  const folder = repository('advice', null, dated);
  const { status, err } = await trackway('check', '--swarm', 'planning');
  assert.equal(status, 2);
  assert.doesNotMatch(err, /--swarm/);
  const [, file = '', line = ''] =
    /12 Markdown files in planning\/.* write this line into (\S+): (.+)$/.exec(err) ?? [];
  writeFileSync(join(folder, file), `${line}\n`);
  assert.match((await trackway('check', '--swarm', 'planning')).out, /in 12 documents of 12 tracks$/);
});

test('without any plans the message names the Markdown that is there', async () => {
  repository('nowhere', null, dated);
  const { status, err } = await trackway('build');
  assert.equal(status, 2);
  assert.match(err, /There are 12 Markdown files in planning\/\. Run trackway init\.$/);
});

for (const host of ['gitlab', 'netlify', 'cloudflare'] as const) {
  test(`--host ${host} writes what that host reads`, async () => {
    const folder = repository(host, 'https://github.com/quay/x', { 'plans/a.md': '# A\n' });
    await trackway('init', '--host', host);
    const file = { gitlab: '.gitlab-ci.yml', netlify: 'netlify.toml', cloudflare: 'wrangler.toml' }[host];
    assert.match(read(folder, file), /trackway build/);
    if (host === 'gitlab') assert.deepEqual(parse(read(folder, file)).pages.artifacts.paths, ['public']);
    else assert.ok('check' in parse(read(folder, '.github/workflows/trackway.yml')).jobs);
  });
}

const remotes: [string, string | null][] = [
  ['git@github.com:quay/x.git', 'https://github.com/quay/x'],
  ['https://ana:secret@gitlab.example.org/a/b/c.git', 'https://gitlab.example.org/a/b/c'],
  ['ssh://git@codeberg.org:2222/quay/x', 'https://codeberg.org/quay/x'],
  ['../other', null],
  ['/srv/git/x.git', null],
];
for (const [remote, address] of remotes) {
  test(`the web address of ${remote}`, () => assert.equal(webAddress(remote), address));
}

test('it writes through no link that leads out of the repository', async () => {
  const outside = join(root, 'outside');
  mkdirSync(join(outside, 'github'), { recursive: true });
  writeFileSync(join(outside, 'profile'), 'mine\n');
  const folder = repository('linked', 'git@github.com:quay/linked.git', { 'plans/a.md': '# A\n' });
  symlinkSync(join(outside, 'github'), join(folder, '.github'));
  symlinkSync(join(outside, 'profile'), join(folder, '.gitignore'));
  const { status, out } = await trackway('init');
  assert.equal(status, 0);
  assert.match(out, /did not write \.github\/workflows\/trackway\.yml, because a symbolic link leads it elsewhere/);
  assert.match(out, /left \.gitignore as it is/);
  assert.deepEqual(readdirSync(join(outside, 'github')), []);
  assert.equal(read(outside, 'profile'), 'mine\n');
});

test('the name of a folder runs nothing in a workflow', async () => {
  const sly = "docs/a $(touch ran) # b: 'c'";
  const folder = repository('sly', 'git@github.com:quay/sly.git', { [`${sly}/tracks/a.md`]: '# A\n' });
  assert.equal((await trackway('init', '--swarm', sly)).status, 0);
  const { steps } = parse(read(folder, '.github/workflows/trackway.yml')).jobs.build;
  const runs = steps.flatMap(({ run = '' }: { run?: string }) => (run.includes('trackway') ? [run] : []));
  assert.equal(runs.length, 3);
  for (const run of runs)
    assert.ok(
      execFileSync('sh', ['-c', `npx() { printf '%s\\n' "$@"; }; ${run}`], { cwd: folder, encoding: 'utf8' })
        .split('\n')
        .includes(sly),
    );
  assert.ok(!existsSync(join(folder, 'ran')));
  repository('expression', 'git@github.com:quay/e.git', { 'x\u0024{{ 1 }}/tracks/a.md': '# A\n' });
  assert.match((await trackway('init', '--swarm', 'x\u0024{{ 1 }}')).err, /Rename it/);
});
