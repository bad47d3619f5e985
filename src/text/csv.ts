import { withFormulaGuard } from '../model/spreadsheet-text.ts';

/** A cell's value. */
export type CsvValue = string | number | null;

/** Numbers need no formula guard. Quotes cells with any character at which programs split lines. */
function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = withFormulaGuard(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180): a header, CRLF after every line, quotation marks if needed. */
export function csv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  let text = `${header.map(cell).join(',')}\r\n`;
  for (const row of rows) text += `${row.map(cell).join(',')}\r\n`;
  return text;
}
