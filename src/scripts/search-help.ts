import type { RecordIndex } from '../views/search-engine.ts';
import type { SearchState } from '../views/search-state.ts';
import { queryWords } from '../views/search-words.ts';
import { el } from './elements.ts';
import { forgetSearches, recentSearches } from './search-recent.ts';

const queryButton = (query: string): HTMLButtonElement => el('button', { type: 'button', class: 'copy', 'data-query': query }, query);

const between = (items: readonly Node[], word: string): (Node | string)[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [word, item]));

/** Before anything is typed: what can be found, and what was sought before on this machine. */
export function emptyHelp(): HTMLElement[] {
  const recent = recentSearches();
  const hint = el('p', {}, 'A word of a risk, a question or a spec; a name; a track’s ID or number. All words have to be found.');
  if (recent.length === 0) return [hint];
  const forget = el('button', { type: 'button', class: 'copy' }, 'forget them');
  const line = el('p', {}, 'Sought before: ', ...between(recent.map(queryButton), ', '), '. Kept in this browser only; ', forget, '.');
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

const indexLinks = (base: string): (Node | string)[] =>
  between(
    indexes.map(([word, path]) => el('a', { href: `${base}${path}` }, word)),
    ', ',
  );

/** Nothing was found: what might have been meant, which word stands in the way, and where to look instead. */
export async function noHitsHelp(index: RecordIndex, state: SearchState, base: string): Promise<HTMLElement[]> {
  const { q, filters } = state;
  const help: HTMLElement[] = [];
  const suggestion = await index.suggestion(q);
  const words = queryWords(q);
  const said = q.trim().length > 80 ? `${q.trim().slice(0, 80)}…` : q.trim();
  if (said !== '')
    help.push(el('p', { class: 'search-none' }, words.length > 1 ? `Nothing holds all words of “${said}”.` : `Nothing holds “${said}”.`));
  if (suggestion !== null) help.push(el('p', {}, 'Did you mean ', queryButton(suggestion), '?'));
  if (words.length > 1) {
    const shorter = words.map((_, left) => words.flatMap(({ text }, at) => (at === left ? [] : [text])).join(' '));
    const found = await Promise.all(shorter.map(async (query) => ({ query, count: (await index.search(query)).length })));
    const best = found.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
    if (best.length > 0)
      help.push(
        el(
          'p',
          {},
          'With a word less: ',
          ...between(
            best.slice(0, 3).map(({ query }) => queryButton(query)),
            ', ',
          ),
          '.',
        ),
      );
  }
  if (Object.keys(filters).length > 0) help.push(el('p', {}, 'Filters are set: without them there may be hits.'));
  help.push(el('p', {}, 'Or look through ', ...indexLinks(base), '.'));
  return help;
}

export const failureHelp = (base: string): HTMLElement[] => [
  el(
    'p',
    {},
    'The search index could not be loaded; nothing was found out. Try again when the connection is back, or look through ',
    ...indexLinks(base),
    '.',
  ),
];
