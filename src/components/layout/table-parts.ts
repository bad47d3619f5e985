/** So many rows are in one part of a long table: what is out of sight is left out of the browser's work by parts. */
const partSize = 100;

/** The rows of a table as the contents of its bodies. */
export const tableParts = (rows: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(rows.length / partSize) }, (_, part) =>
    rows.slice(part * partSize, (part + 1) * partSize).join(''),
  );

/** From so many rows on a browser lays out only the parts of a table that are in sight. */
export const manyRows = 300;
