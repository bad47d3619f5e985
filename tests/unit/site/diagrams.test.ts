import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeIn } from '../../../src/site/diagrams/check-svg.ts';
import { diagramFigure, diagramTitle } from '../../../src/site/diagrams/figure.ts';

test('a drawing that could run or fetch something is refused, with the word for it', () => {
  assert.equal(unsafeIn('<svg><script>alert(1)</script></svg>'), 'a script');
  assert.equal(unsafeIn('<svg><g onclick="x()"></g></svg>'), 'an event handler');
  assert.equal(unsafeIn('<svg><foreignObject><p>x</p></foreignObject></svg>'), 'embedded HTML');
  assert.equal(
    unsafeIn('<svg><style>.a{fill:url(https://example.org/a.png)}</style></svg>'),
    'an outside address in its style',
  );
  assert.equal(unsafeIn('<svg><image href="https://example.org/a.png"/></svg>'), 'an embedded document');
  assert.equal(unsafeIn('<svg><style>@import "x.css";</style></svg>'), 'an import in its style');
  assert.equal(unsafeIn('<svg><a href="javascript:alert(1)"><text>x</text></a></svg>'), 'a link that runs code');
});

test('handlers and addresses are found however they are parted from what stands before them', () => {
  for (const svg of [
    '<svg/onload="x()">',
    '<path d="M0 0"onclick="x()"/>',
    "<a href=' javascript:x()'>a</a>",
    '<a xlink:href="\njavascript :x()">a</a>',
  ])
    assert.notEqual(unsafeIn(svg), null, svg);
});

test('what Mermaid draws for honest sources is let through', () => {
  assert.equal(unsafeIn('<svg><path marker-end="url(#arrow)"/><use href="#shape"/><text>on = off</text></svg>'), null);
});

test('a diagram is named by its own title, else by its kind', () => {
  assert.equal(diagramTitle('flowchart LR\n  A-->B'), 'Flowchart');
  assert.equal(diagramTitle('%%{init: {}}%%\nsequenceDiagram\n  A->>B: x'), 'Sequence diagram');
  assert.equal(diagramTitle('---\ntitle: x\n---\ngantt\n  title T'), 'Gantt chart');
  assert.equal(diagramTitle('flowchart LR\n  accTitle: How a booking moves\n  A-->B'), 'How a booking moves');
  assert.equal(diagramTitle('something new'), 'Diagram');
});

const drawn = { light: '<svg/>', dark: '<svg/>', width: 40, height: 20 };

test('the source of a diagram can be read in every case, and cannot leave its element', () => {
  const source = 'flowchart LR\n  A["</pre><script>alert(1)</script>"]-->B';
  for (const drawing of [drawn, null, { problem: '</figcaption><script>' }]) {
    const html = diagramFigure(source, drawing, '/base/');
    assert.match(html, /&lt;\/pre&gt;&lt;script&gt;alert\(1\)/);
    assert.doesNotMatch(html, /<script/);
  }
});

test("a drawn diagram is two pictures of known size under the site's base path", () => {
  const html = diagramFigure('pie', drawn, '/base/');
  assert.match(
    html,
    /<img class="only-light" src="\/base\/diagrams\/[0-9a-f]{16}-light\.svg" width="40" height="20" alt="Pie chart/,
  );
  assert.match(html, /<img class="only-dark" src="\/base\/diagrams\/[0-9a-f]{16}-dark\.svg"/);
});

test("a diagram that nobody drew names the frame in which the reader's browser draws it", () => {
  assert.match(diagramFigure('pie', null, '/base/'), /data-diagram="\/base\/diagram\/frame\.html"/);
});
