import { withoutFormulaGuard } from '../../model/spreadsheet-text.ts';

/**
 * Splits CSV (RFC 4180) into records, each as written and with its line end. A line break inside quotes does not end a
 * record.
 */
export function csvRecords(text: string): string[] {
  const records: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted) {
      records.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  return records;
}

/** The fields of a record, unquoted and without the guards against spreadsheet formulas. */
export const csvFields = (record: string): string[] =>
  [...`,${record.replace(/\r?\n$/, '')}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    withoutFormulaGuard(quoted?.replaceAll('""', '"') ?? plain ?? ''),
  );

/**
 * Fetches one of the site's CSV files and splits it into records, header first.
 * @throws {Error} if the server answers with an error status
 */
export async function readCsv(url: string): Promise<string[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be read: ${response.status}`);
  return csvRecords(await response.text());
}
