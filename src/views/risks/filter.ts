import { cellOfKey } from './scale.ts';

/** Choices that exclude each other, beside the matrix's cells. The word stands in the address as `?show=`. */
export const shows = [
  'all',
  'open',
  'settled',
  'over',
  'bare',
  'unscored',
  'watched',
  'placeholder',
  'mismatch',
  'merged',
  'names',
  'moved',
  'troubled',
] as const;
export type Show = (typeof shows)[number];

export const sortKeys = ['score', 'risk', 'track', 'category', 'owner', 'mitigation'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What of the register is shown, and in which order. Null means: any. */
export interface RiskFilter {
  show: Show;
  cell: string | null;
  category: string | null;
  track: string | null;
  owner: string | null;
  mitigation: 'written' | 'none' | null;
  q: string;
  sort: SortKey;
  descending: boolean;
}

/** Highest score first is the register's own order; every other column begins at its smallest. */
export const startsDescending = (sort: SortKey): boolean => sort === 'score';

export const noFilter: RiskFilter = {
  show: 'all',
  cell: null,
  category: null,
  track: null,
  owner: null,
  mitigation: null,
  q: '',
  sort: 'score',
  descending: true,
};

/** What a filter asks of a row. `shows` holds every choice that the row belongs to, `all` left out. */
export interface Filterable {
  shows: ReadonlySet<string>;
  cell: string | null;
  category: string;
  track: string;
  owners: readonly string[];
  mitigated: boolean;
  /** Everything that can be searched, folded by `fold`. */
  text: string;
}

/** Text as the search compares it: no accents, no case. */
export const stripDiacritics = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A test for rows. Each word of the search must occur, in any order. */
export function rowTest(filter: RiskFilter): (row: Filterable) => boolean {
  const words = stripDiacritics(filter.q).split(/\s+/).filter(Boolean);
  return (row) =>
    (filter.show === 'all' || row.shows.has(filter.show)) &&
    (filter.cell === null || row.cell === filter.cell) &&
    (filter.category === null || row.category === filter.category) &&
    (filter.track === null || row.track === filter.track) &&
    (filter.owner === null || row.owners.includes(filter.owner)) &&
    (filter.mitigation === null || row.mitigated === (filter.mitigation === 'written')) &&
    words.every((word) => row.text.includes(word));
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((one) => one === value) ?? null;

/** A filter from an address's query. Words that mean nothing here are passed over, so that an old link still shows the register. */
export function filterFromQuery(query: URLSearchParams): RiskFilter {
  const text = (key: string): string | null => query.get(key) || null;
  const cell = text('cell');
  const sort = oneOf(sortKeys, query.get('sort')) ?? 'score';
  const direction = query.get('dir');
  return {
    show: oneOf(shows, query.get('show')) ?? 'all',
    cell: cell !== null && cellOfKey(cell) ? cell : null,
    category: text('category'),
    track: text('track'),
    owner: text('owner'),
    mitigation: oneOf(['written', 'none'] as const, query.get('mitigation')),
    q: query.get('q') ?? '',
    sort,
    descending: direction === null ? startsDescending(sort) : direction === 'desc',
  };
}

/** The query of a filter, without what is as always: an unfiltered register has an empty one. */
export function queryOfFilter(filter: Partial<RiskFilter>): URLSearchParams {
  const whole = { ...noFilter, ...filter };
  const query = new URLSearchParams();
  for (const key of ['show', 'cell', 'category', 'track', 'owner', 'mitigation', 'q'] as const) {
    const value = whole[key];
    if (value && value !== noFilter[key]) query.set(key, value);
  }
  if (whole.sort !== noFilter.sort) query.set('sort', whole.sort);
  if (whole.descending !== startsDescending(whole.sort)) query.set('dir', whole.descending ? 'desc' : 'asc');
  return query;
}
