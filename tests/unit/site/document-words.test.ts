import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentWords } from '../../../src/site/search/document-words.ts';

test('words of headings and blocks, once each, as searches compare them', () => {
  const words = new DocumentWords();
  words.add([
    { slug: null, line: null, title: '', blocks: ['Everybody’s refund, REFUND; straße'] },
    { slug: 'x', line: 3, title: 'Storm-rebooking', blocks: [] },
  ]);
  assert.deepEqual(words.list(), ['everybodys', 'rebooking', 'refund', 'storm', 'strasse']);
});

test('two letters, data, and scripts without spaces are no words to suggest', () => {
  const words = new DocumentWords();
  words.add([{ slug: null, line: null, title: 'an 灯台の修理', blocks: ['0'.repeat(64)] }]);
  assert.deepEqual(words.list(), []);
});
