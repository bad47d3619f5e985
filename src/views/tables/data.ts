/**
 * The data of a table, as the build hands it to the page's script. Rows are numbered in the order the page prints them.
 */
export interface TableData {
  /** Number of rows. */
  count: number;
  /** The noun for rows, if readers might take them for something else: `records`. */
  counts?: string;
  columns: TableColumn[];
  /** What a reader can filter by. The page's form has a field of the same name for each. */
  filters: TableFilter[];
  /** Keys of the columns that the search field `q` looks through; if absent, the page has no search field. */
  searches?: readonly string[];
  /** Size of each group, if the page prints its rows in groups. Sorting keeps every row in its group. */
  groups?: readonly number[];
}

export interface TableColumn {
  /** The column's name in the address (`?sort=target`) and in its heading's `data-sort`. */
  key: string;
  /** Its heading in the CSV. */
  word: string;
  /** Sort value of each row; null, for an empty cell, sorts last in either direction. */
  values: readonly (string | number | null)[];
  /**
   * Name of the filter whose words are this column's values, so that a page with thousands of rows lists them only
   * once. `filledIn` restores the values.
   */
  of?: string;
  /** CSV text of each row; defaults to the values. */
  texts?: readonly (string | null)[];
  /**
   * Sort direction, if the page prints its rows by this column. That order is kept as printed, not recomputed from the
   * values.
   */
  printed?: 'ascending' | 'descending';
  /** True if the first click on the heading sorts the largest value, the worst, to the top. */
  worstFirst?: boolean;
}

export interface TableFilter {
  /** Its name in the address: `?owner=Anna`. */
  name: string;
  /** Its name on a chip. */
  word: string;
  /** For each row, the values it matches. */
  values: readonly (readonly string[])[];
  /** Chip labels of values that are not shown as they are. */
  words?: Readonly<Record<string, string>>;
}

/** The data with the values of every column that shares a filter's words filled in. */
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

/** The filter value for rows without one. */
export const noValue = '-';

/** Name of the search field. */
export const searchName = 'q';
