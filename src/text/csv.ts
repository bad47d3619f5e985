import { withFormulaGuard } from '../model/spreadsheet-text.ts';

/** A value of a table in other programs: text, a number that was written or counted, or nothing. */
export type CsvValue = string | number | null;

/** Numbers of our own are no text and stay as they are. What a program may part a line at is quoted too. */
function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = withFormulaGuard(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as RFC 4180 has it: a header, CRLF after every line, cells quoted where they must be. */
export function csv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  let text = `${header.map(cell).join(',')}\r\n`;
  for (const row of rows) text += `${row.map(cell).join(',')}\r\n`;
  return text;
}
