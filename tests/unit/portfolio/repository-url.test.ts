import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editUrl } from '../../../src/portfolio/git/repository-url.ts';

const edit = (url: string): string | null =>
  editUrl({ url, branch: 'trunk', folder: null, view: null }, 'docs/a plan.md', 12);

test('a file opens in the editor of its host, if the host is known', () => {
  assert.equal(edit('https://github.com/o/r'), 'https://github.com/o/r/edit/trunk/docs/a%20plan.md#L12');
  assert.equal(
    edit('https://gitlab.example.org/o/r'),
    'https://gitlab.example.org/o/r/-/edit/trunk/docs/a%20plan.md#L12',
  );
  assert.equal(edit('https://codeberg.org/o/r'), 'https://codeberg.org/o/r/_edit/trunk/docs/a%20plan.md');
  assert.equal(edit('https://code.example.org/o/r'), null);
});
