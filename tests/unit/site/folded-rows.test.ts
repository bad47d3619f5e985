import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedRows } from '../../../src/components/layout/folded-rows.ts';
import { html } from '../../../src/render/html.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => html`<li>row ${index + 1}</li>`);

test('a long list is said whole: its first rows in sight, the rest behind a counted line', () => {
  const { text } = foldedRows(rows(48), 'documents', 'rows');
  const [seen = '', folded = ''] = text.split('<details');
  assert.equal(seen.match(/<li>/g)?.length, 8);
  assert.equal(folded.match(/<li>/g)?.length, 40);
  assert.match(folded, /<summary>40 more documents<\/summary>/);
  assert.match(folded, /row 9<.*row 48</);
});

test('a list that is taken in at a glance is not folded, and a fold never hides one or two rows', () => {
  for (const count of [0, 1, 8, 9, 10])
    assert.doesNotMatch(foldedRows(rows(count), 'documents', 'rows').text, /<details/);
});
