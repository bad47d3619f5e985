import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { close, createIndex } from 'pagefind';
import type { SectionWords } from '../../../src/markdown/html/words.ts';
import { Pagefind } from '../../../src/scripts/search/pagefind.ts';
import { documentsIn, type FoundSection, sectionsOf } from '../../../src/search/sections.ts';
import { documentQuery, queryWords } from '../../../src/search/words.ts';
import { documentHtml } from '../../../src/site/search/document-html.ts';

/** Documents given to Pagefind as a build gives them, and asked as a browser asks. */

const section = (title: string, ...blocks: string[]): SectionWords => ({ slug: fold(title), line: 7, title, blocks });
const fold = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

const documents = [
  documentHtml('quay/', 'tracks/a/quay.md', 'Quays', [
    section('Die große Straße', 'Hinter der Łódka beginnt sie, am Fuß.'),
    section('Berths', '灯台のプロトコル'),
    section('Widths', 'ﾊﾞｰｽ and ＴＲＡＣＫ'),
  ]),
  documentHtml('spec/', 'tracks/a/spec.md', 'Feature Specification: [FEATURE NAME]', [section('Goals', 'Swans.')]),
  documentHtml('plan/', 'tracks/a/plan.md', '[FEATURE NAME]', [section('Steps', 'Geese.')]),
];

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trackway-documents-'));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  await index!.addHTMLFile({ url: '/tracks/a/', content: `<html><body>${documents.join('')}</body></html>` });
  await index!.writeFiles({ outputPath: folder });
  await close();
  mock.method(globalThis, 'fetch', async (path: string) => new Response(await readFile(path)));
});
after(async () => {
  mock.restoreAll();
  await rm(folder, { recursive: true });
});

async function found(query: string): Promise<FoundSection[]> {
  const program = await Pagefind.open(`${folder}/`);
  const texts = await Promise.all((await program.search(documentQuery(query))).map((open) => open()));
  return texts.flatMap(documentsIn).flatMap((document) => sectionsOf(document, queryWords(query)));
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
