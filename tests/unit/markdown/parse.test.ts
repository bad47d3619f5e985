import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLimits } from '../../../src/markdown/limits.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { plainText, sourceText } from '../../../src/markdown/text.ts';
import { brief } from './support.ts';

const parse = (text: string, limits = defaultLimits) => parseDocument('a.md', text, limits);

test('front matter takes its lines but makes no node, and positions hold', () => {
  const document = parse('---\nid: a\n---\n\n# Title\n\nText **bold**.\n');
  const [heading, paragraph] = document.tree.children;
  assert.equal(document.tree.children.length, 2);
  assert.equal(heading?.position?.start.line, 5);
  assert.equal(sourceText(document, paragraph!), 'Text **bold**.');
});

test('GitHub tables, tasks, strikethrough, autolinks and footnotes are read; mathematics and directives are text', () => {
  const document = parse('- [x] ~~old~~ www.example.org[^1]\n\n$x$ :name[y] {#id}\n\n[^1]: note\n');
  const [list, paragraph, definition] = document.tree.children;
  assert.equal(list?.type === 'list' && list.children[0]?.checked, true);
  assert.equal(definition?.type, 'footnoteDefinition');
  assert.equal(plainText(paragraph!), '$x$ :name[y] {#id}');
});

test('ten thousand nested quotes are text, with a word', () => {
  const document = parse(`# Title\n\n${'>'.repeat(10_000)} deep\n\nafter\n`);
  assert.deepEqual(brief(document.diagnostics), ['nesting-too-deep 3:1']);
  assert.ok(plainText(document.tree).includes('deep'));
  assert.equal(plainText(document.tree.children.at(-1)!), 'after');
});

test('nesting counts over lines, lists and emphasis too', () => {
  const staircase = Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n');
  for (const text of [
    staircase,
    `${'- '.repeat(300)}end`,
    `${'*a '.repeat(300)}end${' b*'.repeat(300)}`,
    `${'> '.repeat(120)}end`,
  ]) {
    const document = parse(text);
    assert.deepEqual(
      document.diagnostics.map(({ code }) => code),
      ['nesting-too-deep'],
    );
    assert.ok(/end|item 149/.test(plainText(document.tree)));
  }
});

test('of quotes in quotes there may be 50,000; the others are text, and what follows is read', () => {
  const document = parse(`# T\n\n${`${'>'.repeat(53)} a\n\n`.repeat(1200)}## After\n\n- one\n`);
  assert.deepEqual(brief(document.diagnostics), ['nesting-too-deep 2003:1']);
  assert.deepEqual(
    document.root.sections[0]?.sections.map(({ title }) => title),
    ['After'],
  );
});

test('ordinary nesting is no matter', () => {
  assert.deepEqual(parse('> - a\n>   - b\n>     1. *c **d***\n').diagnostics, []);
});

test('a fence that never closes is told at its opening line', () => {
  assert.deepEqual(brief(parse('# A\n\n```js\ncode\n\n# B\n').diagnostics), ['fence-unterminated 3:1']);
  assert.deepEqual(brief(parse('~~~~\ncode\n~~~\n').diagnostics), ['fence-unterminated 1:1']);
  assert.deepEqual(
    parse('```js\ncode\n```\n\n~~~\nx\n~~~~\n\n> ```\n> quoted\n> ```\n\n    indented\n').diagnostics,
    [],
  );
});

test('tables beyond the limit of cells are shown as text', () => {
  const document = parse('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n', { ...defaultLimits, tableCells: 5 });
  assert.deepEqual(brief(document.diagnostics), ['table-too-large 1:1']);
  assert.equal(document.tree.children[0]?.type, 'code');
});

test('sections nest by rank, skipped ranks included, and headings in quotes and lists are none', () => {
  const document = parse('before\n\n# One\n\n### Three\n\ntext\n\n## Two\n\n> ## quoted\n\n- ## listed\n\n# One\n');
  const [one, again] = document.root.sections;
  assert.equal(document.root.blocks.length, 1);
  assert.deepEqual(
    one?.sections.map(({ title, depth, line, endLine, blocks }) => [title, depth, line, endLine, blocks.length]),
    [
      ['Three', 3, 5, 8, 1],
      ['Two', 2, 9, 14, 2],
    ],
  );
  assert.equal(one?.sections[0]?.parent, one);
  assert.deepEqual([one?.slug, again?.slug, document.root.slug], ['one', 'one-1', '']);
});

test('slugs are those of GitHub, and a heading without letters has one too', () => {
  const document = parse("# What's *new* & `why`?\n\n# 要件 定義\n\n# ❗\n\n# section\n");
  assert.deepEqual(
    document.root.sections.map(({ slug }) => slug),
    ['whats-new--why', '要件-定義', 'section', 'section-1'],
  );
});

test('plain text is what a reader sees', () => {
  const paragraph = parse('A **b** `c` ![alt](x.png) [link](y) <b>html</b> <phase-name> <!-- note --> d<br>e\\*\n').tree
    .children[0]!;
  assert.equal(plainText(paragraph), 'A b c alt link html <phase-name>  d\ne*');
});

test('a paragraph that would cost the parser minutes is read without the marks that cost them', () => {
  const dense = '&amp;'.repeat(40_000);
  const document = parse(`# Title\n\n${dense}\n\nA &amp; *b*\n`);
  assert.deepEqual(brief(document.diagnostics), ['paragraph-too-dense 3:1']);
  assert.equal(plainText(document.tree.children[1]!), dense);
  assert.equal(plainText(document.tree.children[2]!), 'A & b');
  const joined = '_a_'.repeat(40_000);
  assert.equal(plainText(parse(joined).tree), joined);
});

test('a megabyte of any one thing is read', () => {
  for (const unit of [
    '[',
    '[Name] ',
    '> a\n',
    '- [ ] **a:** b\n',
    '| a ',
    '_TBD_',
    '<!--',
    'Ã©',
    'YYYY-MM-DD ',
    'x: ',
    '```\n',
    '# a\n',
    '- ',
  ]) {
    const document = parse(unit.repeat(Math.floor(1_000_000 / unit.length)));
    assert.ok(document.tree.children.length > 0, unit);
  }
});
