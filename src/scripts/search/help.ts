import { el } from '../layout/elements.ts';
import { forgetSearches, recentSearches } from './recent.ts';

/** A query that a click asks. */
export const queryButton = (query: string): HTMLButtonElement =>
  el('button', { type: 'button', class: 'copy', 'data-query': query }, query);

/** Items with a word between them. */
export const between = (items: readonly Node[], word: string): (Node | string)[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [word, item]));

/** Before anything is typed: what can be found, and earlier searches in this browser. */
export function emptyHelp(): HTMLElement[] {
  const recent = recentSearches();
  const hint = el(
    'p',
    {},
    'A word of a risk, a question or a spec; a name; a track’s ID or number. All words have to be found.',
  );
  if (recent.length === 0) return [hint];
  const forget = el('button', { type: 'button', class: 'copy' }, 'forget them');
  const line = el(
    'p',
    {},
    'Earlier searches: ',
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

/** The lists that hold everything that can be found. */
export const indexLinks = (base: string): (Node | string)[] =>
  between(
    indexes.map(([word, path]) => el('a', { href: `${base}${path}` }, word)),
    ', ',
  );

export const failureHelp = (base: string): HTMLElement[] => [
  el(
    'p',
    {},
    'The search index could not be loaded; nothing was found out. Try again when the connection is back, or look through ',
    ...indexLinks(base),
    '.',
  ),
];
