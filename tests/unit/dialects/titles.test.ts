import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTitle } from '../../../src/dialects/head/titles.ts';
import { document, load } from '../portfolio/load.ts';

const title = (heading: string, ...folders: string[]): string => readTitle(heading, folders).title;

test('emoji are decoration of a title, unless they are all there is of it', () => {
  assert.equal(title('🚀 Launch plan'), 'Launch plan');
  assert.equal(title('🚀🎉'), '🚀🎉');
  assert.equal(title('Track Spec: 🚀🎉'), '🚀🎉');
  assert.equal(title('Track Spec: emoji-1 — 🚀…'), '🚀…');
  assert.equal(title('Track Spec: emoji — 🚀🎉', 'tracks', 'emoji'), '🚀🎉');
  assert.equal(title('📄 Track Spec: Launch 🚀'), 'Launch');
  for (const heading of ['Track Spec: emoji — 🚀…', '🚀 — 🎉', 'Launch: 🚀', '🚀 Launch — 🎉'])
    assert.doesNotMatch(title(heading), /(?:^$|[\s:–—-]$)/, heading);
});

test('the name of the track’s own folder before a dash is its ID, whatever it looks like', () => {
  assert.deepEqual(readTitle('Track Spec: live — Live one', ['tracks', 'live']), {
    title: 'Live one',
    id: 'live',
    unfilled: false,
  });
  assert.equal(title('live — Live one', 'tracks', 'live'), 'Live one');
  assert.equal(title('Track Spec: live — Live one', 'tracks', 'other'), 'live — Live one');
  assert.equal(title('live: one', 'tracks', 'live'), 'live: one');
});

test('what stands below a title of emoji alone is read', async () => {
  const { portfolio } = await load({ 'tracks/a/spec.md': document('🚀🎉', '**Status:** Draft') });
  assert.deepEqual([portfolio.tracks[0]?.title, portfolio.tracks[0]?.status.value], ['🚀🎉', 'draft']);
});
