import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { asFarAsPossible, failures } from '../../../src/site/build/failures.ts';
import { prerenderer } from '../../../src/site/build/prerenderer.ts';
import { publishedOf } from '../../../src/site/files/markdown-files.ts';
import { readyDocument } from '../../../src/site/reading/document-view.ts';
import { setSite } from '../../../src/site/store.ts';
import { withoutChanges } from '../../support/without-changes.ts';

const path = 'tracks/ferry/spec.md';
const loaded = withoutChanges(
  await loadPortfolio({
    swarm: new MemoryFiles({ [path]: '# The <ferry>\n\nWhere it goes.\n' }),
    asOf: '2026-11-20',
  }),
);
const options = { swarm: '.', out: '.', site: null, base: '/plans/', asOf: null };
const reading = {
  ...publishedOf(loaded, '.'),
  view: () => Promise.reject(new Error('no page asks')),
};
setSite({ reading, options });

/** Astro's own part, which renders three pages: one fails at once, one in the middle of its text, one is whole. */
const standard = {
  name: 'test',
  getStaticPaths: async () => [],
  async render(request: Request) {
    if (request.url.endsWith('/spec/')) throw new TypeError('no such harbour');
    if (!request.url.endsWith('/ferry/')) return new Response('<p>whole</p>');
    return new Response(
      new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode('<p>half')),
        pull: (stream) => stream.error(new TypeError('no such pier')),
      }),
    );
  },
} as unknown as AstroPrerenderer;

test('a page that fails says so at its address, and the next page is rendered', async () => {
  const log: string[] = [];
  const pages = prerenderer(standard, options, { reading: Promise.resolve(), log: (line) => void log.push(line) });
  const render = async (url: string): Promise<string> => {
    const routeData = { type: 'page', params: ['track'], component: 'x.astro' };
    const rendered = await pages.render(new Request(`https://site.example/plans${url}`), { routeData } as never);
    assert.ok(rendered instanceof Response);
    return rendered.text();
  };
  failures.drain();
  const document = await render('/tracks/ferry/spec/');
  assert.match(document, /<h1>This page could not be made<\/h1>/);
  assert.match(document, /no such harbour/);
  assert.match(document, /href="\/plans\/tracks\/ferry\/spec\.md"/);
  assert.match(document, /The &lt;ferry&gt;/);
  const track = await render('/tracks/ferry/');
  assert.match(track, /no such pier/);
  assert.doesNotMatch(track, /<p>half/);
  assert.equal(await render('/tracks/other/'), '<p>whole</p>');

  const told = [...failures.drain().values()];
  assert.deepEqual(
    told.map(({ code, file }) => `${code} ${file}`),
    [`page-failed ${path}`, `page-failed ${path}`],
  );
  assert.equal(log.length, 2);
});

test('documents come last, and it is told when only they are left, even if a page failed', async () => {
  const route = (component: string) => ({ type: 'page', params: ['track'], component });
  const paths = [
    { pathname: '/tracks/ferry/spec/', route: route('tracks/[track]/[document].astro') },
    { pathname: '/tracks/ferry/', route: route('tracks/[track]/index.astro') },
    { pathname: '/tracks/other/', route: route('tracks/[track]/index.astro') },
  ];
  const told: string[] = [];
  const pages = prerenderer(
    { ...standard, getStaticPaths: async () => paths } as unknown as AstroPrerenderer,
    options,
    {
      onlyDocumentsLeft: () => void told.push('only documents left'),
      log: () => undefined,
    },
  );
  for (const { pathname, route: routeData } of await pages.getStaticPaths()) {
    await pages.render(new Request(`https://site.example/plans${pathname}`), { routeData } as never);
    told.push(pathname);
  }
  assert.deepEqual(told, ['/tracks/ferry/', 'only documents left', '/tracks/other/', '/tracks/ferry/spec/']);
  failures.drain();
});

test('a document that cannot even be parsed again is shown as it was written', async () => {
  const document = loaded.documents.get(path)!;
  const parse = (): never => {
    throw new TypeError('no such anchor');
  };
  const prepared = {
    loaded: { ...loaded, documents: new Map([[path, { ...document, parse }]]) },
    diagrams: { figure: () => '', files: new Map(), problems: new Map() },
    images: new Map(),
  };
  const log: string[] = [];
  const { view } = await readyDocument(prepared, path, (line) => void log.push(line));
  assert.match(view.html ?? '', /# The &lt;ferry&gt;/);
  assert.equal(view.title, 'The <ferry>');
  assert.equal(view.page.diagnostics[0]?.code, 'reader-failed');
  assert.match(log.join(), /no such anchor/);
});

test('a file that cannot be made is left out, and what follows is made', () => {
  failures.drain();
  const log: string[] = [];
  function* both(): Generator<[string, string]> {
    yield* asFarAsPossible(
      'The calendar',
      path,
      (line) => void log.push(line),
      () => {
        throw new TypeError('no such tide');
      },
    );
    yield ['next', 'made'];
  }
  assert.deepEqual([...both()], [['next', 'made']]);
  assert.match(log.join(), /spec\.md: The calendar could not be made: no such tide\./);
  assert.equal([...failures.drain().values()][0]?.code, 'page-failed');
});
