/** What the filters ask of one lane, read once. */
interface Facets {
  lane: HTMLElement;
  track: string;
  title: string;
  status: string;
  owners: string[];
  family: string;
  time: string[];
}

interface Group {
  key: string;
  element: HTMLDetailsElement;
  lanes: HTMLElement[];
  /** As the page was published. */
  open: boolean;
}

const nobody = 'Nobody';

function facetsOf(lane: HTMLElement): Facets {
  const { status = '', owner = '', family = '', time = '' } = lane.dataset;
  return {
    lane,
    track: lane.id.replace(/-undated$/, ''),
    title: lane.querySelector('.tl-name')?.textContent?.toLowerCase() ?? '',
    status,
    owners: owner === '' ? [] : owner.split('|'),
    family,
    time: time.split(' '),
  };
}

/** The lanes of the page: which are shown, under which headings they stand, which headings are folded. */
export class Lanes {
  readonly #root: HTMLElement;
  readonly #facets: Facets[];
  readonly #groups: Group[];
  readonly #box: HTMLElement | null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#box = root.querySelector('.tl-lanes');
    this.#facets = [...root.querySelectorAll<HTMLElement>('.tl-lane')].map(facetsOf);
    this.#groups = [...root.querySelectorAll<HTMLDetailsElement>('.tl-lanes > .tl-group')].map((element) => ({
      key: element.dataset.key ?? '',
      element,
      lanes: [...element.querySelectorAll<HTMLElement>('.tl-lane')],
      open: element.open,
    }));
  }

  /** Shows the lanes that fit all choices, says how many, and hides groups that are left empty. */
  filter(choice: (name: string) => string): void {
    const [q, status, owner, family, time] = ['q', 'status', 'owner', 'family', 'time'].map(choice) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const words = q.toLowerCase().trim();
    const fits = (facets: Facets): boolean =>
      facets.title.includes(words) &&
      (status === '' || facets.status === status) &&
      (owner === '' || (owner === '-' ? facets.owners.length === 0 : facets.owners.includes(owner))) &&
      (family === '' || facets.family === family) &&
      (time === '' || facets.time.includes(time));
    const [shown, all, archived] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const facets of this.#facets) {
      const fit = fits(facets);
      const counted = facets.status !== 'archived';
      if (counted) all.add(facets.track);
      if (fit) (counted ? shown : archived).add(facets.track);
      if (facets.lane.hidden === fit) facets.lane.hidden = !fit;
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('.tl-group'))
      group.hidden = group.querySelector('.tl-lane:not([hidden])') === null;
    const count = this.#root.querySelector('[data-count]');
    if (count !== null)
      count.textContent = `${shown.size === all.size ? '' : `${shown.size} of `}${all.size} tracks${archived.size > 0 ? `, ${archived.size} more archived` : ''}`;
  }

  /** Puts the lanes under other headings: `status` as published, `owner` or `family`. */
  group(by: string): void {
    if (this.#box === null) return;
    const over = this.#box.querySelector('.tl-over');
    for (const element of this.#box.querySelectorAll('.tl-group')) element.remove();
    for (const { element, lanes } of this.#groups) element.append(...lanes);
    const groups = by === 'status' ? this.#groups.map(({ element }) => element) : this.#regrouped(by);
    for (const element of groups) this.#box.insertBefore(element, over);
    this.#box.classList.toggle('by-other', by !== 'status');
  }

  /** New headings, by name, `Nobody` last; the lanes of each in the order in which they were published. */
  #regrouped(by: string): HTMLDetailsElement[] {
    const drawn = new Set(this.#groups.flatMap(({ lanes }) => lanes));
    const chart = this.#facets.filter(({ lane }) => drawn.has(lane));
    const words = new Map(
      [...this.#root.querySelectorAll<HTMLOptionElement>(`select[name="${by}"] option`)].map((option) => [
        option.value,
        option.text,
      ]),
    );
    const groups = Map.groupBy(chart, ({ owners, family }) =>
      by === 'owner' ? (owners[0] ?? nobody) : (words.get(family) ?? family),
    );
    const names = [...groups.keys()].sort(
      (one, other) => Number(one === nobody) - Number(other === nobody) || one.localeCompare(other),
    );
    return names.map((name) => {
      const lanes = groups.get(name)!.map(({ lane }) => lane);
      const details = document.createElement('details');
      details.className = 'tl-group';
      details.open = true;
      details.dataset.key = name;
      const summary = document.createElement('summary');
      summary.className = 'tl-head';
      const [word, count] = [document.createElement('span'), document.createElement('span')];
      word.textContent = name;
      count.className = 'tl-count';
      count.textContent = lanes.length === 1 ? '1 track' : `${lanes.length} tracks`;
      summary.append(word, count);
      details.append(summary, ...lanes);
      return details;
    });
  }

  /** The groups that stand otherwise than they were published. */
  toggled(): string[] {
    return this.#groups.filter(({ element, open }) => element.open !== open).map(({ key }) => key);
  }

  /** Folds or opens the named groups, against how they were published. */
  toggle(keys: readonly string[]): void {
    for (const { key, element, open } of this.#groups) if (keys.includes(key)) element.open = !open;
  }
}
