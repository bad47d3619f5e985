import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { hitAddress, hitsText } from '../../../src/scripts/search/hits.ts';
import { hitGlyph } from '../../../src/scripts/search/parts.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../../src/scripts/search/recent.ts';
import type { Hit } from '../../../src/search/candidates.ts';
import type { Results } from '../../../src/search/session.ts';

const hit = (url: string): Hit => ({ url }) as Hit;

test('the address of a hit carries the words to mark, before its fragment, below the base path', () => {
  assert.equal(
    hitAddress('/plans/', hit('/tracks/a/#risk-x'), ' key & escrow '),
    '/plans/tracks/a/?highlight=key%20%26%20escrow#risk-x',
  );
  assert.equal(hitAddress('/', hit('/tracks/a/'), ''), '/tracks/a/');
});

test('results are counted in words', () => {
  const said = (total: number, tracks: number, more = false) => hitsText({ total, tracks, more } as Results);
  assert.equal(said(13, 3), '13 results in 3 tracks');
  assert.equal(said(1, 1), '1 result in 1 track');
  assert.equal(said(40, 9, true), 'More than 40 results in 9 tracks');
  assert.equal(said(0, 0), 'No results');
});

test('an approval has the glyph of its state, a date that of its kind', () => {
  assert.equal(hitGlyph({ type: 'approval', kind: 'Gate', status: 'approved' }), 'tick');
  assert.equal(hitGlyph({ type: 'approval', kind: 'Approval', status: null }), 'pending');
  assert.equal(hitGlyph({ type: 'milestone', kind: 'Deadline', status: null }), 'deadline');
  assert.equal(hitGlyph({ type: 'milestone', kind: 'Initiative', status: null }), 'milestone');
  assert.equal(hitGlyph({ type: 'risk', kind: 'Risk', status: 'open' }), 'risk');
});

/** A browser's storage that holds what `kept` says. */
function useStorage(kept: string | null): void {
  const storage = {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

test('the last six searches are kept, the newest first, none twice', () => {
  useStorage(null);
  for (const query of ['a', 'b', 'c', 'd', ' b ', 'e', 'f', 'g', '  ']) rememberSearch(query);
  assert.deepEqual(recentSearches(), ['g', 'f', 'e', 'b', 'd', 'c']);
  forgetSearches();
  assert.deepEqual(recentSearches(), []);
});

test('what somebody else wrote into the storage is no search', () => {
  for (const kept of ['{', '{"a":1}', 'null']) {
    useStorage(kept);
    assert.deepEqual(recentSearches(), []);
  }
  useStorage('["oil", 7, null]');
  assert.deepEqual(recentSearches(), ['oil']);
});
