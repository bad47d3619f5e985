/** The filters, in display order. */
export const facetNames = ['type', 'track', 'status', 'owner', 'category', 'family'] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ['relevance', 'date', 'score'] as const;
export type Sort = (typeof sorts)[number];

/** A search as written in an address: `?q=escrow&type=risk&status=open`. */
export interface SearchState {
  q: string;
  filters: Partial<Record<FacetName, string>>;
  sort: Sort;
}

/** Longer queries, in UTF-16 units, are cut. */
const longest = 500;

/** Reads an address; unknown values are ignored. */
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

/** A search as the query of an address, without `?`. */
export function writeState({ q, filters, sort }: SearchState): string {
  const query = new URLSearchParams();
  if (q.trim() !== '') query.set('q', q.trim());
  for (const name of facetNames) if (filters[name] !== undefined) query.set(name, filters[name]);
  if (sort !== 'relevance') query.set('sort', sort);
  return query.toString();
}

/** The search with a filter set, or removed if it has that value. */
export function toggled(state: SearchState, name: FacetName, value: string | null): SearchState {
  const { [name]: old, ...others } = state.filters;
  return { ...state, filters: value === null || old === value ? others : { ...others, [name]: value } };
}
