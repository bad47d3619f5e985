import { plural } from '../../text/format.ts';
import type { RoadmapData } from '../../views/roadmap/records.ts';
import { el } from '../layout/elements.ts';

interface Lane {
  element: HTMLElement;
  facts: RoadmapData['lanes'][number];
}

interface Group {
  element: HTMLDetailsElement;
  lanes: Lane[];
  /** Whether the published page had it open. */
  open: boolean;
}

const nobody = 'No owner';

/** The lanes of the chart: which are shown, how they are grouped, and which groups are folded. */
export class Lanes {
  readonly #root: HTMLElement;
  readonly #lanes: Lane[];
  readonly #groups: Group[];
  readonly #box: HTMLElement | null;

  constructor(root: HTMLElement, facts: RoadmapData['lanes']) {
    this.#root = root;
    this.#box = root.querySelector('.tl-lanes');
    this.#lanes = facts.map((one) => ({ element: document.getElementById(one.id)!, facts: one }));
    this.#groups = [...root.querySelectorAll<HTMLDetailsElement>('.tl-lanes > .tl-group')].map((element) => ({
      element,
      lanes: this.#lanes.filter((lane) => element.contains(lane.element)),
      open: element.open,
    }));
  }

  /** Shows the lanes with these indexes, updates the number of tracks, and hides groups left empty. */
  show(numbers: ReadonlySet<number>): void {
    const [shown, all, archived] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const [number, { element, facts }] of this.#lanes.entries()) {
      const fits = numbers.has(number);
      if (!facts.archived) all.add(facts.track);
      if (fits) (facts.archived ? archived : shown).add(facts.track);
      if (element.hidden === fits) element.hidden = !fits;
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('.tl-group'))
      group.hidden = group.querySelector('.tl-lane:not([hidden])') === null;
    const count = this.#root.querySelector('[data-count]');
    if (count !== null)
      count.textContent = `${shown.size === all.size ? '' : `${shown.size} of `}${all.size} tracks${archived.size > 0 ? `, ${archived.size} more archived` : ''}`;
  }

  /** Regroups the lanes by `status` (as published), `owner` or `family`. */
  group(by: string): void {
    if (this.#box === null) return;
    const over = this.#box.querySelector('.tl-over');
    for (const element of this.#box.querySelectorAll('.tl-group')) element.remove();
    for (const { element, lanes } of this.#groups) element.append(...lanes.map((lane) => lane.element));
    const groups = by === 'status' ? this.#groups.map(({ element }) => element) : this.#regrouped(by);
    for (const element of groups) this.#box.insertBefore(element, over);
    this.#box.classList.toggle('by-other', by !== 'status');
  }

  /** Groups by name, with `No owner` last; within each, lanes keep their published order. */
  #regrouped(by: string): HTMLDetailsElement[] {
    const drawn = this.#groups.flatMap(({ lanes }) => lanes);
    const groups = Map.groupBy(drawn, ({ facts }) => (by === 'owner' ? (facts.owner ?? nobody) : facts.family));
    const names = [...groups.keys()].sort(
      (one, other) => Number(one === nobody) - Number(other === nobody) || one.localeCompare(other),
    );
    return names.map((name) => {
      const lanes = groups.get(name)!;
      const count = el('span', { class: 'tl-count' }, plural(lanes.length, 'track'));
      const head = el('summary', { class: 'tl-head' }, el('span', {}, name), count);
      return el('details', { class: 'tl-group', open: true }, head, ...lanes.map(({ element }) => element));
    });
  }

  /** The keys of the groups the reader has folded or opened. */
  toggled(): string[] {
    return this.#groups.flatMap(({ element, open }) => (element.open === open ? [] : (element.dataset.key ?? [])));
  }

  /** Flips the named groups from their published state. */
  toggle(keys: readonly string[]): void {
    for (const { element, open } of this.#groups) if (keys.includes(element.dataset.key ?? '')) element.open = !open;
  }
}
