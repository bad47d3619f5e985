/** What hits can be narrowed by, in the order in which the page lists it. */
export const facetNames = ['type', 'track', 'status', 'owner', 'category', 'family'] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ['relevance', 'date', 'score'] as const;
export type Sort = (typeof sorts)[number];

/** A search as its address says it: `?q=escrow&type=risk&status=open`. */
export interface SearchState {
  q: string;
  filters: Partial<Record<FacetName, string>>;
  sort: Sort;
}

/** Beyond this a query is cut: it is a pasted text. */
const longest = 500;

/** Reads an address; what it does not know is left out. */
export function readState(query: URLSearchParams): SearchState {
  const filters: Partial<Record<FacetName, string>> = {};
  for (const name of facetNames) {
    const value = query.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return {
    q: (query.get('q') ?? '').slice(0, longest),
    filters,
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'relevance',
  };
}

/** The address's query for a search, without its question mark. */
export function writeState({ q, filters, sort }: SearchState): string {
  const query = new URLSearchParams();
  if (q.trim() !== '') query.set('q', q.trim());
  for (const name of facetNames) if (filters[name] !== undefined) query.set(name, filters[name]);
  if (sort !== 'relevance') query.set('sort', sort);
  return query.toString();
}

/** The same search with one filter set, or removed if it was set to that already. */
export function toggled(state: SearchState, name: FacetName, value: string | null): SearchState {
  const { [name]: old, ...others } = state.filters;
  return { ...state, filters: value === null || old === value ? others : { ...others, [name]: value } };
}
