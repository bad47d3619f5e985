import marks from '../styles/mark.css?url';
import styles from '../styles/search.css?url';
import { writeState } from '../views/search-state.ts';
import { loadStyles } from './load-styles.ts';
import { SearchApp } from './search-app.ts';
import { el, glyph } from './search-parts.ts';

let dialog: HTMLDialogElement | undefined;
let styled: Promise<unknown> | undefined;

const key = (sign: string, word: string): HTMLElement => el('span', {}, el('kbd', {}, sign), word);

function make(link: HTMLAnchorElement): HTMLDialogElement {
  const base = new URL(link.href).pathname.replace(/search\/$/, '');
  const input = el('input', {
    type: 'search',
    'aria-label': 'Search',
    'aria-controls': 'search-hits',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: 'Search tracks, risks, approvals, dates, questions, documents',
  });
  const count = el('p', { class: 'search-count', role: 'status' });
  const facets = el('div', { class: 'search-facets' });
  const hits = el('ol', { class: 'search-hits', id: 'search-hits' });
  const help = el('div', { class: 'search-help' });
  const note = el('p', { class: 'search-note', role: 'status' });
  const all = el('a', { href: link.href, class: 'search-all' }, 'Search as a page');
  const close = el('button', { type: 'button', class: 'search-close', 'aria-label': 'Close' }, el('kbd', {}, 'esc'));
  const made = el(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    el('div', { class: 'search-bar' }, glyph('search'), input, close),
    el('div', { class: 'search-body' }, facets, el('div', { class: 'search-main', 'data-scrolls': true }, count, hits, help)),
    el('div', { class: 'search-foot' }, key('↑↓', 'move'), key('↵', 'open'), key('⇧↵', 'copy for Discord'), note, all),
  );
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    // The dialog's own box is full of its children: a click on itself is one on the scrim.
    if (event.target === made) made.close();
    if (event.target instanceof Element && event.target.closest('a.hit')) made.close();
  });
  new SearchApp(
    { input, facets, count, hits, help, note },
    {
      base,
      facets: ['type', 'track', 'status'],
      limit: 14,
      documents: 10,
      listsAll: false,
      changed: (state) => {
        const query = writeState(state);
        all.href = query === '' ? link.href : `${link.href}?${query}`;
        all.textContent = query === '' ? 'Search as a page' : 'All of them as a page';
      },
    },
    { q: '', filters: {}, sort: 'relevance' },
  );
  made.addEventListener('close', () => link.focus());
  return made;
}

/** Opens the search over the page, with what was typed last selected. */
export async function openSearch(link: HTMLAnchorElement): Promise<void> {
  styled ??= Promise.all([styles, marks].map(loadStyles));
  await styled;
  if (!dialog) {
    dialog = make(link);
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLInputElement>('input')?.select();
}
