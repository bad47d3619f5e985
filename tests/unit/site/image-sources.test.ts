import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../src/markdown/read.ts';
import { imageSources } from '../../../src/site/reading/image-sources.ts';

const sources = (text: string): string[] => [...imageSources(parseDocument('a.md', text).tree)];

test('the pictures of a document, however they are written', () => {
  const text = [
    '![a [nested] text](one.png "title") ![two][two] ![](<three with space.png>)',
    "<img alt='x' src='four.png'> <IMG SRC=five.png width=3>",
    '<p align="center">\n<img\n  src="six.png">\n</p>',
    '[two]: two.png',
    '`![code](no.png)`',
  ].join('\n\n');
  assert.deepEqual(sources(text).sort(), ['five.png', 'four.png', 'one.png', 'six.png', 'three with space.png', 'two.png']);
});

test('what never ends holds no picture, and is read once', () => {
  for (const piece of ['![', '<img ', '<img src', '[\n']) assert.deepEqual(sources(piece.repeat(100_000)), []);
});
