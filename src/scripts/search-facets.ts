import { countText } from '../views/format.ts';
import type { Facet, Results } from '../views/search-session.ts';
import type { FacetName, SearchState } from '../views/search-state.ts';
import { el, glyph } from './elements.ts';
import { typeGlyphs, typeWords } from './search-parts.ts';

const heads: Record<FacetName, string> = {
  type: 'Kind',
  track: 'Track',
  status: 'Status',
  owner: 'Owner',
  category: 'Risk category',
  family: 'Document',
};

const familyWords: Readonly<Record<string, string>> = {
  outline: 'Outline spec',
  iosm: 'IOSM spec',
  draft: 'Draft spec',
  roadmap: 'Roadmap',
  feature: 'Feature spec',
  plan: 'Plan',
  plain: 'Other document',
};

/** Values of a facet that are listed; the others are named by number. */
const listed = 8;

function button(name: FacetName, facet: Facet, chosen: boolean): HTMLLIElement {
  const word =
    name === 'type' ? (typeWords[facet.value] ?? facet.word) : name === 'family' ? (familyWords[facet.value] ?? facet.word) : facet.word;
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

/** On a narrow screen only the kinds stand before the hits; everything else opens. */
const wide = matchMedia('(min-width: 721px)');

/** Puts the filters in their place: kinds, and the others in a part that a narrow screen keeps closed until somebody opens it. */
export function showFacets(place: HTMLElement, results: Results, state: SearchState, names: readonly FacetName[]): void {
  const [kinds, ...others] = facetLists(results, state, names);
  const before = place.querySelector('details');
  const chosen = Object.keys(state.filters).some((name) => name !== 'type');
  const more = el(
    'details',
    { class: 'facet-more', open: wide.matches || (before?.open ?? chosen) },
    el('summary', {}, 'More filters'),
    ...others,
  );
  place.replaceChildren(...(kinds === undefined ? [] : [kinds]), ...(others.length === 0 ? [] : [more]));
}

/** The filters that would change something, with how many hits each leaves. */
function facetLists(results: Results, { filters }: SearchState, names: readonly FacetName[]): HTMLElement[] {
  return names.flatMap((name) => {
    const values = results.facets[name];
    const chosen = filters[name];
    if (values.length === 0 || (name !== 'type' && values.length < 2 && chosen === undefined)) return [];
    const shown = values.filter((facet, index) => index < listed || facet.value === chosen);
    const all = values.reduce((sum, { count }) => sum + count, 0);
    const rest = values.length - shown.length;
    return [
      el(
        'div',
        { class: 'facet-group', role: 'group', 'aria-label': heads[name] },
        el('span', { class: 'facet-head', 'aria-hidden': 'true' }, heads[name]),
        el(
          'ul',
          {},
          ...(name === 'type' ? [everything(all, chosen === undefined)] : []),
          ...shown.map((facet) => button(name, facet, facet.value === chosen)),
        ),
        rest > 0 && el('span', { class: 'facet-rest' }, `and ${rest} more`),
      ),
    ];
  });
}
