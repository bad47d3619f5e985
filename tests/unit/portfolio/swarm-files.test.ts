import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { FolderFiles } from '../../../src/portfolio/files/folder-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-files-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** A folder with these files and links, and a neighbour that nothing may reach. */
function folder(name: string, files: Record<string, string>, links: Record<string, string> = {}): string {
  const path = join(root, name, 'swarm');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(root, name, 'secret.md'), 'secret');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(dirname(join(path, link)), { recursive: true });
    symlinkSync(target, join(path, link));
  }
  return path;
}
const told = async (path: string): Promise<string[]> =>
  (await new FolderFiles(path).list()).diagnostics.map(({ code, file }) => `${code} ${file}`);

test('files are listed in the order of their names, whatever they are called', async () => {
  const names = ['tracks/b/spec.md', 'tracks/a b/計画.md', 'tracks/🚢/spec.md', 'tracks/a/line\nbreak.md', 'tracks.md'];
  const path = folder('names', Object.fromEntries(names.map((name) => [name, '# x'])));
  assert.deepEqual(
    (await new FolderFiles(path).list()).files,
    names.toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

test('what tools keep for themselves is left out', async () => {
  const path = folder('hidden', {
    'tracks/a/spec.md': '',
    '.git/x.md': '',
    'node_modules/y/README.md': '',
    'tracks/a/.#spec.md': '',
  });
  assert.deepEqual((await new FolderFiles(path).list()).files, ['tracks/a/spec.md']);
});

test('a link that leaves the folder is refused, whether to a file or a folder', async () => {
  const path = folder(
    'outside',
    { 'tracks/a/spec.md': '' },
    { 'tracks/a/secret.md': '../../../secret.md', 'tracks/up': '../..' },
  );
  assert.deepEqual((await new FolderFiles(path).list()).files, ['tracks/a/spec.md']);
  assert.deepEqual(await told(path), ['symlink-outside tracks/a/secret.md', 'symlink-outside tracks/up']);
});

test('a link to what is never published is refused: settings of git hold tokens', async () => {
  const path = folder(
    'hidden-by-link',
    {
      'tracks/a/spec.md': '',
      '.git/config': 'extraheader = AUTHORIZATION: basic …',
      '.env': 'KEY=1',
      'tracks/a/.cache/x.md': '',
      'node_modules/y/README.md': '',
    },
    {
      'tracks/a/notes.md': '../../.git/config',
      'tracks/a/env.md': '../../.env',
      'tracks/b': '../.git',
      'tracks/c': 'a/.cache',
      'tracks/d.md': '../node_modules/y/README.md',
      'tracks/e.md': 'd.md',
    },
  );
  assert.deepEqual((await new FolderFiles(path).list()).files, ['tracks/a/spec.md']);
  const links = ['a/env.md', 'a/notes.md', 'b', 'c', 'd.md', 'e.md'];
  assert.deepEqual(
    (await told(path)).sort(),
    links.map((link) => `symlink-outside tracks/${link}`),
  );
});

test('links cannot make many documents of a few', async () => {
  const numbers = Array.from({ length: 120 }, (_, index) => index);
  const path = folder(
    'many',
    Object.fromEntries(numbers.map((index) => [`tracks/a/d${index}.md`, ''])),
    Object.fromEntries(numbers.map((index) => [`tracks/b/l${index}`, '../a'])),
  );
  const { files } = await new FolderFiles(path).list();
  assert.equal(files.length, 120 + 10_000);
  assert.equal((await told(path)).filter((code) => code.startsWith('symlink-many ')).length, 1);
});

test('a link within the folder is followed, a folder and a file alike', async () => {
  const path = folder(
    'inside',
    { 'shared/spec.md': 'x' },
    { 'tracks/a/spec.md': '../../shared/spec.md', 'tracks/b': '../shared' },
  );
  assert.deepEqual((await new FolderFiles(path).list()).files, [
    'shared/spec.md',
    'tracks/a/spec.md',
    'tracks/b/spec.md',
  ]);
});

test('loops of links and links to nothing end in a diagnostic', async () => {
  const path = folder(
    'loops',
    { 'tracks/a/spec.md': '' },
    {
      'tracks/a/again': '..',
      'tracks/self.md': 'self.md',
      'tracks/gone.md': 'nowhere.md',
      'x/to-y': '../y',
      'y/to-x': '../x',
    },
  );
  const { files } = await new FolderFiles(path).list();
  assert.ok(files.includes('tracks/a/spec.md'));
  assert.ok(files.length < 10);
  const codes = await told(path);
  for (const link of ['tracks/self.md', 'tracks/gone.md', 'tracks/a/again'])
    assert.ok(codes.includes(`symlink-broken ${link}`), link);
});

test('a folder that cannot be read is told, and the rest is listed', {
  skip: process.getuid?.() === 0 && 'root reads everything',
}, async () => {
  const path = folder('locked', { 'tracks/a/spec.md': '', 'tracks/b/spec.md': '' });
  chmodSync(join(path, 'tracks/b'), 0);
  assert.deepEqual((await new FolderFiles(path).list()).files, ['tracks/a/spec.md']);
  assert.deepEqual(await told(path), ['file-unreadable tracks/b']);
  chmodSync(join(path, 'tracks/b'), 0o755);
});

test('no more of a file is read than the limit', async () => {
  const path = folder('large', { 'a.md': 'x'.repeat(1000) });
  assert.equal((await new FolderFiles(path).read('a.md', 100)).length, 100);
  assert.equal((await new FolderFiles(path).read('a.md', 5000)).length, 1000);
  await assert.rejects(new FolderFiles(path).read('b.md', 10), /ENOENT/);
});

test('a portfolio without a title is called after its repository, else after the folder that contains it', async () => {
  const plans = { 'tracks/a/spec.md': '# A\n' };
  const alone = folder('harbour-plans', plans);
  const title = async (path: string): Promise<string> => (await loadPortfolio({ swarm: path })).portfolio.title;
  assert.equal(await title(alone), 'Harbour plans');
  execFileSync('git', ['init', '-q', join(root, 'north.pier')]);
  assert.equal(await title(folder('north.pier/docs', plans)), 'North pier');
  assert.equal(await title(folder('titled', { ...plans, 'trackway.yaml': 'title: Our tracks\n' })), 'Our tracks');
});
