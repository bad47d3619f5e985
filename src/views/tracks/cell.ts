/** A cell of one or two lines; `warn` marks trouble in the second. `value` sorts the column, null last. */
export interface Cell {
  text: string;
  second: string | null;
  warn: boolean;
  absent: boolean;
  value: string | number | null;
  /** The evidence for the second line: the cell's title, read aloud after it. */
  note?: string;
}
