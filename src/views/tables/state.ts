import { noValue, searchName, type TableColumn, type TableData, type TableFilter } from './data.ts';

/** A table's filters, search and sort order, as its address records them. */
export interface TableState {
  /** Chosen values by filter name, and the search text under `q`. A filter with nothing chosen is left out. */
  chosen: Readonly<Record<string, string>>;
  /** Key of the sort column; null for the printed order, if the page is not printed by a column. */
  sort: string | null;
  descending: boolean;
}

const printedColumn = ({ columns }: TableData): TableColumn | undefined => columns.find(({ printed }) => printed);
const columnOf = ({ columns }: TableData, sort: string | null): TableColumn | undefined =>
  columns.find(({ key }) => key === sort);
const startsDescending = (column: TableColumn | undefined): boolean =>
  column?.printed === 'descending' || column?.worstFirst === true;

/** Names of everything a reader can choose: the filters and, if there is one, the search. */
const choices = ({ filters, searches }: TableData): string[] => [
  ...filters.map(({ name }) => name),
  ...(searches === undefined ? [] : [searchName]),
];

/**
 * Reads the state from an address. Anything the table does not know is ignored, so that an old link still shows the
 * table. Until November 2026, addresses wrote `order=down` for `dir=desc`.
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

/** A state as address parameters; null removes a parameter that matches the page as it first opens. */
export function parametersOf({ chosen, sort, descending }: TableState, data: TableData): Record<string, string | null> {
  const column = columnOf(data, sort);
  return {
    ...Object.fromEntries(choices(data).map((name) => [name, chosen[name] ?? null])),
    sort: sort === printedColumn(data)?.key ? null : sort,
    dir: descending === startsDescending(column) ? null : descending ? 'desc' : 'asc',
    order: null,
  };
}

/** The state after a choice; an empty value clears it. */
export function withChoice(state: TableState, name: string, value: string): TableState {
  const { [name]: _, ...chosen } = state.chosen;
  return { ...state, chosen: value === '' ? chosen : { ...chosen, [name]: value } };
}

/** The state after a click on a column heading: sorted by that column, or reversed if it already was. */
export const sortedBy = (state: TableState, key: string, data: TableData): TableState => ({
  ...state,
  sort: key,
  descending: state.sort === key ? !state.descending : startsDescending(columnOf(data, key)),
});

const collator = new Intl.Collator('en', { numeric: true });

/** All row numbers in the state's order, group by group. Equal rows keep the page's order. */
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

/** Text folded for search: no accents, lower case. */
export const stripDiacritics = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * The text of a row that the field `q` searches, folded.
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
 * A test for row numbers: does the row match the filters and contain every word of the search, in any order?
 * @param textOf the text a search looks through in a row, folded as `searchedText` does
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

/**
 * Chip label of a chosen value. A value that no row has can only come from the address, so the page does not echo it.
 */
export function wordOf({ values, words }: TableFilter, value: string): string {
  if (words !== undefined && Object.hasOwn(words, value)) return words[value]!;
  return value === noValue || values.some((own) => own.includes(value)) ? value : 'not on this page';
}
