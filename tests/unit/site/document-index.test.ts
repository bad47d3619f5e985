import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { SectionWords } from '../../../src/markdown/html/words.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import type { Loaded } from '../../../src/portfolio/loaded.ts';
import type { DocumentText } from '../../../src/scripts/search/documents.ts';
import { packedJson, packedPart } from '../../../src/scripts/search/files.ts';
import { type DocumentList, idsOf } from '../../../src/search/document-list.ts';
import { placesOf } from '../../../src/search/packs.ts';
import { DocumentIndex } from '../../../src/site/search/document-index.ts';
import { serveFolder } from '../../support/static-server.ts';

/** The index of the documents' text, written by Pagefind itself and read as a reader's browser reads it. */

const folder = mkdtempSync(join(tmpdir(), 'trackway-index-'));
after(() => rmSync(folder, { recursive: true }));

test('the text of each document is a part of a pack, and there is no file for it alone', async () => {
  const paths = Array.from({ length: 30 }, (_, index) => `tracks/t${index}/spec.md`);
  const documents = new Map(paths.map((path) => [path, { path, url: `/${path.replace(/\.md$/, '/')}` }]));
  const loaded = { documents, config: defaultConfig } as unknown as Loaded;
  const index = await DocumentIndex.start((message) => assert.fail(message));
  assert.ok(index);
  for (const [number, path] of paths.entries()) {
    const words: SectionWords[] = [
      { slug: 'oil', line: 7, title: 'Oil', blocks: [`Oil burns, ${'barrel '.repeat(number * 40)}${number}.`] },
    ];
    index.add(loaded, path, `Spec ${number}`, words);
  }
  await index.write(folder);
  assert.equal(existsSync(join(folder, 'pagefind/fragment')), false);
  assert.ok(existsSync(join(folder, 'pagefind/pagefind.js')));
  const packs = readdirSync(join(folder, 'search/documents')).filter((name) => name.startsWith('texts-'));
  assert.ok(packs.length < paths.length, packs.join());

  const server = await serveFolder(folder);
  try {
    const address = `${server.origin}/search/documents`;
    const list = await packedJson<DocumentList>(`${address}/list.bin`);
    assert.equal(new Set(idsOf(list)).size, paths.length);
    const places = placesOf(list.sizes);
    const texts = await Promise.all(
      places.map(async (place): Promise<DocumentText> => {
        const text = await packedPart(`${address}/texts-${place.pack}.bin`, place);
        return JSON.parse(text.slice(text.indexOf('{')));
      }),
    );
    assert.deepEqual(texts.map(({ url }) => url).sort(), [...documents.values()].map(({ url }) => url).sort());
    const last = texts.find(({ url }) => url === '/tracks/t29/spec/');
    assert.match(last!.content, /barrel 29\.$/);
    assert.deepEqual(
      last!.anchors.map(({ id }) => id),
      ['7/oil'],
    );
    assert.equal(last!.meta.title, 'Spec 29');
  } finally {
    await server.stop();
  }
});
