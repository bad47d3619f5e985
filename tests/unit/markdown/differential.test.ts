import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { decode } from '../../../src/markdown/decode.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { foldersBeside } from '../../support/beside.ts';
import { filesBelow } from './support.ts';

/**
 * A tree as plain data that can be compared. One difference is levelled: after a checkbox, the two parsers agree on where an item's text
 * starts, but the oracle moves the start of its paragraph there only if the first thing in it is text, so an item that begins
 * with bold or code has a paragraph that starts before its checkbox. Nothing here reads the start of that paragraph.
 */
function comparable(node: Nodes, inTask = false): unknown {
  const { position, ...rest } = node;
  const data: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => key !== 'children' && value !== undefined),
  );
  const first = 'children' in node ? node.children[0] : undefined;
  const start = inTask && node.type === 'paragraph' && first !== undefined ? first.position?.start : position?.start;
  data.at = `${start?.line}:${start?.column} ${start?.offset} – ${position?.end.line}:${position?.end.column} ${position?.end.offset}`;
  if ('children' in node) {
    const isTask = node.type === 'listItem' && typeof node.checked === 'boolean';
    data.children = node.children.map((child, index) => comparable(child as Nodes, isTask && index === 0));
  }
  return data;
}

const ours = (text: string) => comparable(parseMarkdown(text));
const oracle = (text: string) =>
  comparable(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));

const compareAll = (folder: string, endings: RegExp): number => {
  const files = filesBelow(folder, endings);
  for (const { name, bytes } of files) {
    const { text } = decode(bytes, name);
    assert.deepEqual(ours(text), oracle(text), name);
  }
  return files.length;
};

test('what the documents are made of', () => {
  for (const text of [
    '# A\n\n- [x] **b** c\n- [ ] `d`\n  - e\n\n1. f\n2. g\n\n> h\n> - i\n',
    '| a | b |\n|---|:-:|\n| `c` | d\\|e |\n| f |\n| g | h | i |\n',
    'é 🚧 *ü* [ñ](x)\n日本語 **語** ~~x~~ www.example.org a@b.example\n',
    '```js\ncode\n```\n\n~~~\nopen\n',
    'a[^1] <b>c</b> <x-y> &amp; \\* \n\n[^1]: d\n\n<!-- e -->\n',
  ]) {
    assert.deepEqual(ours(text), oracle(text), text);
  }
});

test('the fixtures', () => {
  compareAll(fileURLToPath(new URL('../../fixtures/', import.meta.url)), /\.md$/);
  compareAll(fileURLToPath(new URL('../../../swarm/', import.meta.url)), /\.md$/);
});

for (const { name, path } of [...foldersBeside('seeds'), ...foldersBeside('corpus')]) {
  test(`the documents of the ${name}`, () => {
    assert.ok(compareAll(path, /\.(?:md|txt)$/) >= 2);
  });
}
