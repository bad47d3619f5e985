import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../src/markdown/read.ts';
import { type RenderOptions, renderDocument, renderWithCode } from '../../../src/markdown/render.ts';

const render = (text: string, options?: RenderOptions) => renderDocument(parseDocument('a.md', text), options).html;
/** HTML without the permalinks, which every heading has. */
const plain = (text: string, options?: RenderOptions) =>
  render(text, options).replace(/ <a class="permalink".*?<\/a>/g, '');

test('headings carry their slug and a permalink, and make the contents', () => {
  const { html, contents } = renderDocument(
    parseDocument('a.md', '# Plan\n\n## Why *now*?\n\n## [x] Done\n\n## [Name]\n'),
  );
  assert.ok(
    html.includes(
      '<h2 id="why-now">Why <em>now</em>? <a class="permalink" href="#why-now" aria-label="Link to “Why now?”"',
    ),
  );
  assert.deepEqual(contents, [
    { slug: 'plan', title: 'Plan', depth: 1, line: 1 },
    { slug: 'why-now', title: 'Why now?', depth: 2, line: 3 },
    { slug: 'x-done', title: 'Done', depth: 2, line: 5 },
    { slug: 'name', title: 'not written yet', depth: 2, line: 7 },
  ]);
});

test('the title can be left to the page, and ranks can move down', () => {
  const { html, contents } = renderDocument(parseDocument('a.md', '# Plan\n\n## Part\n'), {
    omitTitle: true,
    headingShift: 1,
  });
  assert.match(html, /^<h3 id="part">/);
  assert.deepEqual(
    contents.map(({ slug }) => slug),
    ['part'],
  );
  assert.match(render('Text first\n\n# Plan\n', { omitTitle: true }), /<h1 id="plan">/);
});

test('template text in a line, in code, as a block, in a cell', () => {
  const slot = (template: string) => `<span class="unwritten" title="${template}">not written yet</span>`;
  assert.equal(plain('Owner: [Name/Date] and more'), `<p>Owner: ${slot('[Name/Date]')} and more</p>`);
  assert.equal(
    plain('[Describe what it does]'),
    `<div class="unwritten-block"><p>${slot('[Describe what it does]')}</p></div>`,
  );
  assert.equal(plain('- [Goal 1: what to reach]'), `<ul>\n<li>${slot('[Goal 1: what to reach]')}</li>\n</ul>`);
  assert.equal(plain('Test files: `[path/to/file]`'), `<p>Test files: ${slot('[path/to/file]')}</p>`);
  assert.ok(
    plain('See `tracks/[track-id]/a.md`').includes(
      '<code>tracks/<span class="unwritten-code" title="not written yet">[track-id]</span>/a.md</code>',
    ),
  );
  assert.ok(plain('| A |\n|---|\n| [e.g., *fast* things] |\n').includes(`<td>${slot('[e.g., *fast* things]')}</td>`));
  assert.equal(plain('**_TBD_author_**'), `<p><strong>${slot('_TBD_author_')}</strong></p>`);
  assert.equal(
    plain('<!-- META:summary -->'),
    `<div class="unwritten-block"><p>${slot('&lt;!-- META:summary -->').replace('&lt;', '<')}</p></div>`.replace(
      'title="<',
      'title="<',
    ),
  );
});

test('guidance comments are gone; one that never ends is text', () => {
  assert.equal(plain('a <!-- note --> b\n\n<!-- block\n\nover lines -->\n\nc'), '<p>a  b</p>\n<p>c</p>');
  assert.ok(plain('<!-- never closed\n\ntext').includes('never closed'));
});

