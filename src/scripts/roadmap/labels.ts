import { type Extent, type Interval, type Label, metrics } from '../../chart/labels.ts';
import { relabel } from '../../chart/relabel.ts';
import { dayNumber } from '../../text/format.ts';
import { type ReadMark, readMarks } from './marks.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

function svg(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== '') element.textContent = text;
  return element;
}

/** Words and signs of a mark as the page was published. */
const published = ':scope > .l, :scope > :is(.b, .s) > :is(text, use:not([href^="#s-"]))';

/** How long words are chosen at a time, in milliseconds. */
const slice = 8;

/** One mark with its words: those that were published, and those that were chosen since. */
interface Worded {
  mark: ReadMark;
  original: { element: Element; parent: Element }[] | null;
  chosen: Element[];
  /** What was chosen, as text, so that nothing is drawn anew that stands there already. */
  key: string;
  /** The same without where words stand inside their bars, which moves as the chart is scrolled and is in nobody's way. */
  places: string;
}

/** Words inside a body begin so many pixels from its left. */
function inside({ start, text }: Label, mark: ReadMark, from: number): SVGElement[] {
  const x = Math.round(start - from);
  if (mark.sign === null) return [svg('text', { x, y: 13 }, text)];
  return [svg('use', { href: `#${mark.sign}`, x: x + 8, y: 9 }), svg('text', { x: x + mark.extent.lead, y: 13 }, text)];
}

/** Words beside a mark keep their distance from it in pixels, so that a wider chart takes them along. */
function outside({ side, start, end, text, warn }: Label, mark: ReadMark, extent: Extent): SVGElement {
  const left = side === 'left';
  const place = left
    ? { x: `${mark.start * 100}%`, dx: Math.round(end - extent.start) - 5 }
    : { x: `${mark.end * 100}%`, dx: Math.round(start - extent.end) + 5 };
  return svg('text', { ...place, y: mark.top + 13, class: `l${left ? ' e' : ''}${warn ? ' w' : ''}` }, text);
}

/**
 * The words of the chart, chosen anew where it is wider or narrower than it was laid out for: inside a bar where they fit, else at its right or
 * its left. Only lanes in sight are asked; the others when they come into it.
 */
export class Labels {
  readonly #scroll: HTMLElement;
  readonly #lanes = new Map<Element, { worded: Worded[] | null; version: number }>();
  readonly #near = new Set<Element>();
  readonly #today: number;
  #version = 0;
  #timer = 0;
  /** True where the published words do not fit the chart's width. */
  #on = false;
  #left = 0;
  /** The width for which words were last chosen. */
  #fitted = 0;
  /** True where words have come to stand elsewhere since that was last said. */
  #moved = false;
  readonly #said: () => void;

