import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { calendar } from '../../../src/outputs/calendar.ts';
import { gitPieces } from '../../../src/portfolio/git/run.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { commit, git, hasGit, repository, write } from '../../support/hostile-git.ts';

/** What a pull request can put into a history: names of files, dates of commits, and trees that no disk could hold. */

const skip = !hasGit && 'git is not installed';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackway-forged-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (root: string) => loadPortfolio({ swarm: join(root, 'swarm'), asOf: '2026-11-20' });

/** Writes an object as it is given: git itself would refuse to make it. */
const object = (root: string, type: string, text: string): string =>
  execFileSync('git', ['hash-object', '--literally', '-t', type, '-w', '--stdin'], { cwd: root, input: text })
    .toString()
    .trim();

test('no name of a file is taken for a commit', { skip }, async () => {
  const root = repository(folder);
  const forged = '1'.repeat(40);
  write(join(root, 'swarm'), {
    a: '',
    [`commit ${forged}`]: '',
    d2026: '',
    'eThe board': '',
    'fApproved by all': '',
    'tracks/ferry/spec.md': '# Ferry\n\nNew.\n',
  });
  commit(root);
  const { portfolio } = await load(root);
  const { commit: last } = portfolio.tracks[0]!.documents[0]!;
  assert.equal(last?.commit, git(root, 'rev-parse', 'HEAD'));
  assert.deepEqual([last?.author, last?.subject], ['Ana', 'first']);
});

const dates = { 'the year 10000': '253402300800 +0000', 'before 1970': '-5 +0000', 'no time zone': '1700000000 +9999' };
for (const [name, date] of Object.entries(dates)) {
  test(`a commit dated ${name} is left out, and the rest can be made`, { skip }, async () => {
    const root = repository(folder);
    write(root, { 'swarm/tracks/ferry/spec.md': '# Ferry\n\n**Status:** Active\n**Target:** 2026-12-01\n' });
    git(root, 'add', '-A');
    const text = `tree ${git(root, 'write-tree')}\nparent ${git(root, 'rev-parse', 'HEAD')}\nauthor A <a@b> ${date}\ncommitter A <a@b> ${date}\n\nx\n`;
    git(root, 'update-ref', 'HEAD', object(root, 'commit', text));
    const { portfolio } = await load(root);
    assert.equal(portfolio.source, null);
    assert.equal(portfolio.tracks[0]!.documents[0]!.commit, null);
    assert.match(calendar(portfolio, { address: () => null }), /^DTSTAMP:20261120T/m);
    const told = portfolio.diagnostics.filter(({ code }) => code === 'git-incomplete');
    assert.match(told.map(({ message }) => message).join(), /^The commit [0-9a-f]{12} has an invalid date/);
  });
}

/** Adds a folder to the plans in a tree of the repository, in which so many levels of a hundred folders hold a hundred files each. */
function bombed(root: string, levels: number): string {
  const treeOf = (...entries: string[]): string =>
    execFileSync('git', ['mktree'], { cwd: root, input: entries.join('\n'), encoding: 'utf8' }).trim();
  const blob = object(root, 'blob', '');
  const hundred = (entry: string): string =>
    treeOf(...Array.from({ length: 100 }, (_, index) => `${entry}\tf${index}`));
  let bomb = hundred(`100644 blob ${blob}`);
  for (let level = 0; level < levels; level++) bomb = hundred(`040000 tree ${bomb}`);
  const tracks = treeOf(git(root, 'ls-tree', 'HEAD:swarm/tracks'), `040000 tree ${bomb}\tbomb`);
  const swarm = treeOf(`040000 tree ${tracks}\ttracks`);
  return treeOf(`040000 tree ${swarm}\tswarm`);
}

const toldOfGit = ({ portfolio }: Awaited<ReturnType<typeof load>>): string =>
  portfolio.diagnostics
    .filter(({ code }) => code === 'git-incomplete')
    .map(({ message }) => message)
    .join('\n');

