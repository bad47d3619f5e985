import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { close, createIndex } from 'pagefind';
import type { SectionWords } from '../../../src/markdown/html/words.ts';
import { DocumentSearch } from '../../../src/scripts/search/documents.ts';
import type { FoundSection } from '../../../src/search/sections.ts';
import { queryWords } from '../../../src/search/words.ts';
import { documentHtml } from '../../../src/site/search/document-html.ts';
import { indexFiles } from '../../../src/site/search/document-index.ts';

/** Documents given to Pagefind as a build gives them, and asked as a browser asks. */

const section = (title: string, ...blocks: string[]): SectionWords => ({ slug: fold(title), line: 7, title, blocks });
const fold = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

const documents = [
  documentHtml('tracks/a/quay.md', 'Quays', [
    section('Die große Straße', 'Hinter der Łódka beginnt sie, am Fuß.'),
    section('Berths', '灯台のプロトコル'),
    section('Widths', 'ﾊﾞｰｽ and ＴＲＡＣＫ'),
  ]),
  documentHtml('tracks/a/spec.md', 'Feature Specification: [FEATURE NAME]', [section('Goals', 'Swans.')]),
  documentHtml('tracks/a/plan.md', '[FEATURE NAME]', [section('Steps', 'Geese.')]),
];
const urls = ['/tracks/a/quay/', '/tracks/a/spec/', '/tracks/a/plan/'];

let folder = '';
let search: DocumentSearch;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trackway-documents-'));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  for (const [at, content] of documents.entries()) await index!.addHTMLFile({ url: urls[at]!, content });
  const { files } = await index!.getFiles();
  await close();
  for (const [path, content] of indexFiles(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  mock.method(globalThis, 'fetch', async (address: string) => new Response(await readFile(address.split('?')[0]!)));
  search = new DocumentSearch(`${folder}/`);
});
after(async () => {
  mock.restoreAll();
  await rm(folder, { recursive: true });
});

async function found(query: string): Promise<FoundSection[]> {
  const answer = await search.find(query, queryWords(query), 10);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.sections;
}

for (const query of [
  'straße',
  'strasse',
  'STRASSE',
  'grosse straße',
  '"große Straße"',
  '"hinter der łódka"',
  'lodka',
  'łódka',
  'fuss',
]) {
  test(`“${query}” finds its section, which says its words as they were written`, async () => {
    const [first] = await found(query);
    assert.equal(first?.title, 'Die große Straße');
    assert.match(first?.text ?? '', /^Hinter der Łódka beginnt sie, am Fuß\.$/);
  });
}

test('half and full width are one', async () => {
  assert.equal((await found('ﾌﾟﾛﾄｺﾙ'))[0]?.title, 'Berths');
  assert.equal((await found('バース'))[0]?.title, 'Widths');
  assert.equal((await found('track'))[0]?.title, 'Widths');
});

test('template text in a title finds nothing', async () => {
  assert.deepEqual(await found('feature name'), []);
  assert.deepEqual(
    (await found('swans')).map(({ title, url }) => [title, url]),
    [['Goals', '/tracks/a/spec/#goals']],
  );
  assert.deepEqual((await found('specification')).length, 1);
});

test('a document whose title is all template is found by its words', async () => {
  assert.equal((await found('geese'))[0]?.url, '/tracks/a/plan/#steps');
});
