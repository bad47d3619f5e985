import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledIn, type TableData } from '../../../src/views/tables/data.ts';
import {
  parametersOf,
  readState,
  rowTest,
  sortedBy,
  sortedRows,
  withChoice,
  wordOf,
} from '../../../src/views/tables/state.ts';

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
const stateOf = (query: string, of = data) => readState(new URLSearchParams(query), of);
const shown = (query: string, of = data): number[] =>
  sortedRows(of, stateOf(query, of)).filter(rowTest(of, stateOf(query, of)));
/** What a state writes into an address that was empty. */
const written = (query: string): string =>
  String(
    new URLSearchParams(
      Object.entries(parametersOf(stateOf(query), data)).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  );

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
  for (const query of ['', 'owner=Ben&sort=target&dir=desc', 'status=planned', 'sort=score', 'dir=desc'])
    assert.equal(written(query), query);
  assert.equal(written('sort=status&order=down'), 'dir=desc');
});

test('a table that opens with its highest values first is turned round by dir=asc', () => {
  const columns = data.columns.map((column) =>
    column.printed ? { ...column, printed: 'descending' as const } : column,
  );
  const falling: TableData = { ...data, columns };
  assert.deepEqual(shown('', falling), [0, 1, 2, 3]);
  assert.deepEqual(shown('dir=desc', falling), [0, 1, 2, 3]);
  assert.deepEqual(shown('dir=asc', falling), [3, 2, 1, 0]);
  assert.equal(stateOf('', falling).descending, true);
});

test('rows stay in their groups', () => {
  const grouped: TableData = { ...data, groups: [1, 3] };
  assert.deepEqual(shown('sort=target', grouped), [0, 2, 3, 1]);
  assert.deepEqual(shown('dir=desc', grouped), [0, 3, 2, 1]);
});

test('a search looks through the columns that it may, and through no address without them', () => {
  assert.deepEqual(shown('q=plan'), [0, 1, 2, 3]);
  assert.deepEqual(shown('q=plan', { ...data, searches: ['status'] }), [1, 2]);
  assert.deepEqual(shown('q=2026', { ...data, searches: ['status'] }), []);
  assert.deepEqual(shown('q=2026 DRAFT', { ...data, searches: ['status', 'target'] }), [3]);
});

test('a choice is set and taken away again', () => {
  const chosen = withChoice(stateOf('owner=Ben'), 'status', 'planned');
  assert.deepEqual(chosen.chosen, { owner: 'Ben', status: 'planned' });
  assert.deepEqual(withChoice(chosen, 'owner', '').chosen, { status: 'planned' });
});

test('a head sorts by its column, then the other way round', () => {
  const open = stateOf('');
  const once = sortedBy(open, 'target', data);
  assert.deepEqual([once.sort, once.descending], ['target', false]);
  const twice = sortedBy(once, 'target', data);
  assert.deepEqual([twice.sort, twice.descending], ['target', true]);
  const printed = sortedBy(twice, 'status', data);
  assert.deepEqual([printed.sort, printed.descending], ['status', false]);
  assert.equal(sortedBy(printed, 'status', data).descending, true);
});

test('a column that asks for it sorts the largest to the top first', () => {
  const worst = {
    ...data,
    columns: data.columns.map((column) => ({ ...column, worstFirst: column.key === 'target' })),
  };
  const open = readState(new URLSearchParams(), worst);
  const once = sortedBy(open, 'target', worst);
  assert.equal(once.descending, true);
  assert.equal(parametersOf(once, worst).dir, null);
  assert.equal(sortedBy(once, 'target', worst).descending, false);
});

test('a chip repeats only words that the page has, whatever an address says', () => {
  const filter = { name: 'owner', word: 'Owner', values: [['Anna'], []], words: { s: 'Stays' } };
  assert.equal(wordOf(filter, 'Anna'), 'Anna');
  assert.equal(wordOf(filter, 's'), 'Stays');
  assert.equal(wordOf(filter, '-'), '-');
  for (const value of ['Approved by all: log in at evil.example', 'constructor', '__proto__'])
    assert.equal(wordOf(filter, value), 'not on this page', value);
});

test('a column may be the words of a filter’s values, whatever they are called', () => {
  const owner = { name: 'owner', word: 'Owner', values: [['a', 'b'], [], ['constructor']], words: { a: 'Anna' } };
  const { columns } = filledIn({
    count: 3,
    columns: [{ key: 'owner', word: 'Owner', values: [], of: 'owner' }],
    filters: [owner],
  });
  assert.deepEqual(columns[0]?.values, ['Anna, b', null, 'constructor']);
});
