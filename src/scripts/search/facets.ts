import type { Facet, Results } from '../../search/session.ts';
import type { FacetName, SearchState } from '../../search/state.ts';
import { countText } from '../../text/format.ts';
import { familyWords } from '../../text/labels.ts';
import { el, glyph } from '../layout/elements.ts';
import { typeGlyphs, typeWords } from './parts.ts';

const heads: Record<FacetName, string> = {
  type: 'Kind',
  track: 'Track',
  status: 'Status',
  owner: 'Owner',
  category: 'Risk category',
  family: 'Document',
};

/** How many values of a facet are listed before a button offers the rest. */
const listed = 8;

/** The facets the reader has expanded for this query. */
const opened = { q: '', names: new Set<FacetName>() };

function button(name: FacetName, facet: Facet, chosen: boolean): HTMLLIElement {
  const word =
    name === 'type'
      ? (typeWords[facet.value] ?? facet.word)
      : name === 'family'
        ? ((familyWords as Record<string, string>)[facet.value] ?? facet.word)
        : facet.word;
  const mark = name === 'type' ? typeGlyphs[facet.value] : undefined;
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'facet', 'data-facet': name, 'data-value': facet.value, 'aria-pressed': String(chosen) },
      mark !== undefined && glyph(mark),
      el('span', { class: 'facet-word', title: word }, word),
      el('span', { class: 'facet-count' }, countText(facet.count)),
    ),
  );
}

function everything(total: number, chosen: boolean): HTMLLIElement {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'facet', 'data-facet': 'type', 'data-value': '', 'aria-pressed': String(chosen) },
      el('span', { class: 'facet-word' }, 'Everything'),
      el('span', { class: 'facet-count' }, countText(total)),
    ),
  );
}

/** On a narrow screen only the kinds precede the hits; a click opens the other filters. */
const wide = matchMedia('(min-width: 721px)');

/** Renders the filters: kinds first, then the rest in a section that starts closed on a narrow screen. */
export function showFacets(
  place: HTMLElement,
  results: Results,
  state: SearchState,
  names: readonly FacetName[],
): void {
  const [kinds, ...others] = facetLists(results, state, names);
  const before = place.querySelector('details');
  const chosen = Object.keys(state.filters).some((name) => name !== 'type');
  const more = el(
    'details',
    { class: 'facet-more', open: wide.matches || (before?.open ?? chosen) },
    el('summary', {}, 'More filters'),
    ...others,
  );
  const focused = place.querySelector<HTMLElement>('.facet:focus')?.dataset;
  place.replaceChildren(...(kinds === undefined ? [] : [kinds]), ...(others.length === 0 ? [] : [more]));
  if (focused === undefined) return;
  // Rendering replaced the buttons: return focus to the one that had it.
  const again = [...place.querySelectorAll<HTMLElement>('.facet')];
  again.find(({ dataset }) => dataset.facet === focused.facet && dataset.value === focused.value)?.focus();
}

/** The filters that would narrow the result, each value with its number of hits. */
function facetLists(results: Results, { q, filters }: SearchState, names: readonly FacetName[]): HTMLElement[] {
  if (opened.q !== q) Object.assign(opened, { q, names: new Set() });
  return names.flatMap((name) => {
    const values = results.facets[name];
    const chosen = filters[name];
    if (values.length === 0 || (name !== 'type' && values.length < 2 && chosen === undefined)) return [];
    const shown = values.filter((facet, index) => index < listed || facet.value === chosen || opened.names.has(name));
    const all = values.reduce((sum, { count }) => sum + count, 0);
    const item = (facet: Facet): HTMLLIElement => button(name, facet, facet.value === chosen);
    const rest = values.length - shown.length;
    const more = el('li', {}, el('button', { type: 'button', class: 'facet facet-rest' }, `and ${rest} more`));
    more.addEventListener('click', () => {
      opened.names.add(name);
      const list = more.parentElement!;
      list.replaceChildren(...values.map(item));
      list.children[listed]?.querySelector('button')?.focus();
    });
    return [
      el(
        'div',
        { class: 'facet-group', role: 'group', 'aria-label': heads[name] },
        el('span', { class: 'facet-head', 'aria-hidden': 'true' }, heads[name]),
        el(
          'ul',
          {},
          ...(name === 'type' ? [everything(all, chosen === undefined)] : []),
          ...shown.map(item),
          rest > 0 && more,
        ),
      ),
    ];
  });
}
