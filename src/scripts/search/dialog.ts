import { writeState } from '../../search/state.ts';
import marks from '../../styles/search/mark.css?url';
import styles from '../../styles/search/search.css?url';
import { el } from '../layout/elements.ts';
import { loadStyles } from '../layout/load-styles.ts';
import { SearchApp } from './app.ts';
import type { SearchFrame } from './frame.ts';

const key = (sign: string, word: string): HTMLElement => el('span', {}, el('kbd', {}, sign), word);

/** Styles of hits, filters and help. They start to load with this module. */
const styled = Promise.all([styles, marks].map(loadStyles));

/**
 * Fills the frame with the search proper, then runs whatever has been typed so far.
 * @param link the link to the search page; its address gives the site's base path
 */
export async function fillSearch({ dialog, input, entered }: SearchFrame, link: HTMLAnchorElement): Promise<void> {
  await styled;
  const base = new URL(link.href).pathname.replace(/search\/$/, '');
  const count = el('p', { class: 'search-count', role: 'status' });
  const facets = el('div', { class: 'search-facets' });
  const hits = el('ol', { class: 'search-hits', id: 'search-hits', role: 'listbox', 'aria-label': 'Results' });
  const help = el('div', { class: 'search-help' });
  const note = el('p', { class: 'search-note', role: 'status' });
  const all = el('a', { href: link.href, class: 'search-all' }, 'Search page');
  dialog.append(
    el(
      'div',
      { class: 'search-body' },
      facets,
      el('div', { class: 'search-main', 'data-scrolls': true }, count, hits, help),
    ),
    el('div', { class: 'search-foot' }, key('↑↓', 'move'), key('↵', 'open'), key('⇧↵', 'copy for Discord'), note, all),
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a.hit')) dialog.close();
  });
  input.setAttribute('aria-controls', hits.id);
  const typed = input.value;
  const app = new SearchApp(
    { input, facets, count, hits, help, note },
    {
      base,
      facets: ['type', 'track', 'status'],
      limit: 10,
      documents: 12,
      listsAll: false,
      changed: (state) => {
        const query = writeState(state);
        all.href = query === '' ? link.href : `${link.href}?${query}`;
        all.textContent = query === '' ? 'Search page' : 'All results';
      },
    },
    { q: typed, filters: {}, sort: 'relevance' },
  );
  // Text typed before the search was listening counts as if it were typed now.
  if (typed !== '') app.go(app.state);
  const enter = entered();
  if (enter !== null) app.enter(enter.copies);
}
