import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { FolderFiles } from '../../../src/portfolio/files/folder-files.ts';
import { readHistory } from '../../../src/portfolio/git/history.ts';
import { followLines } from '../../../src/portfolio/git/line-days.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { feedEntries } from '../../../src/views/share/feed-entries.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-git-'));
after(() => rmSync(root, { recursive: true, force: true }));
const hasGit = (() => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
})();
const skip = !hasGit && 'git is not installed';

/** A repository whose commits each write files and are made on a day of their own. */
class Repository {
  path: string;
  constructor(name: string) {
    this.path = join(root, name);
    mkdirSync(this.path);
    this.git('init', '-q', '-b', 'main');
  }
  git(...words: string[]): string {
    return execFileSync(
      'git',
      ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false', ...words],
      {
        cwd: this.path,
        encoding: 'utf8',
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      },
    ).trim();
  }
  write(files: Record<string, string>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      writeFileSync(join(this.path, file), text);
    }
  }
  commit(day: string, subject: string, files: Record<string, string>): string {
    this.write(files);
    this.git('add', '-A');
    const date = `${day}T12:00:00+02:00`;
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', 'commit', '-q', '-m', subject], {
      cwd: this.path,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
    return this.git('rev-parse', 'HEAD');
  }
}

test('the last commit of each file, names of every kind included', { skip }, async () => {
  const repository = new Repository('last');
  const odd = 'swarm/tracks/計 画/"quoted"\nname.md';
  const first = repository.commit('2026-03-01', 'first: with a colon', {
    'swarm/tracks/a/spec.md': 'a',
    [odd]: 'b',
    'other.txt': 'x',
  });
  const second = repository.commit('2026-03-05', 'second', { 'swarm/tracks/a/spec.md': 'c' });
  const files = ['tracks/a/spec.md', odd.slice('swarm/'.length)];
  const history = await readHistory(join(repository.path, 'swarm'), files);
  assert.deepEqual(history?.head, { commit: second, committedAt: '2026-03-05T12:00:00+02:00', dirty: false });
  assert.equal(history?.folder, 'swarm');
  assert.deepEqual(history?.last.get(files[0] ?? ''), {
    commit: second,
    committedAt: '2026-03-05T12:00:00+02:00',
    author: 'Ana',
    subject: 'second',
  });
  assert.equal(history?.last.get(files[1] ?? '')?.commit, first);
  repository.write({ 'swarm/tracks/new.md': '' });
  const later = await readHistory(join(repository.path, 'swarm'), [...files, 'tracks/new.md']);
  assert.deepEqual([...(later?.last.keys() ?? [])].sort(), files.toSorted());
});

/** Whether the site of the folder says "with changes not committed". */
const dirty = async (swarm: string): Promise<boolean | undefined> => {
  const files = new FolderFiles(swarm);
  return (await files.history((await files.list()).files))?.head?.dirty;
};

test('dirty is what differs inside the swarm folder, new and removed files included', { skip }, async () => {
  const repository = new Repository('dirty');
  const swarm = join(repository.path, 'swarm');
  const committed = { 'swarm/a.md': 'a', 'swarm/b.md': 'b', 'swarm/.editor': 'c', 'code.ts': '' };
  repository.commit('2026-03-01', 'first', committed);
  symlinkSync('a.md', join(swarm, 'link.md'));
  repository.commit('2026-03-02', 'a link', { 'swarm/sub/.gitignore': '*.log\n' });
  repository.write({ 'code.ts': 'changed', 'swarm/.editor': 'changed', 'swarm/sub/today.log': 'ignored' });
  assert.equal(await dirty(swarm), false);
  repository.write({ 'swarm/new.md': '' });
  assert.equal(await dirty(swarm), true);
  rmSync(join(swarm, 'new.md'));
  repository.write({ 'swarm/a.md': 'A' });
  assert.equal(await dirty(swarm), true);
  repository.write({ 'swarm/a.md': 'a' });
  assert.equal(await dirty(swarm), false);
  rmSync(join(swarm, 'link.md'));
  symlinkSync('b.md', join(swarm, 'link.md'));
  assert.equal(await dirty(swarm), true);
  rmSync(join(swarm, 'link.md'));
  assert.equal(await dirty(swarm), true);
  repository.git('checkout', '-q', '--', '.');
  assert.equal(await dirty(swarm), false);
});

