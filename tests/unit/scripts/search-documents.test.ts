import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentSearch, type Pagefind, type TextFiles } from '../../../src/scripts/search/documents.ts';
import { joinedIds } from '../../../src/search/document-list.ts';
import { sectionMark } from '../../../src/search/sections.ts';
import { queryWords } from '../../../src/search/words.ts';

/** The text of documents, asked of something that behaves as Pagefind's documentation says. */

const page = (name: string) => ({ id: name, words: [2] });

/** The texts of these documents, the first of them a byte long, the second two. */
const texts = (names: readonly string[]): TextFiles => ({
  list: async () => ({ build: 'b', ...joinedIds(names), sizes: names.map((_, index) => index + 1) }),
  text: async (_, { start }) => ({
    url: `/tracks/${names.find((_, index) => (index * (index + 1)) / 2 === start)}/spec/`,
    content: 'Spec Oil oil burns',
    anchors: [{ element: 'h2', id: sectionMark(7, 'oil'), text: 'Oil', location: 1 }],
    meta: { title: 'Spec' },
  }),
});

function fakePagefind(pages: readonly string[]) {
  const asked = { options: [] as object[], preloaded: [] as string[], searched: [] as string[] };
  const pagefind: Pagefind = {
    options: async (options) => void asked.options.push(options),
    init: async () => {},
    preload: async (query) => void asked.preloaded.push(query),
    search: async (query) => {
      asked.searched.push(query);
      return { results: pages.map(page) };
    },
  };
  return { asked, pagefind };
}

const find = (search: DocumentSearch, query: string, most = 10) => search.find(query, queryWords(query), most);

test('asks below the base path of the site, in the page, for addresses that begin at its root', async () => {
  const { asked, pagefind } = fakePagefind(['pier']);
  const addresses: string[] = [];
  const search = new DocumentSearch(
    '/plans/',
    async (address) => {
      addresses.push(address);
      return pagefind;
    },
    texts(['quay', 'pier']),
  );
  const answer = await find(search, 'oil');
  await find(search, 'oil');
  assert.deepEqual(addresses, ['/plans/pagefind/pagefind.js']);
  assert.deepEqual(asked.options, [{ basePath: '/plans/pagefind/', baseUrl: '/', noWorker: true }]);
  assert.ok(typeof answer !== 'string');
  assert.deepEqual(
    answer.sections.map(({ url, line, title, text }) => ({ url, line, title, text })),
    [{ url: '/tracks/pier/spec/#oil', line: 7, title: 'Oil', text: 'oil burns' }],
  );
});

test('loads what holds plurals, too; a phrase has none', async () => {
  const { asked, pagefind } = fakePagefind([]);
  const search = new DocumentSearch('/', async () => pagefind, texts(['a', 'b', 'c']));
  await find(search, 'milestones plan 3.10');
  await find(search, '"milestone plan"');
  assert.deepEqual(asked.preloaded, ['milestones plans 3.10']);
  assert.deepEqual(asked.searched, ['milestone plan 3.10', '"milestone plan"']);
});

test('reads so many documents, and says that there are more', async () => {
  const { pagefind } = fakePagefind(['a', 'b', 'c']);
  const search = new DocumentSearch('/', async () => pagefind, texts(['a', 'b', 'c']));
  for (const [most, sections, more] of [
    [2, 2, true],
    [3, 3, false],
  ] as const) {
    const answer = await find(search, 'oil', most);
    assert.ok(typeof answer !== 'string');
    assert.deepEqual([answer.sections.length, answer.more], [sections, more]);
  }
});

test('what failed is said, and loaded anew by the next query, from an address that no browser keeps as failed', async () => {
  const { pagefind } = fakePagefind(['pier']);
  const broken = { ...pagefind, search: () => Promise.reject(new Error('no program')) };
  const answers: (() => unknown)[] = [
    () => {
      throw new Error('offline');
    },
    () => broken,
    () => pagefind,
  ];
  const addresses: string[] = [];
  const search = new DocumentSearch('/', async (address) => answers[addresses.push(address) - 1]!(), texts(['pier']));
  assert.equal(await find(search, 'oil'), 'The text of documents could not be loaded now');
  assert.equal(await find(search, 'oil'), 'The text of documents could not be loaded now');
  assert.equal(typeof (await find(search, 'oil')), 'object');
  assert.equal(new Set(addresses).size, 3);
});

test('a document that the list does not know, as after a new build, is a failure that is said', async () => {
  const { pagefind } = fakePagefind(['pier']);
  const search = new DocumentSearch('/', async () => pagefind, texts(['quay']));
  assert.equal(await find(search, 'oil'), 'The text of documents could not be loaded now');
});

test('a query without words asks nothing', async () => {
  const search = new DocumentSearch('/', () => Promise.reject(new Error('asked')));
  assert.deepEqual(await find(search, '?!'), { sections: [], more: false });
});
