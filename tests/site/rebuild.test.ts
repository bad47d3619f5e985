import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, optionsFor, readSite, temporaryFolder } from './support/built-site.ts';

const root = temporaryFolder();
const swarm = join(root, 'swarm');
const write = (path: string, text: string): void => {
  mkdirSync(join(swarm, path, '..'), { recursive: true });
  writeFileSync(join(swarm, path), text);
};

test('a rebuild writes what changed, removes what is gone, and a failed build leaves the site as it was', async () => {
  write('tracks/ferry/spec.md', '# Ferry\n\nA boat that crosses the sound.\n');
  write('tracks/quay/spec.md', '# Quay\n\nWhere the boat lies.\n');
  const options = optionsFor(swarm, join(root, 'site'));
  const first = await build(options);
  assert.ok(first.files.has('tracks/ferry/spec/index.html'), [...first.files].join('\n'));
  const untouched = statSync(join(options.out, 'tracks/ferry/spec/index.html'));

  const second = await build(options);
  assert.deepEqual(second.summary.files, { total: first.files.size, added: [], changed: [], removed: [] });
  assert.equal(statSync(join(options.out, 'tracks/ferry/spec/index.html')).ino, untouched.ino);

  // A file where a folder is wanted, and a folder where a file is.
  rmSync(join(options.out, 'tracks/ferry'), { recursive: true });
  writeFileSync(join(options.out, 'tracks/ferry'), 'in the way');
  rmSync(join(options.out, '404.html'));
  mkdirSync(join(options.out, '404.html/inner'), { recursive: true });
  const mended = await build(options);
  assert.deepEqual([...mended.files].sort(), [...first.files].sort());

  // Names that Astro's own emptying would leave in place.
  for (const name of ['g', 'i', 't']) {
    mkdirSync(join(options.out, name));
    writeFileSync(join(options.out, name, 'index.html'), 'stale');
  }
  rmSync(join(swarm, 'tracks/quay'), { recursive: true });
  const third = await build(options);
  assert.equal(third.files.has('tracks/quay/index.html'), false);
  for (const name of ['g', 'i', 't']) assert.equal(third.files.has(`${name}/index.html`), false);
  assert.ok(third.files.has('tracks/ferry/index.html'));

  const home = readFileSync(join(options.out, 'index.html'), 'utf8');
  rmSync(join(swarm, 'tracks'), { recursive: true });
  await assert.rejects(build(options), { name: 'NothingToRead' });
  assert.equal(readFileSync(join(options.out, 'index.html'), 'utf8'), home);
  assert.deepEqual([...readSite(options.out).files].sort(), [...third.files].sort());
});

test('a folder that no build made stays as it is, unless its replacement is asked for', async () => {
  write('tracks/ferry/spec.md', '# Ferry\n');
  const options = optionsFor(swarm, join(root, 'mine'));
  mkdirSync(join(options.out, '.git'), { recursive: true });
  writeFileSync(join(options.out, '.git/config'), 'a repository');
  writeFileSync(join(options.out, 'notes.txt'), 'mine');
  await assert.rejects(build(options), {
    name: 'UnusableOutputFolder',
    message: /mine contains notes\.txt, which .* --force/,
  });
  assert.equal(readFileSync(join(options.out, 'notes.txt'), 'utf8'), 'mine');
  assert.deepEqual(readdirSync(options.out).sort(), ['.git', 'notes.txt']);

  const { files } = await build({ ...options, force: true });
  assert.equal(files.has('notes.txt'), false);
  assert.ok(files.has('.git/config') && files.has('.trackway'));
  // What a build made, or a repository without files, needs no more asking.
  await build(options);
  for (const name of readdirSync(options.out))
    if (name !== '.git') rmSync(join(options.out, name), { recursive: true });
  assert.ok((await build(options)).files.has('index.html'));
});

test('a folder that holds the documents or the program is never published into', async () => {
  write('tracks/ferry/spec.md', '# Ferry\n');
  await assert.rejects(build(optionsFor(swarm, swarm)), /cannot be the output folder/);
  await assert.rejects(build(optionsFor(swarm, root)), /cannot be the output folder/);
  await assert.rejects(build(optionsFor(swarm, join(swarm, 'tracks/site'))), /among the documents/);
});

test('below a base path every address carries it', async () => {
  write('tracks/ferry/spec.md', '# Ferry\n\nSee [the quay](../quay/spec.md).\n');
  write('tracks/quay/spec.md', '# Quay\n');
  const { pages } = await build({
    ...optionsFor(swarm, join(root, 'based')),
    site: 'https://example.org',
    base: '/plans/',
  });
  for (const [file, html] of pages) {
    const bare = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)]
      .map((match) => match[1]!)
      .filter((url) => !url.startsWith('/plans/'));
    assert.deepEqual(bare, [], file);
  }
  assert.match(
    pages.get('tracks/ferry/index.html')!,
    /<link rel="canonical" href="https:\/\/example\.org\/plans\/tracks\/ferry\/">/,
  );
});

test('pages that the team wrote as MDX are published where the settings say so, and can ask for the collections', async () => {
  // Marks of the bundler's and Astro's own: in bundled code they would be replaced, or end the build.
  const marks = '__VITE_ASSET__abcdefghijklmnopqrstuv__ __VITE_PUBLIC_ASSET__abcdefgh__ @@ASTRO-LINKS@@';
  write(
    'tracks/ferry/spec.md',
    `# Ferry\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Fog \`${marks}\` | 3 | 4 |\n`,
  );
  write(
    'pages/how/we-work.mdx',
    "---\ntitle: How we work\n---\nimport { getCollection } from 'astro:content';\n\n## Risks\n\n{(await getCollection('risks')).map(({ data }) => data.title).join()}\n",
  );
  const without = await build(optionsFor(swarm, join(root, 'without')));
  assert.equal(without.files.has('how/we-work/index.html'), false);
  write('trackway.yaml', 'pages:\n  mdx: true\n');
  const { pages } = await build(optionsFor(swarm, join(root, 'with')));
  assert.match(pages.get('how/we-work/index.html') ?? '', /<h1>How we work<\/h1>[\s\S]*Fog/);
  for (const page of ['how/we-work/index.html', 'risks/index.html', 'tracks/ferry/index.html'])
    assert.ok(pages.get(page)?.includes(`Fog ${marks}`), page);
});
