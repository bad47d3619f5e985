import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderDocument } from '../../../src/markdown/render.ts';
import { load } from './load.ts';

/**
 * A megabyte of something that begins and never ends, as a title, in a paragraph and in a table. Each is done in a moment where each character is
 * looked at a fixed number of times; a pattern that begins anew at each of them would keep this test for most of an hour. No time is measured.
 */
const pieces = [
  '![',
  '[',
  '[TBD',
  '<!--',
  '<!-- a',
  '<img ',
  '{{',
  '**',
  '`',
  '(',
  'TBD_',
  '](',
  '| ',
  '~~',
  ': ',
  '"',
  '<a href="',
];

for (const piece of pieces) {
  test(`a document of ${JSON.stringify(piece)} and nothing else is read to its end`, async () => {
    const many = piece.repeat(300_000 / piece.length);
    const { documents } = await load({
      'tracks/a/title.md': `# ${many}\n`,
      'tracks/a/text.md': `# A\n\n**Status:** ${many}\n\n## Risks\n\n- **${many}\n`,
      'tracks/a/table.md': `# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| ${many} | ${many} |\n`,
    });
    assert.equal(documents.size, 3);
    for (const document of documents.values())
      assert.ok(renderDocument(document.parse(), { anchors: document.anchors }).html !== '');
  });
}
