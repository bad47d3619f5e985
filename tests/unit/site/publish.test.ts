import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { claim, recover } from '../../../src/site/publish/claim.ts';
import { publishInPlace } from '../../../src/site/publish/in-place.ts';
import { keeper } from '../../../src/site/publish/keep.ts';
import { publish } from '../../../src/site/publish/publish.ts';
import type { Difference } from '../../../src/site/publish/unchanged.ts';
import { readFolder, writeFolder } from '../../support/folders.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-publish-')));
after(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A folder to publish into, alone in its parent, with these files. */
function published(files: Readonly<Record<string, string>>): string {
  const out = join(root, String(++count), 'site');
  writeFolder(out, files);
  return out;
}

interface Outcome {
  replaced: Difference | null;
  said: string[];
}

/** Publishes these files as a build does. */
async function publishTo(
  out: string,
  files: Readonly<Record<string, string>>,
  { move = renameSync, keep }: { move?: typeof renameSync; keep?: string[] } = {},
): Promise<Outcome> {
  const said: string[] = [];
  const claimed = await claim(out);
  try {
    writeFolder(claimed.site, files);
    const replaced = await publish(claimed, { isKept: keeper(keep), say: (text) => said.push(text), move });
    return { replaced, said };
  } finally {
    await claimed.release();
  }
}

/** A move that a system refuses for the published folder, as for a mount point. */
const refusing =
  (out: string, code: string): typeof renameSync =>
  (from, to) => {
    if (from === out) throw Object.assign(new Error(`${code}: refused`), { code });
    renameSync(from, to);
  };

const alone = (out: string): void => assert.deepEqual(readdirSync(dirname(out)), [basename(out)]);

test('the new site takes the place of the old one; files of the same bytes stay the same files', async () => {
  const out = published({ 'index.html': 'old', 'same.html': 'same', 'a/gone.html': 'gone' });
  const past = new Date('2020-01-02T03:04:05Z');
  utimesSync(join(out, 'same.html'), past, past);
  chmodSync(out, 0o750);
  const { ino } = statSync(join(out, 'same.html'));
  const { replaced, said } = await publishTo(out, { 'index.html': 'new', 'same.html': 'same', 'b/x.html': 'x' });
  assert.deepEqual(replaced, { total: 3, added: ['b/x.html'], changed: ['index.html'], removed: ['a/gone.html'] });
  assert.deepEqual(said, []);
  assert.deepEqual(readFolder(out), { 'b/x.html': 'x', 'index.html': 'new', 'same.html': 'same' });
  assert.equal(statSync(join(out, 'same.html')).ino, ino);
  assert.equal(statSync(join(out, 'same.html')).mtimeMs, past.getTime());
  assert.equal(statSync(out).mode & 0o777, 0o750);
  assert.equal(existsSync(join(out, 'a')), false);
  alone(out);
});

test('where nothing was published, or an empty folder, there is no count', async () => {
  const out = join(root, 'fresh/deep/site');
  assert.equal((await publishTo(out, { 'index.html': 'new' })).replaced, null);
  const empty = published({});
  assert.equal((await publishTo(empty, { 'index.html': 'new' })).replaced, null);
  for (const folder of [out, empty]) {
    assert.deepEqual(readFolder(folder), { 'index.html': 'new' });
    alone(folder);
  }
});

test('what its publisher put at the top stays, what a build makes is the build’s, everything else goes', async () => {
  const own = { '.git/HEAD': 'ref', '.well-known/security.txt': 'mail', '.nojekyll': '', CNAME: 'plans.example.org' };
  const out = published({ ...own, 'robots.txt': 'old', 'a/CNAME': 'not at the top', 'google1.html': 'proof' });
  const fresh = { 'index.html': 'new', 'robots.txt': 'new' };
  await publishTo(out, fresh);
  assert.deepEqual(readFolder(out), { ...own, ...fresh });
  writeFolder(out, { 'google1.html': 'proof' });
  await publishTo(out, fresh, { keep: ['google*.html', 'robots.txt'] });
  assert.deepEqual(readFolder(out), { '.git/HEAD': 'ref', 'google1.html': 'proof', ...fresh });
});

test('nothing is written through a link in the published folder, nor into a file that has another name elsewhere', async () => {
  for (const move of [false, true]) {
    const out = published({ 'index.html': 'old', 'linked.html': 'old' });
    const elsewhere = join(dirname(dirname(out)), `elsewhere-${move}`);
    writeFolder(elsewhere, { 'page.html': 'theirs', 'sub/a.html': 'theirs', 'sub/same.html': 'same' });
    symlinkSync(join(elsewhere, 'page.html'), join(out, 'page.html'));
    symlinkSync(join(elsewhere, 'sub'), join(out, 'sub'));
    linkSync(join(out, 'linked.html'), join(elsewhere, 'linked.html'));
    const fresh = {
      'index.html': 'new',
      'linked.html': 'new',
      'page.html': 'new',
      'sub/a.html': 'new',
      'sub/same.html': 'same',
    };
    await publishTo(out, fresh, move ? { move: refusing(out, 'EBUSY') } : {});
    assert.deepEqual(readFolder(out), fresh);
    assert.notEqual(statSync(join(out, 'sub/same.html')).ino, statSync(join(elsewhere, 'sub/same.html')).ino);
    assert.deepEqual(readFolder(elsewhere), {
      'linked.html': 'old',
      'page.html': 'theirs',
      'sub/a.html': 'theirs',
      'sub/same.html': 'same',
    });
  }
});

test('a published folder that is a link stays one, and the folder that it leads to is exchanged', async () => {
  const real = published({ 'index.html': 'old' });
  const link = join(root, 'link');
  symlinkSync(real, link);
  await publishTo(link, { 'index.html': 'new' });
  assert.equal(realpathSync(link), real);
  assert.deepEqual(readFolder(real), { 'index.html': 'new' });
  alone(real);
});

for (const code of ['EBUSY', 'EXDEV', 'EPERM']) {
  test(`a folder that cannot be moved (${code}) gets its files one by one, and a sentence says so`, async () => {
    const out = published({
      '.git/HEAD': 'ref',
      'index.html': 'old',
      'same.html': 'same',
      'a/gone.html': 'gone',
      b: 'a file',
      'c/x.html': 'in a folder',
    });
    const { ino } = statSync(out);
    const fresh = { 'index.html': 'new', '_assets/1.css': 'css', 'same.html': 'same', 'b/x.html': 'x', c: 'file' };
    const { replaced, said } = await publishTo(out, fresh, { move: refusing(out, code) });
    assert.equal(statSync(out).ino, ino);
    assert.deepEqual(readFolder(out), { '.git/HEAD': 'ref', ...fresh });
    assert.equal(existsSync(join(out, 'a')), false);
    const { total, added = [], changed, removed = [] } = replaced ?? {};
    assert.deepEqual(
      [total, added.toSorted(), changed, removed.toSorted()],
      [5, ['_assets/1.css', 'b/x.html', 'c'], ['index.html'], ['a/gone.html', 'b', 'c/x.html']],
    );
    assert.equal(said.length, 1);
    assert.match(said[0]!, new RegExp(`could not be replaced as a whole \\(${code}\\).*assets first.*pages.*removals`));
    alone(out);
  });
}

test('an entry of the publisher that cannot be moved undoes the exchange, and nothing is lost', async () => {
  const out = published({ '.git/HEAD': 'ref', '.well-known/a': 'a', 'index.html': 'old' });
  const move: typeof renameSync = (from, to) => {
    if (basename(String(from)) === '.well-known') throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    renameSync(from, to);
  };
  const { said } = await publishTo(out, { 'index.html': 'new' }, { move });
  assert.equal(said.length, 1);
  assert.deepEqual(readFolder(out), { '.git/HEAD': 'ref', '.well-known/a': 'a', 'index.html': 'new' });
  alone(out);
});

test('an error that no other way would mend leaves the old site as it was', async () => {
  const out = published({ CNAME: 'x', 'index.html': 'old' });
  await assert.rejects(publishTo(out, { 'index.html': 'new' }, { move: refusing(out, 'EIO') }), /EIO/);
  assert.deepEqual(readFolder(out), { CNAME: 'x', 'index.html': 'old' });
  alone(out);
});

test('two live builds do not publish to one folder; a build goes on after the other', async () => {
  const out = published({ 'index.html': 'old' });
  const first = await claim(out);
  await assert.rejects(claim(out), {
    name: 'UnusableOutputFolder',
    message: new RegExp(`process ${process.pid}\\) is making a site for ${out}\\. Wait until it has ended, or choose`),
  });
  await first.release();
  await (await claim(out)).release();
  alone(out);
});

/** Modules are named by their addresses, so that the child may run anywhere. */
const source = (path: string): string => JSON.stringify(new URL(`../../../src/site/${path}`, import.meta.url).href);

/** Publishes in a process of its own, which kills itself before its move number `at`. */
function killedAt(out: string, files: Readonly<Record<string, string>>, at: number): boolean {
  const program = `
    import { renameSync } from 'node:fs';
    import { claim } from ${source('publish/claim.ts')};
    import { keeper } from ${source('publish/keep.ts')};
    import { publish } from ${source('publish/publish.ts')};
    import { writeFolder } from ${JSON.stringify(new URL('../../support/folders.ts', import.meta.url).href)};
    const [out, files, at] = JSON.parse(process.argv[1]);
    const claimed = await claim(out);
    writeFolder(claimed.site, files);
    let moves = 0;
    const move = (from, to) => {
      if (++moves === at) process.kill(process.pid, 'SIGKILL');
      renameSync(from, to);
    };
    await publish(claimed, { isKept: keeper(), say() {}, move });
    await claimed.release();
  `;
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program, JSON.stringify([out, files, at])],
    { encoding: 'utf8' },
  );
  assert.ok(signal === 'SIGKILL' || status === 0, stderr);
  return signal === 'SIGKILL';
}

