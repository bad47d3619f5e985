import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../../src/markdown/read.ts';
import { renderDocument } from '../../../src/markdown/render.ts';

const wordsOf = (text: string) => renderDocument(parseDocument('a.md', text), { omitTitle: true }).words;

test('sections come with the fragment and the line of their heading, blocks each as one text', () => {
  assert.deepEqual(
    wordsOf(
      '# Ferry\n\nOpening **words** of\nthe `ferry`.\n\n## Tides & quays\n\n- [x] Pier A\n- Pier B\n\n| Pier | Depth |\n|---|---|\n| A | 3 m |\n\n### Code\n\n```\nlet a < b\n```\n',
    ),
    [
      { slug: null, line: null, title: '', blocks: ['Opening words of\nthe ferry.'] },
      {
        slug: 'tides--quays',
        line: 6,
        title: 'Tides & quays',
        blocks: ['Pier A', 'Pier B', 'Pier', 'Depth', 'A', '3 m'],
      },
      { slug: 'code', line: 15, title: 'Code', blocks: ['let a < b'] },
    ],
  );
});

test('what nobody wrote is not among the words: template text, comments, labels of the page, drawings', () => {
  const words = JSON.stringify(
    wordsOf('## Budget\n\n[Describe the budget here]\n\n<!-- For the editor -->\n\nOwner: Ann <em>Hall</em>\n'),
  );
  for (const absent of ['Describe', 'editor', '<em>', 'Link to', '#'])
    assert.ok(!words.includes(absent), `${absent} in ${words}`);
  for (const present of ['Budget', 'Ann', 'Hall']) assert.ok(words.includes(present), `${present} not in ${words}`);
});
