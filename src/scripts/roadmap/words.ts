import type { MarkPlace, RoadmapData } from '../../views/roadmap/records.ts';
import { zoomOf } from '../layout/elements.ts';
import { viewOf } from './zoom.ts';

/** Words with less room than this, in pixels, say nothing. */
const leastRoom = 46;

/** A bar with its title inside. */
interface Bar {
  place: MarkPlace;
  link: Element;
  words: SVGElement;
}

/**
 * The titles of a zoomed chart. One that is next to its bar moves inside once the bar is wide enough, and one inside a
 * bar that is partly visible has the visible part as its room, where CSS cuts what is too long. Only lanes near the
 * window are treated.
 */
export class Words {
  readonly #scroll: HTMLElement;
  readonly #near = new Map<Element, Bar[]>();

  constructor(scroll: HTMLElement, lanes: RoadmapData['lanes']) {
    this.#scroll = scroll;
    const marks = new Map(lanes.map((lane) => [lane.id, lane.marks]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.set(target, barsOf(target, marks.get(target.id) ?? []));
          else this.#near.delete(target);
        }
        this.fit();
      },
      { rootMargin: '300px' },
    );
    for (const lane of scroll.querySelectorAll('.tl-lane')) observer.observe(lane);
    scroll.addEventListener('scroll', () => requestAnimationFrame(() => this.fit()), { passive: true });
  }

  /** Fits the titles of the lanes near the window to the zoom and to the visible part of the chart. */
  fit(): void {
    const zoomed = this.#scroll.matches('.zoomed');
    const { plot, seen } = viewOf(this.#scroll);
    const cutBeside = this.#cutBeside();
    const from = (this.#scroll.scrollLeft / plot) * 10_000;
    const to = from + (seen / plot) * 10_000;
    for (const { place, link, words } of [...this.#near.values()].flat()) {
      const [start, end, , needs] = place;
      if (needs > 0) link.classList.toggle('title-inside', zoomed && ((end - start) / 10_000) * plot >= needs);
      const [left, right] = [Math.max(start, from), Math.min(end, to)];
      const isCut = zoomed && left < right && (left > start || right < end);
      setRoom(words, isCut ? { x: (left - start) / (end - start), width: (right - left) / (end - start) } : null);
    }
    cutBeside();
  }

  /**
   * Words after a mark end with an ellipsis where the visible part of the chart ends, and those before a mark have the
   * part between it and the mark; words of a mark that is out of sight, or without room, are not shown. Measures, and returns what changes them: a single layout.
   */
  #cutBeside(): () => void {
    const scale = zoomOf(this.#scroll);
    const { plot, seen } = viewOf(this.#scroll);
    const under = this.#scroll.querySelector('.tl-under')?.getBoundingClientRect().left ?? 0;
    const from = under + this.#scroll.scrollLeft * scale;
    const to = from + Math.min(seen, plot) * scale;
    const words = [...this.#near.keys()].flatMap((lane) => [...lane.querySelectorAll<HTMLElement>('.beside > span')]);
    const places = words.map((span) => {
      const { left, right, width } = span.getBoundingClientRect();
      const isBefore = span.parentElement?.matches('.left') === true;
      const room = (isBefore ? right - from : to - left) / scale - 2;
      const outside = width > 0 && (isBefore ? right > to + 1 : left < from - 1);
      return { outside, room: room < span.scrollWidth ? room : null };
    });
    return () => {
      for (const [index, span] of words.entries()) {
        const { outside, room } = places[index]!;
        span.classList.toggle('cut-words', outside || (room !== null && room < leastRoom));
        const width = room === null ? '' : `${Math.max(0, Math.floor(room))}px`;
        if (span.style.maxWidth !== width) span.style.maxWidth = width;
      }
    };
  }

  /** Puts every title back where the published page has it, for printing. */
  restore(): void {
    for (const link of this.#scroll.querySelectorAll('.title-inside')) link.classList.remove('title-inside');
    for (const { words } of [...this.#near.values()].flat()) setRoom(words, null);
    for (const span of this.#scroll.querySelectorAll<HTMLElement>('.beside > span')) {
      span.classList.remove('cut-words');
      span.style.maxWidth = '';
    }
  }
}

function barsOf(lane: Element, marks: readonly MarkPlace[]): Bar[] {
  const links = lane.querySelectorAll('.tl-plot > a');
  return marks.flatMap((place, index) => {
    const link = links[index];
    const words = link?.querySelector<SVGElement>(':scope > svg > .words');
    return link && words ? [{ place, link, words }] : [];
  });
}

/** Gives a title a part of its bar, in fractions of it; null for the whole. */
function setRoom(words: SVGElement, part: { x: number; width: number } | null): void {
  const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;
  const [x, width] = part === null ? ['', ''] : [percent(part.x), percent(part.width)];
  if (words.style.x !== x) words.style.x = x;
  if (words.style.width !== width) words.style.width = width;
}