test('files that only their line ends or a filter set apart from the commit are not dirty', { skip }, async () => {
  const repository = new Repository('converted');
  repository.commit('2026-03-01', 'first', {
    '.gitattributes': 'tracks/kept.md filter=lfs\n',
    'tracks/a.md': 'one\ntwo\n',
    'tracks/kept.md': 'version https://git-lfs.github.com/spec/v1\n',
  });
  repository.write({ 'tracks/a.md': 'one\r\ntwo\r\n', 'tracks/kept.md': 'what the filter would write\n' });
  assert.equal(await dirty(repository.path), false);
  repository.write({ 'tracks/a.md': 'one\r\n2\r\n' });
  assert.equal(await dirty(repository.path), true);
});

test('a document checked out with CR LF has lines as old as those committed with LF', { skip }, async () => {
  const repository = new Repository('crlf');
  repository.commit('2026-03-01', 'first', { 'a.md': 'one\ntwo\n' });
  repository.commit('2026-03-02', 'second', { 'a.md': 'one\ntwo\nthree\n' });
  repository.write({ 'a.md': 'new\r\none\r\ntwo\r\nthree\r\n' });
  const days = await (await readHistory(repository.path, ['a.md']))?.days(new Map([['a.md', [1, 2, 3, 4]]]));
  assert.deepEqual(Object.fromEntries(days ?? []), {
    'a.md:2': '2026-03-01',
    'a.md:3': '2026-03-01',
    'a.md:4': '2026-03-02',
  });
});

test('a changed document of an odd name does not keep others from being followed', { skip }, async () => {
  const repository = new Repository('names');
  const odd = 'tracks/"計\\画"\nx.md';
  repository.commit('2026-03-01', 'first', { [`my plans/${odd}`]: 'one\n', 'my plans/a.md': 'one\n' });
  repository.write({ [`my plans/${odd}`]: 'two\none\n', 'my plans/a.md': 'two\none\n' });
  const history = await readHistory(join(repository.path, 'my plans'), [odd, 'a.md']);
  assert.equal(history?.folder, 'my plans');
  const asked = new Map([odd, 'a.md'].map((name) => [name, [1, 2]]));
  assert.equal((await history?.days(asked))?.get('a.md:2'), '2026-03-01');
  assert.deepEqual(history?.diagnostics, []);
});

test('no repository, no commit, or no file of the folder in any commit: no history', { skip }, async () => {
  const bare = join(root, 'bare');
  mkdirSync(bare);
  assert.equal(await readHistory(bare, ['a.md']), null);
  const fresh = new Repository('fresh');
  assert.equal(await readHistory(fresh.path, ['a.md']), null);
  fresh.commit('2026-03-01', 'code only', { 'code.ts': '' });
  fresh.write({ 'swarm/a.md': '' });
  assert.equal(await readHistory(join(fresh.path, 'swarm'), ['a.md']), null);
});

test('a line is as old as the commit that brought it, wherever it stands by now', { skip }, async () => {
  const repository = new Repository('lines');
  const at = (lines: string[]): Record<string, string> => ({ 'swarm/a.md': `${lines.join('\n')}\n` });
  repository.commit('2026-03-01', 'first', at(['title', '- [ ] Product', 'end']));
  repository.commit('2026-03-10', 'above', at(['title', 'new', 'new', '- [ ] Product', 'end']));
  repository.commit('2026-03-20', 'between', at(['title', 'new', '- [ ] Product', '- [ ] Security', 'end']));
  repository.commit('2026-03-25', 'elsewhere', { 'swarm/b.md': '- [ ] b\n' });
  repository.write(at(['working tree', 'title', 'new', '- [ ] Product', '- [ ] Security', '- [ ] Legal', 'end']));
  const history = await readHistory(join(repository.path, 'swarm'), ['a.md', 'b.md']);
  const days = await history?.days(
    new Map([
      ['a.md', [4, 5, 6]],
      ['b.md', [1]],
    ]),
  );
  assert.deepEqual(Object.fromEntries(days ?? []), {
    'a.md:4': '2026-03-01',
    'a.md:5': '2026-03-20',
    'b.md:1': '2026-03-25',
  });
});

