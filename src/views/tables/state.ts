import { noValue, searchName, type TableColumn, type TableData, type TableFilter } from './data.ts';

/** What of a table is shown, and in which order. */
export interface TableState {
  /** Chosen values by the names of their filters, and the searched words as `q`; a filter without a choice is left out. */
  chosen: Readonly<Record<string, string>>;
  /** The key of a column; null for the order of a page that is not printed by a column. */
  sort: string | null;
  descending: boolean;
}

const printedColumn = ({ columns }: TableData): TableColumn | undefined => columns.find(({ printed }) => printed);
const columnOf = ({ columns }: TableData, sort: string | null): TableColumn | undefined =>
  columns.find(({ key }) => key === sort);
const startsDescending = (column: TableColumn | undefined): boolean => column?.printed === 'descending';

/** The names of what a reader can choose. */
const choices = ({ filters, searches }: TableData): string[] => [
  ...filters.map(({ name }) => name),
  ...(searches === undefined ? [] : [searchName]),
];

/**
 * The state that an address asks for. What the table does not know is passed over, so that an old link still shows the table. `order=down` is how
 * addresses said `dir=desc` before November 2026.
 */
export function readState(query: URLSearchParams, data: TableData): TableState {
  const column = columnOf(data, query.get('sort')) ?? printedColumn(data);
  const direction = query.get('order') === 'down' ? 'desc' : query.get('dir');
  return {
    chosen: Object.fromEntries(
      choices(data).flatMap((name) => {
        const value = query.get(name);
        return value ? [[name, value]] : [];
      }),
    ),
    sort: column?.key ?? null,
    descending: direction === 'desc' || (direction !== 'asc' && startsDescending(column)),
  };
}

/** A state as parameters of an address; null for what is left out, because it is as on the page as it opens. */
export function parametersOf({ chosen, sort, descending }: TableState, data: TableData): Record<string, string | null> {
  const column = columnOf(data, sort);
  return {
    ...Object.fromEntries(choices(data).map((name) => [name, chosen[name] ?? null])),
    sort: sort === printedColumn(data)?.key ? null : sort,
    dir: descending === startsDescending(column) ? null : descending ? 'desc' : 'asc',
    order: null,
  };
}

/** The state with another choice; an empty value chooses nothing. */
export function withChoice(state: TableState, name: string, value: string): TableState {
  const { [name]: _, ...chosen } = state.chosen;
  return { ...state, chosen: value === '' ? chosen : { ...chosen, [name]: value } };
}

/** The state after a click on the head of a column: sorted by it, and the other way round if it is already. */
export const sortedBy = (state: TableState, key: string, data: TableData): TableState => ({
  ...state,
  sort: key,
  descending: state.sort === key ? !state.descending : startsDescending(columnOf(data, key)),
});

const collator = new Intl.Collator('en', { numeric: true });

/** The numbers of all rows in the order of the state, group by group. Rows that are equal keep the order of the page. */
export function sortedRows(data: TableData, { sort, descending }: TableState): number[] {
  const column = columnOf(data, sort);
  const sign = descending ? -1 : 1;
  const compare = (one: number, other: number): number => {
    const [a, b] = [column?.values[one] ?? null, column?.values[other] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  };
  let from = 0;
  return (data.groups ?? [data.count]).flatMap((size) => {
    const rows = Array.from({ length: size }, (_, row) => from + row);
    from += size;
    if (column !== undefined && column.printed === undefined) return rows.sort(compare);
    return descending === startsDescending(column) ? rows : rows.reverse();
  });
}

/** Text as the search compares it: no accents, no case. */
export const stripDiacritics = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * What the field `q` looks through in a row.
 * @param also text of the row that is in none of its columns
 */
export const searchedText = ({ columns, searches = [] }: TableData, row: number, also = ''): string =>
  stripDiacritics(
    [
      ...columns.flatMap(({ key, values, texts }) => (searches.includes(key) ? ((texts ?? values)[row] ?? []) : [])),
      also,
    ].join(' '),
  );

const fits = ({ values }: TableFilter, row: number, value: string): boolean => {
  const own = values[row] ?? [];
  return value === noValue ? own.length === 0 : own.includes(value);
};

/**
 * A test for the numbers of rows. Each word of a search must occur, in any order.
 * @param textOf what a search looks through in a row, as `searchedText` gives it
 */
export function rowTest(
  data: TableData,
  { chosen }: TableState,
  textOf = (row: number): string => searchedText(data, row),
): (row: number) => boolean {
  const active = data.filters.filter(({ name }) => chosen[name] !== undefined);
  const words = stripDiacritics(chosen[searchName] ?? '').match(/\S+/g) ?? [];
  return (row) => {
    if (!active.every((filter) => fits(filter, row, chosen[filter.name]!))) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  };
}

/** The word of a chosen value for its chip. A value that no row has comes from the address alone: the page does not repeat it. */
export function wordOf({ values, words }: TableFilter, value: string): string {
  if (words !== undefined && Object.hasOwn(words, value)) return words[value]!;
  return value === noValue || values.some((own) => own.includes(value)) ? value : 'not on this page';
}
