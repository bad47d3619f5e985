import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { print } from '../../../src/markdown/html/print.ts';

const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

test('texts and values are escaped, names are those of HTML, void elements have no end', () => {
  const tree = element(
    'p',
    { className: ['a', 'b'], dataRecord: 'R "1" & <2>', ariaLabel: 'x', id: '' },
    { type: 'text', value: 'a < b && "c"' },
    element('br', {}),
    element('img', { src: '/a.png', alt: '' }),
    element('details', { open: true, hidden: false }),
    element('td', { colSpan: 2, title: undefined }),
  );
  assert.equal(
    print(tree),
    '<p class="a b" data-record="R &quot;1&quot; &amp; <2>" aria-label="x" id="">a &lt; b &amp;&amp; "c"<br><img src="/a.png" alt=""><details open></details><td colspan="2"></td></p>',
  );
});

/** Words with every sign that means something in HTML. */
const words = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', '!', '-', 'a', ' ', '\n', 'é', '漢', '\u0000'),
});
const properties = fc.record(
  {
    id: words,
    title: words,
    href: words,
    className: fc.array(fc.constantFrom('a', 'b')),
    open: fc.boolean(),
    colSpan: fc.nat(9),
  },
  { requiredKeys: [] },
);
const { tree } = fc.letrec<{ tree: ElementContent; element: ElementContent }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    words.map((value): ElementContent => ({ type: 'text', value })),
    tie('element'),
  ),
  element: fc
    .tuple(
      fc.constantFrom('p', 'span', 'td', 'details', 'hr', 'code'),
      properties,
      fc.array(tie('tree'), { maxLength: 3 }),
    )
    .map(([tagName, given, children]) => element(tagName, given, ...(tagName === 'hr' ? [] : children))),
}));

test('a browser reads the same tree from it as from what hast-util-to-html prints', () => {
  const read = (value: string) => raw({ type: 'root', children: [{ type: 'raw', value }] });
  fc.assert(fc.property(tree, (node) => assert.deepEqual(read(print(node)), read(toHtml(node)))));
});
