import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { portfolioSchema } from '../../../src/model/portfolio.ts';
import { catalogueEntry } from '../../../src/portfolio/catalogue/index.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio, NothingToRead } from '../../../src/portfolio/load.ts';
import { briefs, document, load } from './load.ts';

const good = { 'tracks/good/spec.md': document('Good', '**Status:** In Progress', '**Created:** 2026-05-01') };
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const text = new TextEncoder();

interface Case {
  name: string;
  files: Record<string, string | Uint8Array>;
  /** The diagnostics that must be there, as `severity code file:line`. */
  told: string[];
}

const bad = 'tracks/bad/spec.md';
const cases: Case[] = [
  {
    name: 'a file that is not UTF-8',
    files: { [bad]: bytes(0x23, 0x20, 0x41, 0x0a, 0x0a, 0xe9, 0x0a) },
    told: [`error not-utf8 ${bad}:3`],
  },
  { name: 'NUL bytes', files: { [bad]: '# A\n\ntext\0text\n' }, told: [`warning nul-byte ${bad}:3`] },
  { name: 'an empty file', files: { [bad]: '' }, told: [`warning empty-file ${bad}:1`] },
  { name: 'a byte order mark', files: { [bad]: '\ufeff# A\n' }, told: [`info byte-order-mark ${bad}:1`] },
  {
    name: 'front matter that is no YAML',
    files: { [bad]: '---\ntitle: a\nbad: "open\n---\n# A\n' },
    told: [`error front-matter-invalid ${bad}:3`],
  },
  {
    name: 'a key twice in front matter',
    files: { [bad]: '---\nstatus: draft\nstatus: approved\n---\n# A\n' },
    told: [`warning front-matter-duplicate-key ${bad}:3`],
  },
  {
    name: 'metadata that is no JSON',
    files: { [bad]: document('A'), 'tracks/bad/metadata.json': '{\n  "status": "active",\n}\n' },
    told: ['error metadata-invalid tracks/bad/metadata.json:3'],
  },
  {
    name: 'a fence that is never closed',
    files: { [bad]: '# A\n\n```js\nlet a;\n' },
    told: [`warning fence-unterminated ${bad}:3`],
  },
  {
    name: 'a document of 5 MB',
    files: { [bad]: `# A\n\n${'word '.repeat(1_000_000)}\n` },
    told: ['error document-too-large'],
  },
  {
    name: 'ten thousand nested quotes',
    files: { [bad]: `# A\n\n${'>'.repeat(10_000)} deep\n` },
    told: [`error nesting-too-deep ${bad}:3`],
  },
  {
    name: 'two tracks whose IDs differ only in case',
    files: { 'tracks/Memory/spec.md': document('One'), 'tracks/memory/spec.md': document('Two') },
    told: ['error track-id-clash tracks/Memory/spec.md:1', 'error track-id-clash tracks/memory/spec.md:1'],
  },
  {
    name: 'a date that does not exist',
    files: { [bad]: document('A', '**Target completion:** 2026-02-30') },
    told: [`warning date-invalid ${bad}:3`],
  },
  {
    name: 'a folder without a document',
    files: { 'tracks/pictures/a.png': bytes(1) },
    told: ['warning track-empty tracks/pictures:1'],
  },
  {
    name: 'a broken trackway.yaml',
    files: { 'trackway.yaml': 'title: [' },
    told: ['error config-invalid-yaml trackway.yaml:1'],
  },
  {
    name: 'a link to nothing',
    files: { [bad]: document('A', '[x](./gone.md)') },
    told: [`warning link-broken ${bad}:3`],
  },
  {
    name: 'a private path',
    files: { [bad]: document('A', '[x](/home/ana/x.md)') },
    told: [`warning link-private-path ${bad}:3`],
  },
  {
    name: 'a script as a link',
    files: { [bad]: document('A', '[x](javascript:alert)') },
    told: [`warning link-unsafe ${bad}:3`],
  },
];

for (const { name, files, told } of cases) {
  test(`${name} is told with its place, and the rest is read`, async () => {
    const loaded = await load({ ...good, ...files });
    const all = briefs(loaded);
    for (const wanted of told)
      assert.ok(
        all.some((one) => one.startsWith(wanted)),
        `${wanted} is not among\n${all.join('\n')}`,
      );
    for (const { code, severity, hint } of loaded.portfolio.diagnostics) {
      assert.ok(hint.length > 5, code);
      assert.equal(severity, catalogueEntry(code)?.severity, code);
    }
    assert.equal(loaded.portfolio.tracks.find(({ id }) => id === 'good')?.status.value, 'in-progress');
    for (const path of Object.keys(files))
      if (/\.(?:md|json)$/.test(path)) assert.ok(loaded.documents.has(path), `${path} is lost`);
    portfolioSchema.parse(loaded.portfolio);
  });
}

