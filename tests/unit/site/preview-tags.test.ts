import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutDescription } from '../../../src/render/preview-tags.ts';

test('a description of more than 340 characters ends behind a whole word', () => {
  const text = `${'word '.repeat(67)}before the end`;
  assert.equal(cutDescription(text), `${'word '.repeat(67).trimEnd()}…`);
  assert.equal(cutDescription('word '.repeat(68)), 'word '.repeat(68).trimEnd());
});

test('a word that is longer than any line is cut, between its letters', () => {
  const cut = cutDescription(`A ${'🚀'.repeat(400)}`);
  assert.equal(cut, `A ${'🚀'.repeat(337)}…`);
});
