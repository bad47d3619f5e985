/** What the build says to the script of a table. Row numbers count in the order in which the page prints its rows. */
export interface TableData {
  /** How many rows there are. */
  count: number;
  /** What rows are, if a reader may take them for something else: `records`. */
  counts?: string;
  columns: TableColumn[];
  /** What a reader can filter by; the form of the page has a field of the same name. */
  filters: TableFilter[];
  /** The keys of the columns that the field `q` looks through; no such field, if absent. */
  searches?: readonly string[];
  /** Numbers of rows, one group after another, if the page prints rows in groups: sorting keeps each row in its group. */
  groups?: readonly number[];
}

export interface TableColumn {
  /** The word for it in the address (`?sort=target`) and at the head's `data-sort`. */
  key: string;
  /** Its head in the CSV. */
  word: string;
  /** For each row what it is sorted by; null for nothing, which is last in either direction. */
  values: readonly (string | number | null)[];
  /** The filter whose words the values are: a page that holds thousands of rows says them once. `filledIn` makes the values. */
  of?: string;
  /** For each row what the CSV says; the values, if absent. */
  texts?: readonly (string | null)[];
  /** How its values run as the page prints the rows, if it prints them by this column; that order is kept, not made from the values. */
  printed?: 'ascending' | 'descending';
}

export interface TableFilter {
  /** The word for it in the address: `?owner=Anna`. */
  name: string;
  /** What a chip calls it. */
  word: string;
  /** For each row the values that it can be found by. */
  values: readonly (readonly string[])[];
  /** What chips call a value that is not its own word. */
  words?: Readonly<Record<string, string>>;
}

/** The same with the values of every column. */
export const filledIn = <Data extends TableData>(data: Data): Data => ({
  ...data,
  columns: data.columns.map((column) => {
    const filter = data.filters.find(({ name }) => name === column.of);
    if (filter === undefined) return column;
    const words = new Map(Object.entries(filter.words ?? {}));
    const said = (row: readonly string[]): string => row.map((value) => words.get(value) ?? value).join(', ');
    return { ...column, values: filter.values.map((row) => said(row) || null) };
  }),
});

/** What a filter is set to for the rows that have no value. */
export const noValue = '-';

/** The name of the field that searches. */
export const searchName = 'q';