test('killed before any of its moves, a build leaves the old site or the new one, or one that the next command puts back', async () => {
  const own = { '.git/HEAD': 'ref', CNAME: 'x' };
  const old = { ...own, 'index.html': 'old', 'same.html': 'same' };
  const fresh = { 'index.html': 'new', 'same.html': 'same' };
  const states: string[] = [];
  // Out of the way, two entries of the publisher, in place, aside: five moves.
  for (let at = 1; ; at++) {
    const out = published(old);
    const killed = killedAt(out, fresh, at);
    const left = readFolder(out);
    const said: string[] = [];
    await recover(out, (sentence) => said.push(sentence));
    const now = readFolder(out);
    alone(out);
    const isNew = now?.['index.html'] === 'new';
    assert.deepEqual(now, isNew ? { ...own, ...fresh } : old);
    if (left === null) {
      assert.equal(isNew, false);
      assert.deepEqual(said, [`A build was killed while it published to ${out}. The previous site is back in place.`]);
    } else {
      assert.deepEqual(left, now);
      assert.deepEqual(said, []);
    }
    states.push(left === null ? 'missing' : isNew ? 'new' : 'old');
    if (!killed) break;
  }
  assert.deepEqual(states, ['old', 'missing', 'missing', 'missing', 'new', 'new']);
});

