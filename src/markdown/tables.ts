import type { Paragraph, RootContent, TableCell, Table as TableNode, TableRow } from 'mdast';
import { append } from '../model/lists.ts';
import { columnOf, endLineOf, lineOf, oneLine } from './text.ts';

export interface Cell {
  /** Plain text on one line. */
  text: string;
  /** Null in a paragraph of pipes, and for cells missing from a short row. */
  node: TableCell | null;
  column: number;
}

export interface Row {
  cells: Cell[];
  line: number;
  node: TableRow | null;
}

export interface Table {
  /** The column heads; if the head row is empty, the first row if all bold. */
  headers: Cell[];
  rows: Row[];
  line: number;
  endLine: number;
  node: TableNode | Paragraph;
}

/**
 * The tables of the blocks, in quotes and list items too. Short rows are padded with empty cells to the length of the
 * head row. A paragraph of `| a | b |` lines counts as a table even without a delimiter row.
 */
export function tables(blocks: readonly RootContent[]): Table[] {
  const found: Table[] = [];
  for (const block of blocks) {
    if (block.type === 'table') found.push(readTable(block));
    else if (block.type === 'paragraph') {
      const table = pipeParagraph(block);
      if (table !== null) found.push(table);
    } else if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem') {
      append(found, tables(block.children as RootContent[]));
    }
  }
  return found;
}

/** Reads a table node. */
export function readTable(node: TableNode): Table {
  const rows = node.children.map((row): Row => ({ cells: row.children.map(readCell), line: lineOf(row), node: row }));
  const head = rows.shift();
  let headers = head?.cells ?? [];
  const first = rows[0];
  if (headers.every((cell) => cell.text === '') && first?.cells.every(isBold)) {
    headers = first.cells;
    rows.shift();
  }
  for (const row of rows) padRow(row, headers.length);
  return { headers, rows, line: lineOf(node), endLine: endLineOf(node), node };
}

function readCell(node: TableCell): Cell {
  return { text: oneLine(node), node, column: columnOf(node) };
}

const isBold = (cell: Cell): boolean => cell.node?.children.length === 1 && cell.node.children[0]?.type === 'strong';

function padRow(row: Row, length: number): void {
  while (row.cells.length < length) row.cells.push({ text: '', node: null, column: row.cells.at(-1)?.column ?? 1 });
}

const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function pipeParagraph(node: Paragraph): Table | null {
  const first = node.children[0];
  if (first?.type !== 'text' || !first.value.startsWith('|')) return null;
  const lines = oneLineEach(node);
  if (lines.length < 2 || !lines.every((line) => line.startsWith('|') && line.endsWith('|'))) return null;
  const start = lineOf(node);
  const rows = lines
    .map((line, index): Row => ({ cells: splitPipes(line), line: start + index, node: null }))
    .filter((_, index) => !ruler.test(lines[index]!));
  const head = rows.shift();
  if (head === undefined) return null;
  for (const row of rows) padRow(row, head.cells.length);
  return { headers: head.cells, rows, line: start, endLine: endLineOf(node), node };
}

/** The lines of a paragraph as plain text. */
function oneLineEach(node: Paragraph): string[] {
  return node.children
    .map((child) => (child.type === 'break' ? '\n' : child.type === 'text' ? child.value : oneLine(child)))
    .join('')
    .split('\n')
    .map((line) => line.trim());
}

function splitPipes(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 1;
  for (const part of line.slice(1, -1).split('|')) {
    cells.push({ text: part.trim(), node: null, column: at + 1 });
    at += part.length + 1;
  }
  return cells;
}