test('a line keeps its day when its document moves, or is moved and changed', { skip }, async () => {
  const repository = new Repository('moved');
  const text = (...last: string[]): string => `${['title', 'one', 'two', 'three', 'four', ...last].join('\n')}\n`;
  repository.commit('2026-03-01', 'first', { 'swarm/a.md': text('- [ ] Product'), 'swarm/b.md': 'another\n' });
  mkdirSync(join(repository.path, 'swarm/archive'));
  repository.git('mv', 'swarm/a.md', 'swarm/archive/a.md');
  repository.commit('2026-03-10', 'to the archive', {});
  repository.git('mv', 'swarm/archive/a.md', 'swarm/archive/z.md');
  repository.commit('2026-03-20', 'moved and changed', { 'swarm/archive/z.md': text('new', '- [ ] Product') });
  const history = await readHistory(join(repository.path, 'swarm'), ['archive/z.md', 'b.md']);
  const days = await history?.days(
    new Map([
      ['archive/z.md', [6, 7]],
      ['b.md', [1]],
    ]),
  );
  assert.deepEqual(Object.fromEntries(days ?? []), {
    'archive/z.md:6': '2026-03-20',
    'archive/z.md:7': '2026-03-01',
    'b.md:1': '2026-03-01',
  });
});

test('a status holds since the commit that brought its line: a typo elsewhere, or a move to the archive, makes it no younger', {
  skip,
}, async () => {
  const repository = new Repository('status');
  const text = (word: string): string => `# Flow\n\n**Status:** Draft\n\nOne ${word}, two, three.\n`;
  repository.commit('2026-03-01', 'first', { 'swarm/tracks/flow/spec.md': text('lien') });
  repository.commit('2026-03-10', 'typo', { 'swarm/tracks/flow/spec.md': text('line') });
  const since = async () =>
    (await loadPortfolio({ swarm: join(repository.path, 'swarm'), asOf: '2026-11-20' })).portfolio.tracks.map(
      (track) => track.statusSince,
    );
  assert.deepEqual(await since(), ['2026-03-01']);
  mkdirSync(join(repository.path, 'swarm/tracks/archive'));
  repository.git('mv', 'swarm/tracks/flow', 'swarm/tracks/archive/flow');
  repository.commit('2026-03-20', 'archived', {});
  assert.deepEqual(await since(), ['2026-03-01']);
});

