import type { Paragraph, RootContent, TableCell, Table as TableNode, TableRow } from 'mdast';
import { append } from '../model/lists.ts';
import { columnOf, endLineOf, lineOf, oneLine } from './text.ts';

export interface Cell {
  /** Plain text on one line. */
  text: string;
  /** The cell; null where the table is a paragraph of pipes that is no table to Markdown, or the row is too short. */
  node: TableCell | null;
  column: number;
}

export interface Row {
  cells: Cell[];
  line: number;
  node: TableRow | null;
}

export interface Table {
  /** The column heads. A table whose head row is empty takes its first row of bold cells instead. */
  headers: Cell[];
  rows: Row[];
  line: number;
  endLine: number;
  node: TableNode | Paragraph;
}

/**
 * The tables among these blocks, those inside quotes and list items too. Rows are as long as the head row or longer: a missing
 * cell is an empty one. A paragraph whose every line is `| a | b |` counts as a table although its ruler is missing.
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

/** One table node as heads and rows. */
export function readTable(node: TableNode): Table {
  const rows = node.children.map((row): Row => ({ cells: row.children.map(readCell), line: lineOf(row), node: row }));
  const head = rows.shift();
  let headers = head?.cells ?? [];
  const first = rows[0];
  if (headers.every((cell) => cell.text === '') && first?.cells.every(isBold)) {
    headers = first.cells;
    rows.shift();
  }
  for (const row of rows) fill(row, headers.length);
  return { headers, rows, line: lineOf(node), endLine: endLineOf(node), node };
}

function readCell(node: TableCell): Cell {
  return { text: oneLine(node), node, column: columnOf(node) };
}

const isBold = (cell: Cell): boolean => cell.node?.children.length === 1 && cell.node.children[0]?.type === 'strong';

function fill(row: Row, length: number): void {
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
  for (const row of rows) fill(row, head.cells.length);
  return { headers: head.cells, rows, line: start, endLine: endLineOf(node), node };
}

/** The lines of a paragraph as plain text, one string a line of the source. */
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
