import type { List, Table as TableNode } from 'mdast';
import { readTable } from '../markdown/tables.ts';
import { oneLine } from '../markdown/text.ts';
import type { UnreadAbout } from '../model/coverage.ts';
import { readDate } from '../model/dates/read-date.ts';
import { columnLabels } from './kinds/columns.ts';
import type { Reading } from './reading.ts';
import type { Label } from './vocabulary/labels.ts';

/** Columns that plans have and other tables hardly ever do, with the records they suggest; null for any kind. */
const planned: ReadonlyMap<Label, UnreadAbout | null> = new Map<Label, UnreadAbout | null>([
  ['probability', 'risks'],
  ['deadline', 'milestones'],
  ['due', 'milestones'],
  ['owner', null],
]);

/**
 * The facts in a list or table that no record took: a date in most of its rows, or columns of ratings, due dates or
 * owners. `about` is the kind of record that they suggest. Null for a block without such facts, which may be prose.
 */
export function factsIn(block: List | TableNode, reading: Reading): { about: UnreadAbout | null } | null {
  const rows = block.type === 'table' ? block.children.slice(1) : block.children;
  const dated = rows.filter((row) => readDate(oneLine(row), reading.dates) !== null).length;
  if (rows.length > 1 && dated * 2 > rows.length) return { about: 'milestones' };
  if (block.type === 'list') return null;
  const columns = columnLabels(readTable(block), [...planned.keys()], reading.vocabulary);
  const label = [...planned.keys()].find((one) => columns.has(one));
  return label === undefined ? null : { about: planned.get(label) ?? null };
}
