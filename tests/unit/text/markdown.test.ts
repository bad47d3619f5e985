import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../src/markdown/read.ts';
import { markdownText } from '../../../src/text/format.ts';

test('an author’s words copied as Markdown are words: no markup of theirs becomes any', () => {
  assert.equal(markdownText('<script>alert(1)</script>'), '\\<script\\>alert(1)\\</script\\>');
  assert.equal(
    markdownText('In progress. Target 6 Nov 2026, 14 days ago.'),
    'In progress. Target 6 Nov 2026, 14 days ago.',
  );
  const words = 'A *b* _c_ `d` [e](f) <g> \\ h';
  const { root } = parseDocument('a.md', `# ${markdownText(words)}\n`);
  assert.equal(root.sections[0]?.title, words);
});
