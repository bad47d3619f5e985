import type { Hit } from '../../search/candidates.ts';

/**
 * The hits below the field, and the selected one: a combobox with its listbox (WAI-ARIA APG). Options are links, so
 * they can be opened in a new tab. The first is selected until an arrow key selects another; a new search resets the
 * selection.
 */
export class HitList {
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private hits: readonly Hit[] = [];
  private active = 0;
  /** The search whose hits are shown. */
  private of: object | null = null;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.input = input;
    this.list = list;
  }

  /** True if the list shows the hits of this search. */
  isOf(search: object): boolean {
    return this.of === search;
  }

  show(search: object, hits: readonly Hit[], items: readonly HTMLElement[]): void {
    const chosen = this.isOf(search) && this.active > 0 ? this.hits[this.active]?.url : undefined;
    this.active = Math.max(
      0,
      hits.findIndex(({ url }) => url === chosen),
    );
    this.of = search;
    this.hits = hits;
    showItems(this.list, items);
    this.list.hidden = hits.length === 0;
    this.input.ariaExpanded = String(hits.length > 0);
    this.mark();
  }

  /** The selected hit and its link; null if the list is empty. */
  get chosen(): { hit: Hit; link: HTMLAnchorElement } | null {
    const [hit, link] = [this.hits[this.active], this.links()[this.active]];
    return hit === undefined || link === undefined ? null : { hit, link };
  }

  /** Moves the selection by `step`, wrapping around at both ends. */
  move(step: number): void {
    const { length } = this.hits;
    if (length === 0) return;
    this.active = (this.active + step + length) % length;
    this.mark()?.scrollIntoView({ block: 'nearest' });
  }

  private links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('a.hit')];
  }

  private mark(): HTMLAnchorElement | undefined {
    const links = this.links();
    for (const [index, link] of links.entries()) link.ariaSelected = String(index === this.active);
    const current = links[this.active];
    if (current) this.input.setAttribute('aria-activedescendant', current.id);
    else this.input.removeAttribute('aria-activedescendant');
    return current;
  }
}

/** Renders the items, keeping any that have not changed: replacing one would lose a click in progress. */
function showItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  for (const chosen of list.querySelectorAll('[aria-selected="true"]')) chosen.ariaSelected = 'false';
  for (const [index, item] of items.entries()) {
    const there = list.children[index];
    if (there === undefined) list.append(item);
    else if (!there.isEqualNode(item)) there.replaceWith(item);
  }
  while (list.children.length > items.length) list.lastElementChild!.remove();
}
