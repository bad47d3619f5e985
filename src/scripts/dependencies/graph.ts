import type { GraphData } from '../../views/dependencies/graph-data.ts';
import { setAddress } from '../layout/address.ts';
import { pageData } from '../layout/page-data.ts';
import { startZoom } from './zoom.ts';

interface Neighbours {
  before: number[];
  after: number[];
  lines: SVGPathElement[];
}

/** The box of `to` nearest in height to the box `from`; undefined if `to` is empty. */
const closest = (boxes: GraphData['boxes'], from: number, to: readonly number[]): number | undefined => {
  const away = (index: number): number => Math.abs(boxes[index]!.y - boxes[from]!.y);
  return to.toSorted((one, other) => away(one) - away(other))[0];
};

/**
 * The box a key moves to: left to what this one needs, right to what needs it, up and down within its column.
 * @param from index into `boxes`, as are `before` and `after`
 * @returns its index; undefined if the key leads nowhere
 */
export function boxAfter(
  key: string,
  from: number,
  boxes: GraphData['boxes'],
  { before, after }: Pick<Neighbours, 'before' | 'after'>,
): number | undefined {
  const { x, y } = boxes[from]!;
  const column = boxes.flatMap((box, index) => (box.x === x && box.y !== y ? [index] : []));
  const inColumn = (down: boolean): number | undefined =>
    closest(
      boxes,
      from,
      column.filter((index) => boxes[index]!.y > y === down),
    );
  const steps: Record<string, () => number | undefined> = {
    ArrowLeft: () => closest(boxes, from, before),
    ArrowRight: () => closest(boxes, from, after),
    ArrowUp: () => inColumn(false),
    ArrowDown: () => inColumn(true),
    Home: () => 0,
    End: () => boxes.length - 1,
  };
  return steps[key]?.();
}

/**
 * The index of the box with this title, ignoring case; failing that, unless `whole` is set, of the first whose title
 * contains the text. -1 if there is none.
 */
export function findTitle(boxes: GraphData['boxes'], text: string, whole: boolean): number {
  const wanted = text.trim().toLocaleLowerCase();
  const titles = boxes.map(({ title }) => title.toLocaleLowerCase());
  const exact = titles.indexOf(wanted);
  return exact !== -1 || whole || wanted === '' ? exact : titles.findIndex((title) => title.includes(wanted));
}

/**
 * `<dependency-graph>`: zoom, drag, find a track by title, highlight the lines of the current box, and move between
 * boxes with the arrow keys. Like any composite widget it has a single tab stop. Zoom and the track found are kept in
 * the address.
 */
class DependencyGraph extends HTMLElement {
  #data: GraphData = { width: 0, height: 0, boxes: [], lines: [], start: null };
  #boxes: SVGAElement[] = [];
  #near: Neighbours[] = [];
  #shown: Element[] = [];
  #current = 0;

