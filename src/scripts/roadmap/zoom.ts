import { levelFor } from '../../chart/scale.ts';

/** Days that fill the window at each zoom; `fit` shows everything. */
const days: Record<string, number> = { month: 61, quarter: 183, year: 366 };

/** How long a zoom moves, in milliseconds. */
const motion = 180;

interface View {
  /** The width of the plot, and of what is seen of it, in pixels. */
  plot: number;
  seen: number;
}

function view(scroll: HTMLElement): View {
  const lanes = scroll.querySelector<HTMLElement>('.tl-under');
  const plot = lanes?.getBoundingClientRect().width ?? scroll.scrollWidth;
  return { plot, seen: scroll.clientWidth - (scroll.scrollWidth - plot) };
}

/** Where today, or the portfolio's day, stands: a fraction of the plot; null where it lies outside. */
const todayAt = ({ dataset: { today } }: HTMLElement): number | null => (today === undefined ? null : Number(today));

/** Scrolls a chart that is wider than its box so that today stands a third from the left. */
export function openAtToday(scroll: HTMLElement): void {
  const { plot, seen } = view(scroll);
  const today = todayAt(scroll);
  if (plot - seen > 8 && today !== null) scroll.scrollLeft = today * plot - seen / 3;
}

/** Where a zoom leads: how many times as wide the chart becomes, and which place of it comes to stand where in the box. */
interface Way {
  from: number;
  to: number;
  place: number;
  /** Pixels from the left of what is seen, before and after. */
  before: number;
  after: number;
}

/** From the whole, about today, which comes to stand a third from the left; else about the middle of what is seen. */
function wayTo(scroll: HTMLElement, factor: number): Way {
  const { plot, seen } = view(scroll);
  const today = todayAt(scroll);
  const from = Number(scroll.dataset.factor ?? 1);
  if (plot - seen < 8 && today !== null)
    return { from, to: factor, place: today, before: today * plot - scroll.scrollLeft, after: seen / 3 };
  return { from, to: factor, place: (scroll.scrollLeft + seen / 2) / plot, before: seen / 2, after: seen / 2 };
}

/** The chart at one moment of its way, from 0 to 1. */
function draw(scroll: HTMLElement, { from, to, place, before, after }: Way, moment: number): void {
  const factor = from + (to - from) * moment;
  scroll.dataset.factor = String(factor);
  scroll.querySelector<HTMLElement>('.tl-body')?.style.setProperty('--zoom', String(factor));
  scroll.classList.toggle('zoomed', factor > 1);
  const { plot } = view(scroll);
  scroll.dataset.ticks = levelFor({ start: 0, end: Number(scroll.dataset.days) }, plot);
  scroll.scrollLeft = place * plot - (before + (after - before) * moment);
}

let frame = 0;

/**
 * Zooms so that a month, a quarter or a year fills the view. Marks move to their new places, unless the reader wants no motion; a dense chart
 * stands there at once, because a browser cannot move thousands of marks smoothly.
 * @param still no motion: the page opens at this zoom
 * @param arrived called when everything stands where it will stay
 */
export function zoomTo(scroll: HTMLElement, zoom: string, arrived: () => void, still = false): void {
  cancelAnimationFrame(frame);
  const total = Number(scroll.dataset.days);
  const way = wayTo(scroll, zoom === 'fit' ? 1 : Math.max(1, total / (days[zoom] ?? total)));
  const moves =
    !still &&
    !scroll.matches('.dense') &&
    way.from !== way.to &&
    !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!moves) {
    draw(scroll, way, 1);
    arrived();
    return;
  }
  const start = performance.now();
  const step = (): void => {
    const moment = Math.min(1, (performance.now() - start) / motion);
    draw(scroll, way, 1 - (1 - moment) ** 3);
    if (moment < 1) frame = requestAnimationFrame(step);
    else arrived();
  };
  frame = requestAnimationFrame(step);
}
