import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordAnchor } from '../../../src/markdown/html/anchors.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { renderDocument } from '../../../src/markdown/render.ts';

const anchor = (fragment: string, line: number, endLine = line): RecordAnchor => ({
  fragment,
  record: `t/${fragment}`,
  kind: 'risk',
  line,
  endLine,
});
const render = (text: string, ...anchors: RecordAnchor[]) =>
  renderDocument(parseDocument('a.md', text), { anchors })
    .html.replace(/ <a class="permalink".*?<\/a>/g, '')
    .replace(/\n/g, '');
const data = (fragment: string) => `id="${fragment}" data-record="t/${fragment}" data-kind="risk"`;

test('a list item or table row carries the id itself', () => {
  assert.equal(render('- a\n- b\n', anchor('r', 2)), `<ul><li>a</li><li ${data('r')} class="record">b</li></ul>`);
  assert.ok(
    render('| A |\n|---|\n| 1 |\n| 2 |\n', anchor('r', 4)).includes(`<tr ${data('r')} class="record"><td>2</td></tr>`),
  );
  assert.ok(render('- a\n  - b\n', anchor('r', 2)).includes(`<li ${data('r')} class="record">b</li>`));
});

test('a bold line and its list stand in a frame of their own', () => {
  assert.equal(
    render('before\n\n**Risk 1: x**\n- a\n- b\n\nafter\n', anchor('r', 3, 5)),
    `<p>before</p><div ${data('r')} class="record"><p><strong>Risk 1: x</strong></p><ul><li>a</li><li>b</li></ul></div><p>after</p>`,
  );
});

test('a heading and its text too, and a record inside a record', () => {
  const html = render('## Phase\n\ntext\n\n- risk\n\n## Next\n', anchor('p', 1, 5), anchor('r', 5));
  assert.equal(
    html,
    `<div ${data('p')} class="record"><h2 id="phase">Phase</h2><p>text</p><ul><li ${data('r')} class="record">risk</li></ul></div><h2 id="next">Next</h2>`,
  );
});

test('two records of one line, and one of a line inside a paragraph', () => {
  assert.equal(
    render('- a\n', anchor('r', 1), anchor('s', 1)),
    `<ul><li ${data('r')} class="record"><span ${data('s')} class="anchor"></span>a</li></ul>`,
  );
  assert.ok(
    render('| A |\n|---|\n| 1 |\n', anchor('r', 3), anchor('s', 3)).includes(
      `<td><span ${data('s')} class="anchor"></span>1</td>`,
    ),
  );
  assert.equal(
    render('one\ntwo\nthree\n', anchor('r', 2)),
    `<p>one<span ${data('r')} class="anchor"></span>twothree</p>`,
  );
  assert.equal(
    render('**A:** 1\n**B:** 2\n', anchor('r', 2)),
    `<ul class="fields"><li class="field"><span class="label">A<span class="colon">:</span></span> <div class="value">1</div></li><li class="field record" ${data('r')}><span class="label">B<span class="colon">:</span></span> <div class="value">2</div></li></ul>`,
  );
});

test('a line without a block has a mark all the same: front matter, empty lines, beyond the end, inside code', () => {
  const text = '---\nid: a\n---\n\n# T\n\n```\na\nb\n```\n';
  for (const line of [1, 2, 4, 5, 6, 8, 9, 50]) {
    assert.equal(render(text, anchor('r', line)).split(data('r')).length - 1, 1, `line ${line}`);
  }
});

test('many records in any order are each placed once', () => {
  const text = Array.from({ length: 60 }, (_, index) =>
    index % 7 === 0 ? `## H${index}` : index % 5 === 0 ? '' : index % 3 === 0 ? `- item ${index}` : `text ${index}`,
  ).join('\n');
  const anchors = Array.from({ length: 80 }, (_, index) =>
    anchor(`r${index}x`, 1 + ((index * 37) % 62), 1 + ((index * 37) % 62) + (index % 9)),
  );
  const html = render(text, ...anchors);
  for (const { fragment } of anchors) assert.equal(html.split(`id="${fragment}"`).length - 1, 1, fragment);
  assert.doesNotMatch(html, /data-at/);
});

test('an author cannot forge a place', () => {
  assert.equal(
    render('<p data-at="3-3" id="r">x</p>\n\ny\n', anchor('r', 3)),
    `<p id="user-content-r">x</p><div ${data('r')} class="record"><p>y</p></div>`,
  );
});

test('records of front matter are marked before the first block, in their order, also if that block is a record', () => {
  const html = render('---\na: b\nc: d\n---\n\n## Phase\n\ntext\n', anchor('r', 2), anchor('s', 3), anchor('p', 6, 8));
  assert.equal(
    html,
    `<span ${data('r')} class="anchor"></span><span ${data('s')} class="anchor"></span><div ${data('p')} class="record"><h2 id="phase">Phase</h2><p>text</p></div>`,
  );
});
