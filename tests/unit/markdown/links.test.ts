import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenLinks } from '../../../src/markdown/links.ts';
import { parseDocument } from '../../../src/markdown/read.ts';

const links = (text: string) => writtenLinks(parseDocument('a.md', text).tree);
const pictures = (text: string): string[] =>
  links(text)
    .filter(({ picture }) => picture)
    .map(({ href }) => href);

test('the pictures of a document, however they are written', () => {
  const text = [
    '![a [nested] text](one.png "title") ![two][two] ![](<three with space.png>)',
    "<img alt='x' src='four.png'> <IMG SRC=five.png width=3>",
    '<p align="center">\n<img\n  src="six.png">\n</p>',
    '[two]: two.png',
    '`![code](no.png)` [a link](no.md) [another][third]',
    '[third]: no-either.md',
  ].join('\n\n');
  assert.deepEqual(pictures(text).sort(), [
    'five.png',
    'four.png',
    'one.png',
    'six.png',
    'three with space.png',
    'two.png',
  ]);
});

test('a link and a picture of one name are both', () => {
  assert.deepEqual(
    links('[the plan][x] ![the plan][x]\n\n[x]: plan.png').map(({ href, picture }) => [href, picture]),
    [
      ['plan.png', false],
      ['plan.png', true],
    ],
  );
});

test('each with its line and column, in HTML too', () => {
  const text =
    '# A\n\nSee [b](b.md) and ![c](c.png).\n\n<p>\n  <img src="d.png"> <img src="e.png">\n</p>\n\n- x <img src="f.png">\n';
  assert.deepEqual(
    links(text).map(({ href, line, column }) => `${href} ${line}:${column}`),
    ['b.md 3:5', 'c.png 3:19', 'd.png 6:3', 'e.png 6:21', 'f.png 9:5'],
  );
});

test('what never ends holds no picture, and is read once', () => {
  for (const piece of ['![', '<img ', '<img src', '[\n']) assert.deepEqual(links(piece.repeat(100_000)), []);
});