test('tags that are no HTML of a document are shown, and nothing behind them vanishes', () => {
  for (const tag of [
    '<phase-name>',
    '<title>',
    '<textarea>',
    '<script>',
    '<style>',
    '<plaintext>',
    '<select>',
    '<iframe src="x">',
    '<svg>',
    '<input>',
    '<xmp>',
    '<!DOCTYPE html>',
  ]) {
    for (const text of [`Before ${tag} after\n\nEnd`, `${tag}\n\nEnd`]) {
      const html = plain(text);
      assert.ok(html.includes(`&lt;${tag.slice(1)}`), `${text} → ${html}`);
      assert.ok(html.includes('End'), `${text} → ${html}`);
    }
  }
  assert.equal(plain('a <b>bold</b> <font color="red">plain</font>'), '<p>a <b>bold</b> plain</p>');
});

test('checkboxes of every kind are marks with a word', () => {
  const tick = (state: string, word: string) =>
    `<span class="tick" data-state="${state}"><span class="visually-hidden">${word}: </span></span>`;
  assert.equal(
    plain('- [x] a\n- [ ] b\n- [~] c\n- [!] d\n'),
    `<ul class="tasks">\n<li class="task">${tick('done', 'done')} a</li>\n<li class="task">${tick('open', 'open')} b</li>\n<li class="task">${tick('partial', 'in progress')} c</li>\n<li class="task">${tick('blocked', 'blocked')} d</li>\n</ul>`,
  );
  assert.ok(plain('### [x] Head').includes(`>${tick('done', 'done')} Head`));
  assert.ok(plain('| A |\n|---|\n| [ ] |\n').includes(`<td>${tick('open', 'open')}</td>`));
  assert.ok(plain('**Status:** [x] Complete').includes(`${tick('done', 'done')} Complete`));
  assert.ok(plain('- [x] a\n\n  b\n').includes(`<p>${tick('done', 'done')} a</p>`));
});

test('lists and lines of labels become rows, in the author’s order and words', () => {
  const row = (label: string, value: string) =>
    `<li class="field"><span class="label">${label}<span class="colon">:</span></span> <div class="value">${value}</div></li>`;
  assert.equal(
    plain('- **Impact:** high\n- **Owner**: Ann *Lee*\n'),
    `<ul class="fields">\n${row('Impact', 'high')}\n${row('Owner', 'Ann <em>Lee</em>')}\n</ul>`,
  );
  assert.equal(
    plain('**Created:** today\n**Owner:** Ann\n'),
    `<ul class="fields">${row('Created', 'today')}${row('Owner', 'Ann')}</ul>`,
  );
  assert.equal(
    plain('**Risk 1: late**\n**Impact:** high\n**Owner:** Ann\n'),
    `<p><strong>Risk 1: late</strong></p>\n<ul class="fields">${row('Impact', 'high')}${row('Owner', 'Ann')}</ul>`,
  );
  assert.equal(
    plain('- Likelihood: High\n- Owner: Ann\n'),
    `<ul class="fields">\n${row('Likelihood', 'High')}\n${row('Owner', 'Ann')}\n</ul>`,
  );
  assert.ok(plain('**Status: Draft**\n**Owner: Ann**\n').includes('<strong>Status: Draft</strong>'));
  for (const text of ['- **one** thing\n- another\n', '- one: thing\n- another\n', '1. **One**: a\n2. **Two**: b\n'])
    assert.ok(!plain(text).includes('fields'), text);
});

test('tables scroll by themselves and have a name of their own', () => {
  const html = plain('## Costs\n\n| A |\n|---|\n| 1 |\n\n| B |\n|---|\n| 2 |\n');
  assert.ok(html.includes('<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Costs"><table>'));
  assert.ok(html.includes('aria-label="Table: Costs (2)"'));
});