test('behind the cut of a shallow clone nothing is claimed', { skip }, async () => {
  const repository = new Repository('deep');
  repository.commit('2026-03-01', 'first', { 'a.md': 'a', 'b.md': 'b' });
  repository.commit('2026-03-02', 'second', { 'a.md': 'a2' });
  repository.commit('2026-03-03', 'third', { 'a.md': 'a3' });
  const clone = join(root, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${repository.path}`, clone]);
  const history = await readHistory(clone, ['a.md', 'b.md']);
  assert.equal(history?.last.get('a.md')?.subject, 'third');
  assert.equal(history?.last.has('b.md'), false);
  assert.deepEqual(
    history?.diagnostics.map(({ code }) => code),
    ['git-shallow'],
  );
});

test('as many hunks as lines take no time of their product', { timeout: 20_000 }, () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => 2 * index + 1);
  const hunks = lines.map((line) => ({ newStart: line + 1, newCount: 1, oldCount: 2 }));
  const { brought, kept } = followLines(lines.toReversed(), hunks);
  assert.equal(brought.size, 0);
  assert.equal(kept.get(1), 1);
  assert.equal(kept.get(299_999), 299_999 + 149_999);
});

test('lines are followed through hunks that add, remove and replace', () => {
  // Before: 1 2 3 4 5. After: 1, two new lines, 3 (2 is gone), 4 replaced, 5.
  const hunks = [
    { newStart: 2, newCount: 2, oldCount: 1 },
    { newStart: 5, newCount: 1, oldCount: 1 },
  ];
  const { brought, kept } = followLines([1, 2, 3, 4, 5, 6], hunks);
  assert.deepEqual([...brought.keys()], [2, 3, 5]);
  assert.deepEqual(
    [...kept],
    [
      [1, 1],
      [4, 3],
      [6, 5],
    ],
  );
  // `+1,0` means that lines were removed after line 1.
  assert.deepEqual(
    [...followLines([1, 2], [{ newStart: 1, newCount: 0, oldCount: 3 }]).kept],
    [
      [1, 1],
      [2, 5],
    ],
  );
});

test('a status that is only spelt anew is no younger, and its entry in the feed stays the same', { skip }, async () => {
  const repository = new Repository('respelt');
  const commit = (day: string, status: string): string =>
    repository.commit(day, status, { 'tracks/a/spec.md': `# A\n\n**Status:** ${status}\n\nText.\n` });
  const settings = { approvals: { roles: {}, required: [], publicEmail: false }, people: {} };
  const read = async () => {
    const { portfolio } = await loadPortfolio({ swarm: repository.path, asOf: '2026-11-20' });
    const entry = feedEntries(portfolio, settings, (value) => value).find(({ kind }) => kind === 'status');
    return { id: entry?.id, start: portfolio.tracks[0]!.statusStart };
  };
  commit('2026-03-01', 'In progress');
  commit('2026-04-01', 'Blocked');
  const first = await read();
  assert.deepEqual([first.start?.when.start, first.start?.basis], ['2026-04-01', 'commit']);
  commit('2026-05-01', '🚫 BLOCKED (no power)');
  commit('2026-05-02', 'On hold, no power');
  repository.write({ 'tracks/a/spec.md': '# A\n\n**Status:** blocked!\n\nText.\n' });
  assert.deepEqual(await read(), first);
  // The same status again, after another, is another event.
  commit('2026-06-01', 'In progress');
  commit('2026-07-01', 'Blocked');
  const again = await read();
  assert.equal(again.start?.when.start, '2026-07-01');
  assert.notEqual(again.id, first.id);
});

test('since when a status holds is said by the document before the commit', { skip }, async () => {
  const repository = new Repository('documents-first');
  repository.commit('2026-10-01', 'All', {
    'tracks/shipped/spec.md': '---\nstatus: complete\nshipped: 2026-03-04\ntarget: 2026-02-01\n---\n\n# Shipped\n',
    'tracks/paused/metadata.json': '{ "status": "blocked", "blockedAt": "2026-04-05", "completed_at": "2026-01-01" }',
    'tracks/paused/spec.md': '# Paused\n',
    'tracks/logged/spec.md':
      '# Logged\n\n**Status:** Blocked\n\n## Change Log\n\n| Date | Change |\n|---|---|\n| 2026-05-06 | Blockiert: kein Strom |\n',
    'tracks/bare/spec.md': '# Bare\n\n**Status:** Blocked\n',
  });
  const { portfolio } = await loadPortfolio({ swarm: repository.path, asOf: '2026-11-20' });
  assert.deepEqual(
    portfolio.tracks.map(({ id, statusSince, statusStart }) => [id, statusSince, statusStart?.basis]),
    [
      ['bare', '2026-10-01', 'commit'],
      ['logged', '2026-05-06', 'document'],
      ['paused', '2026-04-05', 'document'],
      ['shipped', '2026-03-04', 'document'],
    ],
  );
});
