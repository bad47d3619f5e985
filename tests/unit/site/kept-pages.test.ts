import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { digestOf } from '../../../src/render/digest.ts';
import { documentProps } from '../../../src/render/document-props.ts';
import type { SiteOptions } from '../../../src/render/options.ts';
import { trackProps } from '../../../src/render/track-props.ts';
import { keptPages } from '../../../src/site/build/kept-pages.ts';
import { publishedOf } from '../../../src/site/files/markdown-files.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-pages-'));
const cacheHome = process.env.XDG_CACHE_HOME;
before(() => {
  process.env.XDG_CACHE_HOME = join(root, 'cache');
});
after(() => {
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheHome;
  rmSync(root, { recursive: true, force: true });
});

const options: SiteOptions = { swarm: '/plans', out: '/site', site: null, base: '/', asOf: null };
const assets = new Set(['_assets/page.1.css']);

test('a page is found again by the same data, address, options and assets', () => {
  const build = keptPages(options, assets);
  assert.equal(build.find('/tracks/a/', 'one'), null);
  build.rendered('/tracks/a/', '<p>One\n</p>');
  build.rendered('/tracks/b/', 'not asked for');

  assert.equal(keptPages(options, assets).find('/tracks/a/', 'one'), '<p>One\n</p>');
  assert.equal(
    keptPages({ ...options, out: '/other', asOf: '2026-11-20' }, assets).find('/tracks/a/', 'one'),
    '<p>One\n</p>',
  );
  assert.equal(keptPages(options, assets).find('/tracks/a/', 'two'), null, 'other data');
  assert.equal(keptPages(options, assets).find('/tracks/b/', 'one'), null, 'another address');
  assert.equal(keptPages({ ...options, base: '/plans/' }, assets).find('/tracks/a/', 'one'), null, 'another base path');
  assert.equal(keptPages(options, new Set(['_assets/page.2.css'])).find('/tracks/a/', 'one'), null, 'another style');
  assert.equal(keptPages({ ...options, force: true }, assets).find('/tracks/a/', 'one'), null, 'a build by force');
});

test('there is one page for each address, and a damaged one is made again', () => {
  const build = keptPages(options, assets);
  assert.equal(build.find('/tracks/a/', 'two'), null);
  build.rendered('/tracks/a/', '<p>Two</p>');
  const files = globSync(join(root, 'cache/trackway/pages/*/*'));
  assert.equal(files.length, 1);
  assert.equal(keptPages(options, assets).find('/tracks/a/', 'two'), '<p>Two</p>');
  writeFileSync(files[0]!, readFileSync(files[0]!, 'utf8').replace('Two', 'Six'));
  assert.equal(keptPages(options, assets).find('/tracks/a/', 'two'), null);
});

test('a digest tells data apart, however deep, and refuses what it cannot see', () => {
  const record = { id: 'r', words: ['fog'] };
  assert.equal(digestOf({ record }), digestOf({ record: { id: 'r', words: ['fog'] } }));
  assert.notEqual(digestOf({ record }), digestOf({ record: { id: 'r', words: ['ice'] } }));
  assert.notEqual(digestOf(new Map([['a', 1]])), digestOf(new Map([['a', 2]])));
  assert.notEqual(digestOf(new Set(['a'])), digestOf(new Set(['b'])));
  assert.notEqual(digestOf({ in: new Map([[record, 1]]) }), digestOf({ in: new Map([[{ ...record, id: 's' }, 1]]) }));
  assert.throws(() => digestOf({ word: () => 'a' }), TypeError);
  assert.throws(() => digestOf({ pattern: /a/ }), TypeError);
});

const view = {
  ...{ html: '<p>Text</p>', title: 'Title', titleFragment: null, drawsDiagrams: false, about: null },
  ...{ messages: null, sourceUrl: null, editUrl: null },
  page: { contents: [], unwritten: [], contradictions: [], records: [], others: [], diagnostics: [] },
};

test('all that a page shows has a digest: it holds no function', async () => {
  const swarm = join(import.meta.dirname, '../../../swarm');
  const loaded = await loadPortfolio({ swarm, asOf: '2026-11-20', git: false });
  const changes = { schemaVersion: 1 as const, windows: [], histories: [], notes: [] };
  const site = publishedOf({ ...loaded, changes } as never, swarm);
  const digests = [
    ...loaded.portfolio.tracks.map(({ id }) => digestOf(trackProps({ ...site, changes, reviews: [] }, id))),
    ...[...loaded.documents.keys()].map((path) =>
      digestOf(documentProps({ ...site, changes, reviews: [] }, path, view)),
    ),
  ];
  assert.equal(new Set(digests).size, loaded.portfolio.tracks.length + loaded.documents.size);
});