test('a link to a site that a killed build moved aside leads to it again', async () => {
  const real = published({ 'index.html': 'old' });
  const link = join(root, 'dangling');
  symlinkSync(real, link);
  assert.ok(killedAt(link, { 'index.html': 'new' }, 2));
  assert.equal(existsSync(link), false);
  await recover(link, () => undefined);
  assert.equal(readFileSync(join(link, 'index.html'), 'utf8'), 'old');
});

test('what a killed build left of a site that was replaced is never put back', async () => {
  const out = published({ 'index.html': 'old' });
  const claimed = await claim(out);
  // As a process that has ended: its number is beyond every system's.
  const dead = claimed.folder.replace(`-${process.pid}-`, '-4194999-');
  renameSync(claimed.folder, dead);
  mkdirSync(join(dead, 'gone'));
  rmSync(out, { recursive: true });
  await recover(out, () => assert.fail('nothing was put back'));
  assert.equal(existsSync(out), false);
  assert.deepEqual(readdirSync(dirname(out)), []);
});

test('a folder that a stranger committed under the name of a claim holds no build up, and is never the site', async () => {
  for (const umask of [0o022, 0o077]) {
    const out = published({ 'index.html': 'ours' });
    const claimed = await claim(out);
    await claimed.release();
    // Of this machine and dead; and of another machine, so that it counts as alive while it is new.
    const dead = basename(claimed.folder).replace(`-${process.pid}-`, '-4194999-');
    const recent = basename(claimed.folder).replace(/-\d+-[0-9a-f]{8}-[0-9a-f]{8}-/, '-1-00000000-00000000-');
    const linked = dead.replace(/[0-9a-f]{8}$/, '00000000');
    const origin = join(root, `origin-${umask}`);
    const theirs = { 'site/a': 'a', 'old/index.html': 'theirs', 'carried.json': '[]' };
    for (const name of [dead, recent]) writeFolder(join(origin, name), theirs);
    symlinkSync('.', join(origin, linked));
    writeFolder(origin, { 'old/index.html': 'theirs' });
    const git = (...words: string[]) => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words]);
      assert.equal(status, 0, String(stderr));
    };
    git('init', '--quiet', origin);
    git('-C', origin, 'add', '--all');
    git('-C', origin, 'commit', '--quiet', '--message=x');
    const clone = join(root, `clone-${umask}`);
    const before = process.umask(umask);
    try {
      git('clone', '--quiet', origin, clone);
    } finally {
      process.umask(before);
    }
    const site = join(clone, basename(out));
    assert.ok(existsSync(join(clone, dead, 'old/index.html')) && existsSync(join(clone, linked, '.git')));
    const said: string[] = [];
    await recover(site, (sentence) => said.push(sentence));
    assert.deepEqual([existsSync(site), said], [false, []]);
    await publishTo(site, { 'index.html': 'new' });
    assert.deepEqual(readFolder(site), { 'index.html': 'new' });
    rmSync(site, { recursive: true });
    const past = new Date('2020-01-02T03:04:05Z');
    utimesSync(join(clone, recent), past, past);
    await recover(site, (sentence) => said.push(sentence));
    assert.deepEqual([existsSync(site), said], [false, []]);
  }
});

