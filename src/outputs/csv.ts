/** A value of a table in other programs: text, a number that was written or counted, or nothing. */
export type CsvValue = string | number | null;

/**
 * A cell that begins with one of these would be run as a formula by a spreadsheet. An apostrophe before it makes it text
 * (OWASP, "CSV Injection"); numbers of our own are no text and stay as they are.
 */
const formula = /^[=+\-@\t\r]/;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as RFC 4180 has it: a header, CRLF after every line, cells quoted where they must be. */
export function csv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  let text = `${header.map(cell).join(',')}\r\n`;
  for (const row of rows) text += `${row.map(cell).join(',')}\r\n`;
  return text;
}
