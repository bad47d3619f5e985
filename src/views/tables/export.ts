import { type CsvValue, csv } from '../../text/csv.ts';
import type { TableData } from './data.ts';

const cells = ({ columns }: TableData, row: number): CsvValue[] =>
  columns.map(({ values, texts }) => (texts ?? values)[row] ?? null);

/** CSV (RFC 4180) of the given rows, in the order given, with the columns' headings. */
export const rowsCsv = (data: TableData, rows: readonly number[]): string =>
  csv(
    data.columns.map(({ word }) => word),
    rows.map((row) => cells(data, row)),
  );

/**
 * The same rows as clipboard text for spreadsheets: cells separated by tabs, line breaks in a cell turned into spaces.
 */
export const rowsText = (data: TableData, rows: readonly number[]): string =>
  [data.columns.map(({ word }) => word), ...rows.map((row) => cells(data, row))]
    .map((row) => row.map((value) => String(value ?? '').replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