test('links are resolved, marked broken, or refused', () => {
  const options: RenderOptions = {
    resolveLink: (href) => (href === 'spec.md' ? '/tracks/a/spec/' : href.startsWith('https:') ? href : null),
  };
  assert.equal(plain('[a](spec.md)', options), '<p><a href="/tracks/a/spec/">a</a></p>');
  assert.equal(
    plain('[a](gone.md)', options),
    '<p><span class="broken-link" title="This link leads nowhere: gone.md">a</span></p>',
  );
  assert.equal(
    plain('[a](https://example.org)', options),
    '<p><a href="https://example.org" rel="nofollow noopener">a</a></p>',
  );
  assert.equal(
    plain('## Part\n\n[a](#part) [b](#nowhere)'),
    '<h2 id="part">Part</h2>\n<p><a href="#part">a</a> <span class="broken-link" title="This link leads nowhere: #nowhere">b</span></p>',
  );
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'java&#10;script:x',
    'file:///etc/passwd',
  ]) {
    assert.doesNotMatch(render(`[a](${address})`), /<a /, address);
  }
  assert.doesNotMatch(render('[a](x.md)', { resolveLink: () => 'javascript:alert(1)' }), /<a /);
});

test('an anchor of the author’s can be linked to, under a name of its own', () => {
  assert.equal(
    plain('<a id="here"></a>\n\n[a](#here)'),
    '<p><a id="user-content-here"></a></p>\n<p><a href="#user-content-here">a</a></p>',
  );
});

test('images are asked for, and their words stand where they are not shown', () => {
  const image = (text: string, options?: RenderOptions) => plain(text, options);
  assert.equal(
    image('![plan](a.png)', { resolveImage: () => '/img/a.webp' }),
    '<p><img src="/img/a.webp" alt="plan" loading="lazy" decoding="async"></p>',
  );
  assert.equal(
    image('![plan](a.png)', { resolveImage: () => null }),
    '<p><span class="missing-image" title="This image is not shown: a.png">plan</span></p>',
  );
  assert.doesNotMatch(
    image('![x](https://tracker.example/a.gif) ![y](//tracker.example/b.gif) ![z](data:image/png;base64,AAAA)'),
    /<img/,
  );
  const data = `data:image/png;base64,${'A'.repeat(5_000)}`;
  assert.ok(image(`![plan](${data})`).length < 300, 'a picture inside its address is not published in a title either');
});

test('diagrams are drawn by whoever renders, or shown as their source', () => {
  const text = '```mermaid\ngraph TD; A-->B\n```\n';
  assert.equal(
    plain(text, { diagram: (source, language) => `<figure data-kind="${language}">${source.trim().length}</figure>` }),
    '<div class="diagram"><figure data-kind="mermaid">15</figure></div>',
  );
  assert.ok(plain(text, { diagram: () => null }).includes('<code class="language-mermaid">graph TD; A-->B'));
});

test('code is coloured by classes where its language is known, and never by style', async () => {
  const { html } = await renderWithCode(
    parseDocument('a.md', '```py\n# why\nx = "1"\n```\n\n```nonesuch\ny = 2\n```\n'),
  );
  assert.ok(html.includes('<span class="code-comment"># why</span>'), html);
  assert.ok(html.includes('<span class="code-string">"1"</span>'), html);
  assert.ok(html.includes('<code class="language-nonesuch">y = 2\n</code>'));
  assert.doesNotMatch(html, /style=/);
});

test('footnotes lead there and back', () => {
  const html = plain('Text[^a].\n\n[^a]: Note.\n');
  const target = /href="#(user-content-fn-a)"/.exec(html)?.[1];
  assert.ok(html.includes(`id="${target}"`));
  assert.ok(/href="#(user-content-fnref-a)"/.test(html) && html.includes('id="user-content-fnref-a"'));
});

test('HTML that nests without end is shown as text', () => {
  for (const text of ['<div>'.repeat(5000), `<details>${'<b>'.repeat(3000)}x`, '<table><tr><td>'.repeat(1000)]) {
    assert.doesNotThrow(() => render(text));
  }
});

test('a cell that is a day is marked, and no other', () => {
  const cells = plain('| A | B |\n|---|---|\n| 2026-10-02 | by 2026-10-02 |\n');
  assert.ok(cells.includes('<td class="day">2026-10-02</td>'));
  assert.ok(cells.includes('<td>by 2026-10-02</td>'));
});
