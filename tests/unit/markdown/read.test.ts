import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkboxes } from '../../../src/markdown/checkboxes.ts';
import type { ParsedDocument } from '../../../src/markdown/document.ts';
import { fields } from '../../../src/markdown/fields.ts';
import { allSections } from '../../../src/markdown/outline.ts';
import { readDocument } from '../../../src/markdown/read.ts';
import { renderDocument } from '../../../src/markdown/render.ts';
import { tables } from '../../../src/markdown/tables.ts';
import { foldersBeside } from '../../support/beside.ts';
import { bytesOf, filesBelow } from './support.ts';

const own = `---
title: A plan
tags: [a, b]
git:
  branch: main
---

# Plan — café

**Status:** [~] In Progress | **Owner:** Ann
**Due:** [YYYY-MM-DD]

> **Note:** quoted
> - [x] in a quote

## Risks

| Risk | P | I |
|------|---|---|
| slow \`a|b\` | 3 | [Score] |

**Risk 1: late**
- **Mitigation:** <b>more</b> people
  - [ ] hire

\`\`\`js
const x = [Name];
\`\`\`

<details><summary>More</summary>

<!-- note --> text[^1] â€” [x](y.md)

</details>

[^1]: Footnote.
`;

/** Everything that a caller can ask of a document. */
function useAll(document: ParsedDocument): string {
  const sections = [document.root, ...allSections(document.root)];
  for (const { blocks, slug } of sections) {
    fields(blocks, { deep: true });
    tables(blocks);
    checkboxes(blocks);
    assert.equal(typeof slug, 'string');
  }
  const lines = document.text.split('\n').length;
  for (const { line, column } of [...document.diagnostics, ...document.placeholders, ...document.frontMatter]) {
    assert.ok(line >= 1 && line <= lines && column >= 1, `${line}:${column} of ${lines} lines`);
  }
  const anchors = [1, 2, 9, 14, 20, 30, 999].map((line, index) => ({
    fragment: `record-${index}`,
    record: 'r',
    kind: 'risk',
    line,
    endLine: line + 3,
  }));
  const { html } = renderDocument(document, { anchors });
  for (const { fragment } of anchors) assert.equal(html.split(`id="${fragment}"`).length - 1, 1, fragment);
  return html;
}

/** Cuts, doubles, swaps and spoils pieces of a text. */
const mutated = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(80),
          fc.constantFrom(
            '',
            '`',
            '```\n',
            '---\n',
            '| ',
            '> ',
            '- ',
            '  ',
            '[',
            ']',
            '**',
            '<div>',
            '<!--',
            '\n\n',
            '\0',
            '\r',
            '\u2028',
            '🚧',
            'Ã©',
            '&#0;',
            '\t',
            '[^1]',
            ': ',
            '# ',
          ),
        ),
        { maxLength: 8 },
      ),
    )
    .map(([source, edits]) => {
      let result = source;
      for (const [at, length, insert] of edits) {
        const from = at % (result.length + 1);
        result = result.slice(0, from) + insert + result.slice(from + length);
      }
      return result;
    });

test('any mutation of a document ends in a document', () => {
  fc.assert(
    fc.property(mutated(fc.constant(own)), (text) => {
      useAll(readDocument('a.md', bytesOf(text)));
    }),
    { numRuns: 400 },
  );
});

test('so do bytes of no meaning', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      useAll(readDocument('a.md', bytes));
    }),
  );
});

test('reading and rendering a document twice gives the same', () => {
  const one = readDocument('a.md', bytesOf(own));
  const other = readDocument('a.md', bytesOf(own));
  assert.deepEqual(one.tree, other.tree);
  assert.deepEqual(
    [one.frontMatter, one.placeholders, one.diagnostics],
    [other.frontMatter, other.placeholders, other.diagnostics],
  );
  assert.equal(useAll(one), useAll(other));
  assert.equal(useAll(one), useAll(one), 'rendering does not change the document');
});

test('every line of the tree lies in the file', () => {
  const document = readDocument('a.md', bytesOf(own));
  assert.equal(document.text.split('\n')[8 - 1], '# Plan — café');
  assert.equal(document.root.sections[0]?.line, 8);
});

for (const { name: folder, path } of foldersBeside('corpus')) {
  test(`mutations of documents end in documents: ${folder}`, () => {
    const files = filesBelow(path, /\.md$/).filter(({ bytes }) => bytes.length < 20_000);
    const source = fc.nat(files.length - 1).map((index) => new TextDecoder().decode(files[index]!.bytes));
    fc.assert(
      fc.property(mutated(source), (text) => {
        useAll(readDocument('a.md', bytesOf(text)));
      }),
      { numRuns: 300 },
    );
  });

  test(`all documents are read and rendered: ${folder}`, () => {
    for (const { name, bytes } of filesBelow(path, /\.md$/))
      assert.doesNotThrow(() => useAll(readDocument(name, bytes)), name);
  });
}
