import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableData } from '../../../src/views/tables/data.ts';
import { queryOf, readState, shownRows, sortedBy } from '../../../src/views/tables/state.ts';

const data: TableData = {
  count: 4,
  columns: [
    { key: 'status', word: 'Status', values: ['Blocked', 'Planned', 'Planned', 'Draft'], printed: 'ascending' },
    { key: 'target', word: 'Target', values: ['2026-12-01', null, '2026-10-01', '2026-12-01'] },
    { key: 'score', word: 'Score', values: [9, 10, null, 2] },
  ],
  filters: [
    { name: 'status', word: 'Status', values: [['blocked'], ['planned'], ['planned'], ['draft']] },
    { name: 'owner', word: 'Owner', values: [['Anna', 'Ben'], [], ['Ben'], ['Anna']] },
  ],
};
const shown = (query: string): number[] => shownRows(data, readState(new URLSearchParams(query), data));

test('without a query all rows are in the order of the page', () => {
  assert.deepEqual(shown(''), [0, 1, 2, 3]);
});

test('filters exclude each other’s rows; one of several values is enough; a dash finds rows without any', () => {
  assert.deepEqual(shown('owner=Ben'), [0, 2]);
  assert.deepEqual(shown('owner=Ben&status=planned'), [2]);
  assert.deepEqual(shown('owner=-'), [1]);
  assert.deepEqual(shown('owner=Nobody%20known'), []);
});

test('rows without a value are last in either direction, and equal ones keep their order', () => {
  assert.deepEqual(shown('sort=target'), [2, 0, 3, 1]);
  assert.deepEqual(shown('sort=target&dir=desc'), [0, 3, 2, 1]);
});

test('numbers are sorted as numbers', () => {
  assert.deepEqual(shown('sort=score'), [3, 0, 1, 2]);
});

test('the column by which the page is printed is its own order, forwards and back', () => {
  assert.deepEqual(shown('sort=status'), [0, 1, 2, 3]);
  assert.deepEqual(shown('dir=desc'), [3, 2, 1, 0]);
});

test('an address of before, and one with words that mean nothing, still show the table', () => {
  assert.deepEqual(shown('sort=target&order=down'), shown('sort=target&dir=desc'));
  assert.deepEqual(shown('sort=colour&mood=good'), [0, 1, 2, 3]);
});

test('what is written to the address is read back, and the page as it opens writes nothing', () => {
  for (const query of ['', 'owner=Ben&sort=target&dir=desc', 'status=planned', 'sort=score'])
    assert.equal(String(queryOf(readState(new URLSearchParams(query), data))), query);
});

test('a head sorts by its column, then the other way round', () => {
  const open = readState(new URLSearchParams(), data);
  const once = sortedBy(open, 'target', data);
  assert.deepEqual([once.sort, once.descending], ['target', false]);
  const twice = sortedBy(once, 'target', data);
  assert.deepEqual([twice.sort, twice.descending], ['target', true]);
  const printed = sortedBy(twice, 'status', data);
  assert.deepEqual([printed.sort, printed.descending], [null, false]);
  assert.equal(sortedBy(printed, 'status', data).descending, true);
});
