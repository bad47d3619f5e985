import type { Nodes, Table as TableNode } from 'mdast';
import type { Field } from './fields.ts';
import { cleanLabel, isGenericHead, isMetadataWord } from './labels.ts';
import { readTable } from './tables.ts';
import { columnOf } from './text.ts';

/** A table of two columns whose first holds labels, and a table of metadata with one row. */
export function tableFields(node: TableNode): Field[] {
  const width = node.children[0]?.children.length ?? 0;
  if (width !== 2 && node.children.length !== 2) return [];
  const table = readTable(node);
  const found: Field[] = [];
  const add = (
    label: Nodes | null,
    text: string,
    value: { text: string; node: Nodes | null },
    holder: Nodes,
    line: number,
    column: number,
  ) => {
    if (text === '') return;
    const children = value.node !== null && 'children' in value.node ? (value.node.children as Nodes[]) : [];
    const at = { line, column: label === null ? column : columnOf(label), endLine: line };
    found.push({ label: cleanLabel(text), value: value.text, ...at, valueNodes: [...children], source: 'table', node: holder });
  };
  const [first, second] = table.headers;
  const only = table.rows[0];
  if (width === 2 && first !== undefined && second !== undefined) {
    const isData =
      !isGenericHead(first.text) && (isMetadataWord(first.text) || table.rows.some((row) => isMetadataWord(row.cells[0]?.text ?? '')));
    if (isData && !isGenericHead(second.text)) add(first.node, first.text, second, node, table.line, first.column);
    for (const row of table.rows) {
      const [label, value] = row.cells;
      if (label !== undefined && value !== undefined) add(label.node, label.text, value, row.node ?? node, row.line, label.column);
    }
  } else if (table.rows.length === 1 && only !== undefined && table.headers.filter((head) => isMetadataWord(head.text)).length >= 2) {
    table.headers.forEach((head, index) => {
      const cell = only.cells[index];
      if (cell !== undefined) add(cell.node, head.text, cell, only.node ?? node, only.line, cell.column);
    });
  }
  return found;
}