test('a commit whose trees hold a million files is not listed', { skip }, async () => {
  const root = repository(folder);
  git(root, 'update-ref', 'HEAD', git(root, 'commit-tree', '-m', 'bomb', bombed(root, 2)));
  const loaded = await load(root);
  assert.equal(loaded.portfolio.source, null);
  assert.match(toldOfGit(loaded), /more than 500,000 files/);
});

test('an old commit whose trees hold more files than any memory ends the walk, and what came after it is known', {
  skip,
  timeout: 120_000,
}, async () => {
  const root = repository(folder);
  const [first, files] = [git(root, 'rev-parse', 'HEAD'), git(root, 'rev-parse', 'HEAD^{tree}')];
  const old = git(root, 'commit-tree', '-p', first, '-m', 'bomb', bombed(root, 6));
  git(root, 'update-ref', 'HEAD', git(root, 'commit-tree', '-p', old, '-m', 'no bomb', files));
  write(root, { 'swarm/tracks/quay/spec.md': '# Quay\n\n**Status:** Active\n' });
  commit(root, 'the quay');
  const loaded = await load(root);
  assert.match(toldOfGit(loaded), /^git could not read the whole history: .*(?:out of memory|longer than 20 seconds)/);
  const subjects = loaded.portfolio.tracks.map(({ id, documents }) => [id, documents[0]?.commit?.subject]);
  assert.deepEqual(subjects, [
    ['ferry', undefined],
    ['quay', 'the quay'],
  ]);
});

test('a pattern that takes git for ever is given up, and the files count as not committed', {
  skip,
  timeout: 120_000,
}, async () => {
  const root = repository(folder);
  const name = 'a'.repeat(200);
  write(root, { '.gitignore': `${'*a'.repeat(60)}b.md\n`, [`swarm/tracks/${name}.md`]: '# New\n' });
  const loaded = await load(root);
  assert.equal(loaded.portfolio.source?.dirty, true);
  assert.equal(loaded.portfolio.tracks.length, 2);
  assert.match(toldOfGit(loaded), /^git took too long to compare file names with the patterns in \.gitignore/);
});

test('of a line that no string could hold only the beginning is kept', { skip }, async () => {
  const root = repository(folder);
  const id = object(root, 'blob', `${'a'.repeat(5_000_000)}\nb\n`);
  const { pieces } = await gitPieces({ parameters: ['-C', root, 'cat-file', 'blob', id], variables: {} });
  assert.equal(pieces[1], 'b');
  assert.ok(pieces[0]!.length >= 1_000_000 && pieces[0]!.length < 2_000_000, String(pieces[0]!.length));
});

/** Calls `act` again and again until it does not throw `code`. */
async function whileFailing<T>(code: string, act: () => T): Promise<T> {
  for (;;) {
    try {
      return act();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== code) throw error;
      await setTimeout(20);
    }
  }
}

test('a git that works for ever ends with the run that started it', {
  skip: skip || (process.platform === 'win32' && 'Windows has no named pipes in folders'),
  timeout: 40_000,
}, async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const run = new URL('../../../src/portfolio/git/run.ts', import.meta.url).href;
  const temporary = new URL('../../../src/temporary/temporary.ts', import.meta.url).href;
  const call = { parameters: ['config', '--file', pipe, '--list'], variables: {} };
  const script = `import { gitPieces } from ${JSON.stringify(run)};
    import { makeTemporary } from ${JSON.stringify(temporary)};
    await makeTemporary('trackway-test', ${JSON.stringify(folder)});
    await gitPieces(${JSON.stringify(call)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
  // Nothing can be opened for writing before git reads, and written after it has ended.
  const writer = await whileFailing('ENXIO', () => openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
  try {
    child.kill('SIGTERM');
    await once(child, 'exit');
    const written = async (): Promise<void> => {
      for (;;) {
        writeSync(writer, '#\n');
        await setTimeout(20);
      }
    };
    await assert.rejects(written(), { code: 'EPIPE' });
  } finally {
    closeSync(writer);
  }
});
