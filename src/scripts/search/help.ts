import { el } from '../layout/elements.ts';
import { forgetSearches, recentSearches } from './recent.ts';

/** A button that runs this query. */
export const queryButton = (query: string): HTMLButtonElement =>
  el('button', { type: 'button', class: 'copy', 'data-query': query }, query);

/** The items with a separator between them. */
export const between = (items: readonly Node[], word: string): (Node | string)[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [word, item]));

/** Help for an empty field: what can be found, and earlier searches in this browser. */
export function emptyHelp(): HTMLElement[] {
  const recent = recentSearches();
  const hint = el('p', {}, 'Search by word, name or track ID. Results with every word come first.');
  if (recent.length === 0) return [hint];
  const forget = el('button', { type: 'button', class: 'copy' }, 'clear them');
  const line = el(
    'p',
    {},
    'Recent searches: ',
    ...between(recent.map(queryButton), ', '),
    '. Kept in this browser only; ',
    forget,
    '.',
  );
  forget.addEventListener('click', () => {
    forgetSearches();
    line.remove();
  });
  return [hint, line];
}

const indexes: readonly [word: string, path: string][] = [
  ['tracks', 'tracks/'],
  ['risks', 'risks/'],
  ['approvals', 'approvals/'],
  ['questions', 'questions/'],
  ['the roadmap', 'roadmap/'],
];

/** Links to the pages that list everything the search covers. `base` ends with a slash. */
export const indexLinks = (base: string): (Node | string)[] =>
  between(
    indexes.map(([word, path]) => el('a', { href: `${base}${path}` }, word)),
    ', ',
  );

/** Help for when the index cannot be loaded. `base` ends with a slash. */
export const failureHelp = (base: string): HTMLElement[] => [
  el(
    'p',
    {},
    'The search index could not be loaded. Try again when you are back online, or browse ',
    ...indexLinks(base),
    '.',
  ),
];
