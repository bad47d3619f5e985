/** Rows per part of a long table: as many are in sight at first. */
export const partSize = 60;

/** The rows of a table, joined into the contents of its table bodies. */
export const tableParts = (rows: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(rows.length / partSize) }, (_, part) =>
    rows.slice(part * partSize, (part + 1) * partSize).join(''),
  );

/** From this many rows on, a browser lays out only the parts of a table in view. */
export const manyRows = 300;
