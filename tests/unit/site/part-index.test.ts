import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { Pagefind } from '../../../src/scripts/search/pagefind.ts';
import { partIndex } from '../../../src/site/search/part-index.ts';

const pageCount = 60;
const rarePerPage = 60;

/** A word of three letters for a number: `aaa`, `aab` and so on. */
const rare = (n: number): string =>
  [n / 676, n / 26, n].map((part) => String.fromCharCode(97 + (Math.floor(part) % 26))).join('');

/** Words whose order by bytes is not their order as JavaScript's strings. */
const special = ['ｶ', '🦭', '船', 'Ærø'];

/** Page `p`: the rare words from 60·p on, three hundred times `ledger` among seven fillers, one `ledgers` with a number, a special word. */
function content(page: number): string {
  const own = Array.from({ length: rarePerPage }, (_, n) => rare(page * rarePerPage + n));
  const often = Array.from({ length: 300 }, (_, n) => `ledger filler${n % 7}`);
  return `<html><body><p>${[...own, ...often, `ledgers${page}`, special[page] ?? ''].join(' ')}</p></body></html>`;
}

const address = (page: number): string => `/page-${page}/`;
const everywhere = Array.from({ length: pageCount }, (_, page) => address(page)).sort();

let folder = '';
const written = { files: 0, bytes: 0 };

async function indexFiles(): Promise<{ files: number; bytes: number }> {
  const names = await readdir(join(folder, 'index'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, 'index', name))).size));
  return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trackway-index-'));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  for (let page = 0; page < pageCount; page++) await index!.addHTMLFile({ url: address(page), content: content(page) });
  await index!.writeFiles({ outputPath: folder });
  await close();
  Object.assign(written, await indexFiles());
  await partIndex(folder);
});
after(() => rm(folder, { recursive: true }));

/** The pages that a reader with an empty cache finds, and the bytes of the parts of the index that this takes. */
async function search(query: string): Promise<{ found: string[]; bytes: number }> {
  let bytes = 0;
  mock.method(globalThis, 'fetch', async (path: string) => {
    const file = await readFile(path);
    if (path.endsWith('.pf_index')) bytes += file.length;
    return new Response(file);
  });
  try {
    const program = await Pagefind.open(`${folder}/`);
    const found = await Promise.all((await program.search(query)).map(async (open) => (await open()).url));
    return { found: found.sort(), bytes };
  } finally {
    mock.restoreAll();
  }
}

test('the index has more files, and is hardly larger', async () => {
  const now = await indexFiles();
  assert.ok(now.files >= 2 * written.files, `${written.files} files became ${now.files}`);
  assert.ok(now.bytes < 1.2 * written.bytes, `${written.bytes} bytes became ${now.bytes}`);
});

for (const number of [0, 1, 59, 60, 1234, 2047, 3500])
  test(`the rare word ${rare(number)} is found on its page, for less than 6 kB`, async () => {
    const { found, bytes } = await search(rare(number));
    assert.deepEqual(found, [address(Math.floor(number / rarePerPage))]);
    assert.ok(bytes > 0 && bytes < 6000, `${bytes} bytes`);
  });

for (const [page, word] of special.entries())
  test(`${word} is found on its page`, async () => assert.deepEqual((await search(word)).found, [address(page)]));

test('a word of every page is found on every page', async () => {
  assert.deepEqual((await search('ledger')).found, everywhere);
  assert.deepEqual((await search('filler3')).found, everywhere);
});

test('two letters find all words that begin with them, in whichever part each stands', async () => {
  // From 'aa' to 'fh', each the beginning of 26 rare words and of nothing else.
  for (let first = 0; first + 26 <= 5 * 676 + 8 * 26; first += 26) {
    const pages = new Set(Array.from({ length: 26 }, (_, n) => address(Math.floor((first + n) / rarePerPage))));
    assert.deepEqual((await search(rare(first).slice(0, 2))).found, [...pages].sort(), rare(first).slice(0, 2));
  }
  assert.deepEqual((await search('ledgers17')).found, [address(17)]);
});

test('of two words only the pages that hold both, of a missing word none', async () => {
  assert.deepEqual((await search(`ledger ${rare(100)}`)).found, [address(1)]);
  assert.deepEqual((await search(`${rare(0)} ${rare(100)}`)).found, []);
});

test('files of another make are refused by name', async () => {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'))!;
  await writeFile(join(folder, name), gzipSync('another make'));
  await assert.rejects(partIndex(folder), new RegExp(`${name} is no file of Pagefind`));
});
