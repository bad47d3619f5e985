import { asWritten } from '../../model/spreadsheet-text.ts';
import { saveFile } from '../layout/save-file.ts';

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
    asWritten(quoted?.replaceAll('""', '"') ?? plain ?? ''),
  );

async function read(url: string): Promise<string[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be read: ${response.status}`);
  return csvRecords(await response.text());
}

/**
 * Saves some of the site's risks: the same records as in `risks.csv`, so that there is one form of them.
 * @param indexes places in the register's own order
 * @throws {Error} where the file cannot be had
 */
export async function saveSomeRisks(url: string, indexes: readonly number[]): Promise<void> {
  const [header, ...records] = await read(url);
  saveFile('risks-filtered.csv', 'text/csv;charset=utf-8', header!, ...indexes.map((index) => records[index]!));
}

/**
 * Some columns of `risks.csv`, a row for each risk in the register's own order.
 * @throws {Error} where the file cannot be had
 */
export async function riskColumns(url: string, names: readonly string[]): Promise<string[][]> {
  const [header, ...records] = await read(url);
  const places = csvFields(header!).map((name, place) => [name, place] as const);
  const wanted = names.map((name) => places.find(([known]) => known === name)?.[1] ?? -1);
  return records.map((record) => {
    const fields = csvFields(record);
    return wanted.map((place) => fields[place] ?? '');
  });
}