test('the two tracks of one name in two cases have an address each', async () => {
  const { portfolio } = await load({
    'tracks/Memory/spec.md': document('One'),
    'tracks/memory/spec.md': document('Two'),
  });
  assert.deepEqual(
    portfolio.tracks.map(({ id }) => id),
    ['Memory', 'memory'],
  );
  assert.equal(new Set(portfolio.tracks.map(({ url }) => url.toLowerCase())).size, 2);
});

test('Windows line ends are no news', async () => {
  const loaded = await load({ 'tracks/a/spec.md': '# A\r\n\r\n**Status:** Draft\r\n' });
  assert.deepEqual(briefs(loaded), []);
  assert.equal(loaded.portfolio.tracks[0]?.status.value, 'draft');
});

test('names with spaces, CJK and emoji have addresses', async () => {
  const { portfolio, documents } = await load({
    'tracks/a b/my spec.md': document('Space'),
    'tracks/記憶/仕様.md': document('CJK'),
    'tracks/🚢/spec.md': document('Ship'),
    'tracks/con/aux.md': document('Device'),
  });
  assert.equal(portfolio.tracks.length, 4);
  for (const { url } of documents.values()) assert.match(url, /^\/tracks\/[^/\s?#]+\/[^/\s?#]+\/$/);
  assert.equal(documents.get('tracks/a b/my spec.md')?.url, '/tracks/a-b/my-spec/');
});

test('an empty folder, a missing one and one without Markdown have nothing to read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trackway-nothing-'));
  after(() => rmSync(folder, { recursive: true }));
  await assert.rejects(loadPortfolio({ swarm: folder }), NothingToRead);
  await assert.rejects(loadPortfolio({ swarm: join(folder, 'missing') }), NothingToRead);
  await assert.rejects(loadPortfolio({ swarm: new MemoryFiles({ 'tracks/a/x.png': '' }) }), NothingToRead);
});

test('a folder without a track is nothing to read, and the message names the folder that was meant', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trackway-meant-'));
  after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'docs/plans-of-ours/tracks/a'), { recursive: true });
  writeFileSync(join(folder, 'docs/plans-of-ours/tracks/a/spec.md'), '# A\n');
  writeFileSync(join(folder, 'docs/product.md'), '# Product\n');
  const refused = (path: string): Promise<string> =>
    loadPortfolio({ swarm: join(folder, path) }).then(() => '', String);
  const meant = /Did you mean --swarm \S*docs\/plans-of-ours\?$/;
  for (const path of ['docs', 'docs/plans-of-ours/tracks', 'docs/plans-of-ours/tracks/a', 'docs/plans-of-our'])
    assert.match(await refused(path), meant, path);
});

test('a link out of the folder is refused, and what is beside it is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trackway-link-'));
  after(() => rmSync(folder, { recursive: true }));
  const swarm = join(folder, 'swarm');
  mkdirSync(join(swarm, 'tracks/a'), { recursive: true });
  writeFileSync(join(folder, 'secret.md'), '# Secret\n');
  writeFileSync(join(swarm, 'tracks/a/spec.md'), text.encode('# A\n'));
  symlinkSync('../../../secret.md', join(swarm, 'tracks/a/secret.md'));
  const loaded = await loadPortfolio({ swarm, git: false });
  assert.deepEqual(briefs(loaded), ['error symlink-outside tracks/a/secret.md:1']);
  assert.deepEqual([...loaded.documents.keys()], ['tracks/a/spec.md']);
});

test('a reader that cannot open a file says so, and the document has a page', async () => {
  const files = new MemoryFiles({ ...good, 'tracks/locked/spec.md': '# Locked\n' });
  const read = files.read.bind(files);
  files.read = (path, limit) => (path.includes('locked') ? Promise.reject(new Error('EACCES')) : read(path, limit));
  const loaded = await loadPortfolio({ swarm: files, asOf: '2026-11-20' });
  assert.deepEqual(briefs(loaded), ['error file-unreadable tracks/locked/spec.md:1']);
  assert.equal(loaded.portfolio.tracks.length, 2);
});
