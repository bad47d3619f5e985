import { facetNames, readState, type Sort, writeState } from '../../search/state.ts';
import { SearchApp } from './app.ts';

const current = () => readState(new URLSearchParams(location.search));

/** `<trackway-search-page data-base="/">`: the search as a page. Its address records query, filters and order. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const part = <T extends HTMLElement>(name: string): T => this.querySelector<T>(`[data-part="${name}"]`)!;
    const sort = part<HTMLSelectElement>('sort');
    const input = part<HTMLInputElement>('input');
    // On a phone a long placeholder does not fit next to the sort order.
    if (matchMedia('(max-width: 720px)').matches) input.placeholder = 'Search';
    const app = new SearchApp(
      {
        input,
        facets: part('facets'),
        count: part('count'),
        hits: part('hits'),
        help: part('help'),
        note: part('note'),
      },
      {
        base: this.dataset.base ?? '/',
        facets: facetNames,
        limit: 50,
        documents: 60,
        listsAll: true,
        changed: (state, chosen) => {
          const query = writeState(state);
          const address = query === '' ? location.pathname : `?${query}`;
          if (chosen) history.pushState(null, '', address);
          else history.replaceState(null, '', address);
        },
      },
      current(),
    );
    sort.value = app.state.sort;
    sort.addEventListener('change', () => app.go({ ...app.state, sort: sort.value as Sort }, true));
    input.form?.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => {
      const state = current();
      input.value = state.q;
      sort.value = state.sort;
      app.go(state);
    });
    if (input.value === '') input.focus();
  }
}

customElements.define('trackway-search-page', SearchPage);
