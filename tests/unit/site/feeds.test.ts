import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { feedFiles } from '../../../src/site/files/feeds.ts';
import { setSite } from '../../../src/site/store.ts';
import { withoutChanges } from '../../support/without-changes.ts';

/** The feeds of the example, read by a parser of XML that is not ours. */

const swarm = resolve(import.meta.dirname, '../../../swarm');
const loaded = await loadPortfolio({ swarm, asOf: '2026-11-20', git: false });
const options = { swarm, out: '/nowhere', site: 'https://plans.example.org', base: '/sub/', asOf: '2026-11-20' };
setSite({ reading: loaded as never, options });
const files = new Map(feedFiles(withoutChanges(loaded), assert.fail));

interface Atom {
  link: { rel?: string; href: string }[];
  entry: { id: string; updated: string; category: { term: string }[]; summary: { '#text': string } }[];
}

function atom(file: string): Atom {
  const text = files.get(file);
  assert.ok(text, `there is no ${file}`);
  assert.equal(XMLValidator.validate(text), true, file);
  const isArray = (name: string): boolean => ['link', 'entry', 'category'].includes(name);
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray }).parse(text).feed;
}

test('what concerns the whole portfolio comes in three formats', () => {
  for (const name of ['feed', 'status'])
    for (const format of ['xml', 'atom', 'json']) assert.ok(files.has(`${name}.${format}`), `${name}.${format}`);
});

test('each track, and each person asked to approve, has one feed, in Atom', () => {
  const folders = loaded.portfolio.tracks.map(({ url }) => url.slice(1));
  for (const folder of [...folders, 'approvals/anjali-deshmukh/']) {
    const { link } = atom(`${folder}feed.atom`);
    assert.deepEqual(
      link.filter(({ rel }) => rel === 'self').map(({ href }) => href),
      [`https://plans.example.org/sub/${folder}feed.atom`],
    );
  }
  const others = [...files.keys()].filter((file) => file.includes('/') && !file.endsWith('/feed.atom'));
  assert.deepEqual(others, []);
});

test('a track’s feed has what the whole feed has of it, and none of the future', () => {
  const { entry } = atom('tracks/storm-rebooking/feed.atom');
  assert.ok(entry.length > 0);
  for (const { id, updated } of entry) {
    assert.match(id, /^urn:trackway:/);
    assert.ok(updated.slice(0, 10) <= '2026-11-20', updated);
  }
});

test('a person’s feed holds what the person is asked, and nothing of others', () => {
  const { entry } = atom('approvals/anjali-deshmukh/feed.atom');
  assert.ok(entry.length > 0);
  for (const { category, summary } of entry) {
    const [{ term } = { term: '' }] = category;
    assert.ok(['approval', 'question', 'status'].includes(term), term);
    if (term !== 'status') assert.match(summary['#text'], /Anjali Deshmukh/);
  }
});
