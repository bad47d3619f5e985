import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutList, laterRows } from '../../../src/components/layout/later-rows.ts';
import { html } from '../../../src/render/html.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
test('a list that is hardly longer than what is kept in sight is whole; of a longer one nothing is lost', () => {
  assert.deepEqual(cutList(numbers(15), 12), { first: numbers(15), rest: [] });
  const { first, rest } = cutList(numbers(16), 12);
  assert.deepEqual([first.length, rest.length], [12, 4]);
  assert.deepEqual([...first, ...rest], numbers(16));
});

test('what a document says cannot end the text in which rows wait', () => {
  const { text } = laterRows('1 more', html`<p title="${'</noscript>'}">${'</noscript><script>'}</p>`);
  assert.equal(text.split('</noscript>').length, 2);
  assert.match(text, /^<details class="more-rows"><summary>1 more<\/summary><noscript>.*<\/noscript><\/details>$/);
});
