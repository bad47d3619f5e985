import type { Nodes, Table as TableNode } from 'mdast';
import type { Field } from './field.ts';
import { cleanLabel, isGenericHead, isMetadataWord } from './labels.ts';
import { type Cell, readTable } from './tables.ts';
import { columnOf } from './text.ts';

/** Fields of a two-column table of labels and values, or of a one-row table of metadata. */
export function tableFields(node: TableNode): Field[] {
  const width = node.children[0]?.children.length ?? 0;
  if (width !== 2 && node.children.length !== 2) return [];
  const table = readTable(node);
  const [first, second] = table.headers;
  const only = table.rows[0];
  if (width === 2 && first !== undefined && second !== undefined) {
    const labelled = table.rows.flatMap((row) => field(row.cells[0], row.cells[1], row.line, row.node ?? node));
    const isData =
      !isGenericHead(first.text) &&
      [first, ...table.rows.map((row) => row.cells[0])].some((cell) => isMetadataWord(cell?.text ?? ''));
    return isData && !isGenericHead(second.text) ? [...field(first, second, table.line, node), ...labelled] : labelled;
  }
  if (
    only === undefined ||
    table.rows.length > 1 ||
    table.headers.filter((head) => isMetadataWord(head.text)).length < 2
  )
    return [];
  return table.headers.flatMap((head, index) => field(head, only.cells[index], only.line, only.node ?? node));
}

/** A field, or none if the label is empty. */
function field(label: Cell | undefined, value: Cell | undefined, line: number, node: Nodes): Field[] {
  if (label === undefined || value === undefined || label.text === '') return [];
  const column = label.node === null ? label.column : columnOf(label.node);
  const valueNodes: Nodes[] = [...(value.node?.children ?? [])];
  return [
    {
      label: cleanLabel(label.text),
      value: value.text,
      line,
      column,
      endLine: line,
      valueNodes,
      source: 'table',
      node,
    },
  ];
}