test('in place, a page that cannot be written finds its assets there already, and nothing removed', () => {
  const out = published({ 'old.css': 'old', 'page.html': 'old' });
  const fresh = join(dirname(out), 'fresh');
  writeFolder(fresh, { 'new.css': 'new' });
  const difference = { written: ['page.html', 'new.css'], removed: ['old.css'] };
  assert.throws(() => publishInPlace(fresh, out, difference), /ENOENT.*page\.html/);
  assert.deepEqual(readFolder(out), { 'new.css': 'new', 'old.css': 'old', 'page.html': 'old' });
});

/** A folder on another disk than the system's folder for temporary files. */
const otherDisk = '/dev/shm';
const isOther = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(root).dev;

test('in place, files come from another disk', {
  skip: !isOther && `${otherDisk} is no other disk here`,
}, (context) => {
  const fresh = mkdtempSync(join(otherDisk, 'trackway-publish-'));
  context.after(() => rmSync(fresh, { recursive: true }));
  writeFolder(fresh, { 'a/b.css': 'new', 'index.html': 'new' });
  const out = published({ 'index.html': 'old' });
  publishInPlace(fresh, out, { written: ['a/b.css', 'index.html'], removed: [] });
  assert.deepEqual(readFolder(out), { 'a/b.css': 'new', 'index.html': 'new' });
  alone(out);
});
