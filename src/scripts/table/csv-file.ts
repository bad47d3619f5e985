import { withoutFormulaGuard } from '../../model/spreadsheet-text.ts';

/** The records of a CSV text (RFC 4180), each as written, line end included: a line end inside quotation marks ends no record. */
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

/** The fields of one record as they were before they were quoted and made harmless to spreadsheets. */
export const csvFields = (record: string): string[] =>
  [...`,${record.replace(/\r?\n$/, '')}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    withoutFormulaGuard(quoted?.replaceAll('""', '"') ?? plain ?? ''),
  );

/**
 * The records of one of the site's CSV files, its head first.
 * @throws {Error} if the file cannot be had
 */
export async function readCsv(url: string): Promise<string[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be read: ${response.status}`);
  return csvRecords(await response.text());
}
