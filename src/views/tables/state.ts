import { noValue, type TableData, type TableFilter } from './data.ts';

/** What of a table is shown, and in which order. */
export interface TableState {
  /** Chosen values by the names of their filters; a filter without a choice is left out. */
  chosen: Readonly<Record<string, string>>;
  /** The key of a column; null for the order of the page. */
  sort: string | null;
  descending: boolean;
}

const printedKey = ({ columns }: TableData): string | undefined => columns.find(({ printed }) => printed)?.key;

/**
 * The state that an address asks for. What the table does not know is passed over, so that an old link still shows the table. `order=down` is how
 * addresses said `dir=desc` before November 2026.
 */
export function readState(query: URLSearchParams, data: TableData): TableState {
  const asked = query.get('sort');
  const sort = data.columns.find(({ key }) => key === asked)?.key ?? null;
  return {
    chosen: Object.fromEntries(
      data.filters.flatMap(({ name }) => {
        const value = query.get(name);
        return value ? [[name, value]] : [];
      }),
    ),
    sort: sort === printedKey(data) ? null : sort,
    descending: query.get('dir') === 'desc' || query.get('order') === 'down',
  };
}

/** A state as the query of an address; what is as on the page as it opens is left out. */
export function queryOf({ chosen, sort, descending }: TableState): URLSearchParams {
  const query = new URLSearchParams(chosen);
  if (sort !== null) query.set('sort', sort);
  if (descending) query.set('dir', 'desc');
  return query;
}

const collator = new Intl.Collator('en', { numeric: true });

function fits({ values }: TableFilter, row: number, value: string): boolean {
  const own = values[row] ?? [];
  return value === noValue ? own.length === 0 : own.includes(value);
}

/** The numbers of the rows that are shown, in the order of the state. Rows that are equal keep the order of the page. */
export function shownRows(data: TableData, { chosen, sort, descending }: TableState): number[] {
  const rows = Array.from({ length: data.count }, (_, row) => row).filter((row) =>
    data.filters.every((filter) => chosen[filter.name] === undefined || fits(filter, row, chosen[filter.name]!)),
  );
  const column = data.columns.find(({ key }) => key === sort);
  if (column === undefined) return descending ? rows.reverse() : rows;
  const sign = descending ? -1 : 1;
  return rows.sort((one, other) => {
    const [a, b] = [column.values[one] ?? null, column.values[other] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}

/** The state after a click on the head of a column: sorted by it, and the other way round if it is already. */
export function sortedBy(state: TableState, key: string, data: TableData): TableState {
  const sort = key === printedKey(data) ? null : key;
  return { ...state, sort, descending: state.sort === sort && !state.descending };
}
