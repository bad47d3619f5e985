import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkboxes, leadingCheckbox } from '../../../src/markdown/checkboxes.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { tables } from '../../../src/markdown/tables.ts';

const blocks = (text: string) => parseDocument('a.md', text).tree.children;
const cells = (text: string) =>
  tables(blocks(text)).map(({ headers, rows }) =>
    [headers, ...rows.map((row) => row.cells)].map((row) => row.map((cell) => cell.text)),
  );

test('heads, rows, and the line and column of each', () => {
  const [table] = tables(blocks('x\n\n| A | B |\n|---|---|\n| 1 | **2** |\n| 3 | 4 |\n'));
  assert.deepEqual([table?.line, table?.endLine], [3, 6]);
  assert.deepEqual(
    table?.rows.map((row) => [row.line, row.cells.map((cell) => cell.text)]),
    [
      [5, ['1', '2']],
      [6, ['3', '4']],
    ],
  );
  assert.equal(table?.rows[0]?.cells[0]?.column, 1);
});

test('short rows are filled, long rows keep their surplus', () => {
  assert.deepEqual(cells('| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n'), [
    [
      ['A', 'B'],
      ['1', ''],
      ['1', '2', '3'],
    ],
  ]);
});

test('an escaped bar stays in its cell', () => {
  assert.deepEqual(cells('| A | B |\n|---|---|\n| `a\\|b` | x \\| y |\n'), [
    [
      ['A', 'B'],
      ['a|b', 'x | y'],
    ],
  ]);
});

test('an empty head gives way to a first row in bold, and to no other', () => {
  assert.deepEqual(cells('| | |\n|---|---|\n| **A** | **B** |\n| 1 | 2 |\n'), [
    [
      ['A', 'B'],
      ['1', '2'],
    ],
  ]);
  assert.deepEqual(cells('| | |\n|---|---|\n| a | b |\n'), [
    [
      ['', ''],
      ['a', 'b'],
    ],
  ]);
});

test('lines of bars without a ruler are a table all the same', () => {
  assert.deepEqual(cells('| A | B |\n| 1 | 2 |\n\n| lone |\n'), [
    [
      ['A', 'B'],
      ['1', '2'],
    ],
  ]);
});

test('tables inside quotes and list items are found', () => {
  assert.equal(tables(blocks('> | A |\n> |---|\n> | 1 |\n\n- x\n\n  | B |\n  |---|\n  | 2 |\n')).length, 2);
});

test('checkboxes wherever they stand', () => {
  const text = [
    '- [x] done',
    '- [ ] open',
    '- [~] half',
    '- [!] stuck',
    '- [P] later',
    '- [X] DONE',
    '  - [ ] below',
    '- no box',
    '',
    '### [x] Heading',
    '',
    '| A | B |',
    '|---|---|',
    '| [ ] | [x] yes |',
    '',
    '**Status:** [~] In progress',
    '',
    '- **Product:** [x] Ann',
    '',
    'A [x](link) and array[x] are none.',
  ].join('\n');
  assert.deepEqual(
    checkboxes(blocks(text)).map(({ state, text: label, line }) => [state, label, line]),
    [
      ['done', 'done', 1],
      ['open', 'open', 2],
      ['partial', 'half', 3],
      ['blocked', 'stuck', 4],
      ['none', 'later', 5],
      ['done', 'DONE', 6],
      ['open', 'below', 7],
      ['done', 'Heading', 10],
      ['open', '', 14],
      ['done', 'yes', 14],
      ['partial', 'In progress', 16],
      ['done', 'Ann', 18],
    ],
  );
});

test('the checkbox before a text', () => {
  assert.deepEqual(leadingCheckbox('[x] Complete'), { state: 'done', rest: 'Complete' });
  assert.deepEqual(leadingCheckbox('[ ]'), { state: 'open', rest: '' });
  assert.deepEqual(leadingCheckbox('[]  x'), { state: 'open', rest: 'x' });
  for (const none of ['x', '[x](y)', '[xy] z', '[X]ms', 'a [x] b']) assert.equal(leadingCheckbox(none), null);
});
