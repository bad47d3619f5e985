/**
 * The graph of dependencies: zoom and dragging, a field that finds a track, the lines of the box that is looked at, and arrow keys:
 * left to what it needs, right to what needs it, up and down in its column. One box is a tab stop, as in any composite widget.
 * Zoom and the track that was found stand in the address.
 */
import { startZoom } from './zoom.ts';

const svg = document.querySelector<SVGSVGElement>('[data-graph]');
const frame = document.querySelector<HTMLElement>('[data-graph-box]');

interface Neighbours {
  before: number[];
  after: number[];
  lines: SVGPathElement[];
}

function start(graph: SVGSVGElement, box: HTMLElement): void {
  const boxes = [...graph.querySelectorAll<SVGAElement>('a.box')];
  const near: Neighbours[] = boxes.map(() => ({ before: [], after: [], lines: [] }));
  for (const line of graph.querySelectorAll<SVGPathElement>('path[data-e]')) {
    const [from = 0, to = 0] = (line.dataset.e ?? '').split(' ').map(Number);
    near[from]?.after.push(to);
    near[to]?.before.push(from);
    near[from]?.lines.push(line);
    near[to]?.lines.push(line);
  }
  const titleOf = (index: number): string => boxes[index]?.querySelector('title')?.textContent ?? '';
  const position = (index: number): { x: number; y: number } => {
    const [x = 0, y = 0] = (boxes[index]?.getAttribute('transform') ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    return { x, y };
  };

  let shown: Element[] = [];
  const look = (index: number | null): void => {
    for (const element of shown) element.classList.remove('near');
    const own = index === null ? undefined : near[index];
    const joined = own === undefined || index === null ? [] : [index, ...own.before, ...own.after];
    shown = [...joined.flatMap((one) => boxes[one] ?? []), ...(own?.lines ?? [])];
    for (const element of shown) element.classList.add('near');
    graph.classList.toggle('looking', shown.length > 0);
  };
  const indexOf = (target: EventTarget | null): number | null => {
    const found = target instanceof Element ? target.closest<SVGAElement>('a.box') : null;
    return found === null ? null : boxes.indexOf(found);
  };

  let current = 0;
  const choose = (index: number): void => {
    boxes[current]?.setAttribute('tabindex', '-1');
    boxes[index]?.setAttribute('tabindex', '0');
    current = index;
  };
  for (const one of boxes) one.setAttribute('tabindex', '-1');
  choose(0);

  graph.addEventListener('focusin', (event) => {
    const index = indexOf(event.target);
    if (index !== null) choose(index);
    look(index);
  });
  graph.addEventListener('focusout', () => look(null));
  graph.addEventListener('pointerover', (event) =>
    look(indexOf(event.target) ?? (graph.contains(document.activeElement) ? current : null)),
  );
  graph.addEventListener('pointerleave', () => look(graph.contains(document.activeElement) ? current : null));

  /** The nearest in height of some boxes. */
  const closest = (from: number, to: readonly number[]): number | undefined =>
    to.toSorted(
      (one, other) => Math.abs(position(one).y - position(from).y) - Math.abs(position(other).y - position(from).y),
    )[0];
  const inColumn = (from: number, down: boolean): number | undefined => {
    const { x, y } = position(from);
    const others = boxes
      .map((_, index) => index)
      .filter((index) => position(index).x === x && (down ? position(index).y > y : position(index).y < y));
    return closest(from, others);
  };
  const steps: Record<string, (from: number) => number | undefined> = {
    ArrowLeft: (from) => closest(from, near[from]?.before ?? []),
    ArrowRight: (from) => closest(from, near[from]?.after ?? []),
    ArrowUp: (from) => inColumn(from, false),
    ArrowDown: (from) => inColumn(from, true),
    Home: () => 0,
    End: () => boxes.length - 1,
  };
  graph.addEventListener('keydown', (event) => {
    const index = indexOf(event.target);
    const step = steps[event.key];
    if (index === null || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = step(index);
    if (next !== undefined) boxes[next]?.focus();
  });

  startFind(
    boxes.map((_, index) => titleOf(index)),
    (index) => {
      boxes[index]?.focus();
      boxes[index]?.scrollIntoView({ block: 'center', inline: 'center' });
    },
  );
  startZoom(graph, box);
  if (!new URLSearchParams(location.search).has('track')) showFirst(boxes, box);
}

/** A graph that is taller than its frame opens where it begins: with a box of its first column in the middle, if none is in sight. */
function showFirst(boxes: readonly SVGAElement[], box: HTMLElement): void {
  const frame = box.getBoundingClientRect();
  const places = boxes.map((one) => one.getBoundingClientRect());
  const left = Math.min(...places.map((place) => place.left));
  const first = places.filter((place) => place.left < left + 1);
  if (first.some((place) => place.bottom <= frame.bottom)) return;
  const { top, height } = first[0]!;
  box.scrollTop += top + height / 2 - (frame.top + frame.height / 2);
}

/** The field that finds a track by a part of its title: Enter, or a choice from the list, leads to its box. */
function startFind(titles: readonly string[], go: (index: number) => void): void {
  const field = document.querySelector<HTMLInputElement>('[data-find]');
  const said = document.querySelector<HTMLElement>('[data-found]');
  if (field === null || said === null) return;
  field.list?.replaceChildren(...titles.map((title) => new Option(title, title)));
  const find = (text: string, whole: boolean): number => {
    const wanted = text.trim().toLocaleLowerCase();
    const exact = titles.findIndex((title) => title.toLocaleLowerCase() === wanted);
    return exact !== -1 || whole || wanted === ''
      ? exact
      : titles.findIndex((title) => title.toLocaleLowerCase().includes(wanted));
  };
  const lead = (index: number): void => {
    const address = new URL(location.href);
    address.searchParams.set('track', titles[index] ?? '');
    history.replaceState(null, '', address);
    said.textContent = '';
    go(index);
  };
  field.addEventListener('input', () => {
    const index = find(field.value, true);
    if (index !== -1) lead(index);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const index = find(field.value, false);
    if (index === -1) said.textContent = 'No track in the graph has this in its title.';
    else lead(index);
  });
  const asked = new URLSearchParams(location.search).get('track');
  const index = asked === null ? -1 : find(asked, true);
  if (index === -1) return;
  field.value = titles[index] ?? '';
  go(index);
}

if (svg !== null && frame !== null) start(svg, frame);
