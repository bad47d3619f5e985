import { type CsvValue, csv } from '../../text/csv.ts';
import type { TableData } from './data.ts';

const cells = ({ columns }: TableData, row: number): CsvValue[] =>
  columns.map(({ values, texts }) => (texts ?? values)[row] ?? null);

/** Some rows of a table as CSV (RFC 4180), in the order given, under the words of its columns. */
export const rowsCsv = (data: TableData, rows: readonly number[]): string =>
  csv(
    data.columns.map(({ word }) => word),
    rows.map((row) => cells(data, row)),
  );

/** The same for the clipboard: cells parted by tabs, as spreadsheets paste them. A cell is one line. */
export const rowsText = (data: TableData, rows: readonly number[]): string =>
  [data.columns.map(({ word }) => word), ...rows.map((row) => cells(data, row))]
    .map((row) => row.map((value) => String(value ?? '').replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
