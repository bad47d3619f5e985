import assert from 'node:assert/strict';

/** A reader of RFC 4180, written for the tests alone: strict about quotes and CRLF. */
export function read(text: string): string[][] {
  const rows: string[][] = [];
  let [row, at]: [string[], number] = [[], 0];
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      const end = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
      assert.ok(end, `unclosed quotation mark at ${at}`);
      value = end[1]!.replaceAll('""', '"');
      at += end[0].length;
    } else {
      value = /^[^",\r\n]*/.exec(text.slice(at))![0];
      at += value.length;
    }
    row.push(value);
    if (text[at] === ',') at += 1;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n', `a line ends with CRLF, at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  assert.deepEqual(row, []);
  return rows;
}

/** Rows by column name. */
export function records(text: string): Record<string, string>[] {
  const [header, ...rows] = read(text);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
}