  connectedCallback(): void {
    const data = pageData<GraphData>('graph');
    const [graph, frame] = [
      this.querySelector<SVGSVGElement>('[data-graph]'),
      this.querySelector<HTMLElement>('[data-graph-box]'),
    ];
    if (data === null || graph === null || frame === null) return;
    this.#data = data;
    this.#boxes = [...graph.querySelectorAll<SVGAElement>('a.box')];
    this.#near = data.boxes.map(() => ({ before: [], after: [], lines: [] }));
    for (const [index, path] of graph.querySelectorAll<SVGPathElement>('.lines > path').entries()) {
      const [from, to] = data.lines[index]!;
      this.#near[from]!.after.push(to);
      this.#near[to]!.before.push(from);
      for (const end of [from, to]) this.#near[end]!.lines.push(path);
    }
    for (const one of this.#boxes) one.setAttribute('tabindex', '-1');
    this.#choose(0);
    const focused = (): number | null => (graph.contains(document.activeElement) ? this.#current : null);
    const look = (index: number | null): void => this.#look(graph, index);
    graph.addEventListener('focusin', ({ target }) => {
      const index = this.#numberOf(target);
      if (index !== null) this.#choose(index);
      look(index);
    });
    graph.addEventListener('focusout', () => look(null));
    graph.addEventListener('pointerover', ({ target }) => look(this.#numberOf(target) ?? focused()));
    graph.addEventListener('pointerleave', () => look(focused()));
    graph.addEventListener('keydown', (event) => {
      const index = this.#numberOf(event.target);
      if (index === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = boxAfter(event.key, index, data.boxes, this.#near[index]!);
      if (next === undefined && !event.key.startsWith('Arrow')) return;
      event.preventDefault();
      this.#boxes[next ?? index]?.focus();
    });
    const found = this.#startFind();
    startZoom(this, graph, frame, data);
    if (!found) this.#showFirst(frame);
  }

  #numberOf(target: EventTarget | null): number | null {
    const box = target instanceof Element ? target.closest<SVGAElement>('a.box') : null;
    return box === null ? null : this.#boxes.indexOf(box);
  }

  #choose(index: number): void {
    this.#boxes[this.#current]?.setAttribute('tabindex', '-1');
    this.#boxes[index]?.setAttribute('tabindex', '0');
    this.#current = index;
  }

  /** Highlights a box, its neighbours and its lines; null clears the highlight. */
  #look(graph: Element, index: number | null): void {
    for (const element of this.#shown) element.classList.remove('near');
    const near = index === null ? undefined : this.#near[index];
    const joined = near === undefined || index === null ? [] : [index, ...near.before, ...near.after];
    this.#shown = [...joined.flatMap((one) => this.#boxes[one] ?? []), ...(near?.lines ?? [])];
    for (const element of this.#shown) element.classList.add('near');
    graph.classList.toggle('looking', this.#shown.length > 0);
  }

  /** Scrolls to where the longest chain begins, or else to the first column, unless that is in view. */
  #showFirst(frame: HTMLElement): void {
    const { boxes, start } = this.#data;
    const left = boxes.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
    const first = this.#boxes.filter((_, index) => (start === null ? boxes[index]!.x === left : index === start));
    const { top, bottom, height } = frame.getBoundingClientRect();
    const places = first.map((box) => box.getBoundingClientRect());
    if (places.length === 0 || places.some((place) => place.bottom <= bottom)) return;
    frame.scrollTop += places[0]!.top + places[0]!.height / 2 - (top + height / 2);
    frame.scrollLeft += Math.max(0, places[0]!.right - frame.getBoundingClientRect().right);
  }

  /**
   * Sets up the field that finds a track by part of its title: Enter, or a choice from the list, focuses its box.
   * @returns true if the address named a track
   */
  #startFind(): boolean {
    const field = this.querySelector<HTMLInputElement>('[data-find]');
    const said = this.querySelector<HTMLElement>('[data-found]');
    const { boxes } = this.#data;
    const asked = new URLSearchParams(location.search).get('track');
    if (field === null || said === null) return asked !== null;
    field.list?.replaceChildren(...boxes.map(({ title }) => new Option(title, title)));
    const lead = (index: number): void => {
      setAddress({ track: boxes[index]!.title });
      said.textContent = '';
      this.#boxes[index]?.focus();
      this.#boxes[index]?.scrollIntoView({ block: 'center', inline: 'center' });
    };
    field.addEventListener('input', () => {
      const index = findTitle(boxes, field.value, true);
      if (index !== -1) lead(index);
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const index = findTitle(boxes, field.value, false);
      if (index === -1) said.textContent = 'No track in the graph has this in its title.';
      else lead(index);
    });
    const index = asked === null ? -1 : findTitle(boxes, asked, true);
    if (index !== -1) {
      field.value = boxes[index]!.title;
      lead(index);
    }
    return asked !== null;
  }
}

customElements.define('dependency-graph', DependencyGraph);
