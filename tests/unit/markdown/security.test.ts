import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { renderDocument } from '../../../src/markdown/render.ts';
import { payloads } from '../../support/hostile/payloads.ts';

const require = createRequire(import.meta.url);

/** Elements that a rendered document may hold; everything else is a finding. */
const allowed = new Set(
  'a abbr b blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);

/** HTML as a browser would understand it. */
const reparsed = (html: string): Root => {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  assert.equal(tree.type, 'root');
  return tree as Root;
};

/** The scheme that a browser sees in an address: it drops control characters and resolves against the page. */
function schemeOf(address: string): string {
  return URL.canParse(address, 'https://site.example/page/')
    ? new URL(address, 'https://site.example/page/').protocol
    : 'https:';
}

/** What could run, load, submit, restyle or take the place of something of the page's. */
function findings(node: Nodes, ids: ReadonlySet<string> = new Set()): string[] {
  if (node.type === 'comment' || node.type === 'doctype' || node.type === 'raw') return [node.type];
  const found: string[] = [];
  if (node.type === 'element') {
    if (!allowed.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^(?:on|style|srcdoc|formaction|xlink|ping|target|http)/i.test(name)) found.push(name);
      if (/^(?:href|src|cite|action|background|poster|data|srcSet|longDesc)$/i.test(name)) {
        if (!['http:', 'https:', 'mailto:'].includes(schemeOf(String(value)))) found.push(`${name}=${String(value)}`);
      }
      if (name === 'id' && !String(value).startsWith('user-content-') && !ids.has(String(value)))
        found.push(`id=${String(value)}`);
      if (name === 'name' && !String(value).startsWith('user-content-')) found.push(`name=${String(value)}`);
    }
    if (node.tagName === 'img' && /^(?:https?:)?\/\//.test(String(node.properties.src))) found.push('outside image');
  }
  if ('children' in node) for (const child of node.children) found.push(...findings(child, ids));
  return found;
}

function check(text: string): void {
  const { html, contents } = renderDocument(parseDocument('a.md', text));
  const slugs = new Set(contents.map(({ slug }) => slug));
  assert.deepEqual(findings(reparsed(html), slugs), [], `${JSON.stringify(text)}\n→ ${html}`);
}

/** The ways in which a document can hold a string. */
const embeddings = (payload: string): string[] => [
  payload,
  `Text ${payload} text`,
  `[link](${payload})`,
  `[link](<${payload}>)`,
  `![image](${payload})`,
  `<a href="${payload}">x</a>`,
  `<img src='${payload}' alt="${payload}">`,
  `| A |\n|---|\n| ${payload} |`,
  `- [x] **${payload}:** [${payload}]`,
  `\`\`\`${payload}\n${payload}\n\`\`\``,
  `# ${payload}`,
  `[x]: ${payload}\n\n[x] [^1]\n\n[^1]: ${payload}`,
  `---\ntitle: ${payload}\n---\n\n${payload}`,
];

test('no known payload gets through, wherever it is', () => {
  for (const [index, line] of payloads.entries()) {
    const ways = embeddings(line);
    // Each payload by itself, and in two of the other ways in turn: all pairs over the whole list would say little more.
    for (const text of [ways[0]!, ways[1 + (index % (ways.length - 1))]!, ways[1 + ((index + 5) % (ways.length - 1))]!])
      check(text);
  }
});

test('control: without the allow-list many of the payloads would get through', () => {
  const through = payloads.filter((line) => {
    const open = raw(toHast(parseMarkdown(line), { allowDangerousHtml: true }));
    return findings(reparsed(toHtml(open, { allowDangerousHtml: true }))).length > 0;
  });
  assert.ok(through.length >= payloads.length / 2, `${through.length} of ${payloads.length}`);
});

test('naughty strings', () => {
  const strings: string[] = JSON.parse(readFileSync(require.resolve('big-list-of-naughty-strings/blns.json'), 'utf8'));
  for (const string of strings) for (const text of embeddings(string)) check(text);
});

test('the examples of CommonMark', () => {
  const { tests } = require('commonmark-spec') as { tests: { markdown: string }[] };
  assert.ok(tests.length > 600);
  for (const { markdown } of tests) check(markdown.replaceAll('→', '\t'));
});

test('what an author could try with our own names', () => {
  for (const text of [
    '<span class="tick" data-state="done" onclick="x()">a</span>',
    '<div id="main" class="record" data-record="x">a</div>',
    '<a name="location" href="#x">a</a>',
    '<p data-at="1-9" style="position:fixed">a</p>',
    '<form id="nodes"><input name="attributes"></form>',
    '<div class="diagram"><svg onload=alert(1)></div>',
    '<base href="https://evil.example/">\n\n[a](b.md)',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<img src=x onerror=alert(1)>',
    '<details open ontoggle=alert(1)>',
    '```"><script>alert(1)</script>\n```',
    '```mermaid\n%%{init: {"themeCSS": "x"}}%%\n```',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  ]) {
    check(text);
  }
});
