import assert from 'node:assert/strict';
import { test } from 'node:test';

// The module defines an element when it is loaded: without a browser there is nothing to define it for.
Object.assign(globalThis, { HTMLElement: class {}, customElements: { define: () => undefined } });
const { boxAfter, findTitle } = await import('../../../src/scripts/dependencies/graph.ts');

/** Two columns: needed on the left, waiting on the right. */
const boxes = [
  { title: 'Harbour', x: 0, y: 0 },
  { title: 'Harbour works', x: 0, y: 60 },
  { title: 'Ferry', x: 240, y: 50 },
];
const near = [
  { before: [], after: [2] },
  { before: [], after: [2] },
  { before: [0, 1], after: [] },
];
const after = (key: string, from: number) => boxAfter(key, from, boxes, near[from]!);

test('left leads to what a track needs, the nearest in height; right to what needs it', () => {
  assert.equal(after('ArrowLeft', 2), 1);
  assert.equal(after('ArrowRight', 0), 2);
  assert.equal(after('ArrowRight', 2), undefined);
});

test('up and down stay in the column, Home and End go to the ends', () => {
  assert.equal(after('ArrowDown', 0), 1);
  assert.equal(after('ArrowUp', 1), 0);
  assert.equal(after('ArrowDown', 2), undefined);
  assert.equal(after('Home', 2), 0);
  assert.equal(after('End', 0), 2);
  assert.equal(after('x', 0), undefined);
});

test('a whole title is found before one that only holds the words', () => {
  assert.equal(findTitle(boxes, ' harbour WORKS ', false), 1);
  assert.equal(findTitle(boxes, 'Harbour', false), 0);
  assert.equal(findTitle(boxes, 'ferr', false), 2);
  assert.equal(findTitle(boxes, 'ferr', true), -1);
  assert.equal(findTitle(boxes, '', false), -1);
});