  /** @param said called when words have come to stand elsewhere, and no more are to be chosen for now */
  constructor(scroll: HTMLElement, said: () => void) {
    this.#scroll = scroll;
    this.#said = said;
    const { start, days, asOf = '' } = scroll.dataset;
    this.#today = (dayNumber(asOf) + 1 - Number(start)) / Number(days);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.#nearby();
      },
      { rootMargin: '300px' },
    );
    for (const lane of scroll.querySelectorAll('.tl-lane')) {
      this.#lanes.set(lane, { worded: null, version: 0 });
      observer.observe(lane);
    }
    scroll.addEventListener('scroll', () => requestAnimationFrame(() => this.#scrolled()), { passive: true });
  }

  /** Chooses anew for a chart whose width has changed; the one for which the page was laid out has the words of the page. */
  fit(): void {
    const width = this.#width();
    if (Math.abs(width - this.#fitted) < 1) return;
    this.#fitted = width;
    this.#on = Math.abs(width - Number(this.#scroll.dataset.width)) > 8;
    this.#version++;
    clearTimeout(this.#timer);
    // The marks of a dense chart are enough for one frame.
    if (this.#scroll.matches('.dense')) this.#timer = window.setTimeout(() => this.#nearby(), 5 * slice);
    else this.#nearby();
  }

  /** Puts the published words back everywhere, for paper. */
  restore(): void {
    this.#on = false;
    this.#fitted = 0;
    this.#version++;
    for (const lane of this.#lanes.keys()) this.#lane(lane);
  }

  #width(): number {
    return this.#scroll.querySelector('.tl-under')?.getBoundingClientRect().width ?? 0;
  }

  #scrolled(): void {
    if (!this.#on || Math.abs(this.#scroll.scrollLeft - this.#left) < 2) return;
    this.#version++;
    this.#nearby();
  }

  /** Words the lanes in sight, as many as a frame bears, the others in the next ones: what a zoom or a scroll shows first are the marks. */
  #nearby(): void {
    clearTimeout(this.#timer);
    const width = this.#width();
    if (width === 0) return;
    this.#left = this.#scroll.scrollLeft;
    const seen = { start: this.#left, end: this.#left + this.#scroll.clientWidth - (this.#scroll.scrollWidth - width) };
    const until = performance.now() + slice;
    for (const lane of this.#near) {
      this.#lane(lane, width, seen);
      if (performance.now() < until) continue;
      this.#timer = window.setTimeout(() => this.#nearby(), slice);
      return;
    }
    if (!this.#moved) return;
    this.#moved = false;
    this.#said();
  }

  #lane(lane: Element, width = 0, seen: Interval = { start: 0, end: 0 }): void {
    const state = this.#lanes.get(lane);
    if (state === undefined || state.version === this.#version) return;
    state.version = this.#version;
    if (!this.#on) {
      for (const worded of state.worded ?? []) this.#publish(worded);
      return;
    }
    state.worded ??= readMarks(lane).map((mark) => ({ mark, original: null, chosen: [], key: '', places: '' }));
    const extents = state.worded.map(({ mark }): Extent => {
      const start = Math.min(mark.start * width, width - (mark.extent.point ? 0 : metrics.leastBar));
      const end = mark.extent.point ? start : Math.max(mark.end * width, start + metrics.leastBar);
      return {
        ...mark.extent,
        start,
        end,
        inner: Math.min(end, Math.max(mark.inner * width, start)),
        past: mark.end <= this.#today,
      };
    });
    const labels = relabel(
      extents,
      state.worded.map(({ mark }) => mark.top),
      width,
      seen,
    );
    for (const [index, worded] of state.worded.entries()) this.#word(worded, labels[index]!, extents[index]!);
  }

  #word(worded: Worded, labels: readonly Label[], extent: Extent): void {
    const { mark } = worded;
    const places = labels.map(({ side, text }) => (side === 'inside' ? side : `${side} ${text}`)).join('|');
    const key = labels.map(({ side, start, text }) => `${side} ${Math.round(start - extent.start)} ${text}`).join('|');
    if (worded.original !== null && key === worded.key) return;
    worded.original ??= [...mark.link.querySelectorAll(published)].map((element) => ({
      element,
      parent: element.parentElement!,
    }));
    for (const { element } of worded.original) element.remove();
    for (const element of worded.chosen) element.remove();
    worded.key = key;
    this.#moved ||= places !== worded.places;
    worded.places = places;
    worded.chosen = labels.flatMap((label) => {
      const elements = label.side === 'inside' ? inside(label, mark, extent.start) : [outside(label, mark, extent)];
      (label.side === 'inside' ? mark.body! : mark.link).append(...elements);
      return elements;
    });
    // A date known to a span shows its sign even where its words stand beside it.
    if (
      mark.sign !== null &&
      extent.soft &&
      !labels.some(({ side }) => side === 'inside') &&
      extent.end - extent.start >= 16
    ) {
      const sign = svg('use', { href: `#${mark.sign}`, x: '50%', y: 9 });
      mark.body!.append(sign);
      worded.chosen.push(sign);
    }
  }

  #publish(worded: Worded): void {
    this.#moved ||= worded.places !== '';
    worded.places = '';
    for (const element of worded.chosen) element.remove();
    for (const { element, parent } of worded.original ?? []) parent.append(element);
    worded.chosen = [];
    worded.original = null;
    worded.key = '';
  }
}
