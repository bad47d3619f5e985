import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderDocument } from '../../../src/markdown/render.ts';
import { briefs, document, load } from '../portfolio/load.ts';

test('a status line of 200,000 spaces is read, said to be too long, and shown whole', async () => {
  const text = document('T', `**Status:** Draft${' '.repeat(200_000)}and the end`);
  const loaded = await load({ 'tracks/a/spec.md': text });
  assert.equal(loaded.portfolio.tracks[0]?.status.value, 'draft');
  assert.ok(briefs(loaded).includes('warning statement-too-long tracks/a/spec.md:3'));
  assert.match(renderDocument(loaded.documents.get('tracks/a/spec.md')!.parse()).html, /and the end/);
});

test('a line of marks too dense for the parser is shown as written', async () => {
  const loaded = await load({ 'tracks/a/spec.md': document('T', `é ${'*a* '.repeat(20_000)}end`) });
  assert.ok(briefs(loaded).includes('warning paragraph-too-dense tracks/a/spec.md:3'));
  assert.match(renderDocument(loaded.documents.get('tracks/a/spec.md')!.parse()).html, /\*a\* \*a\* end/);
});
