import { levelFor } from '../../chart/scale.ts';
import { zoomOf } from '../layout/elements.ts';

/** Days across the window at each zoom; `fit` shows everything. */
const days: Record<string, number> = { month: 61, quarter: 183, year: 366 };

/** Days around today that a plot can show legibly: nine months, six, or five on a phone. */
const nearDays = (seen: number): number => (seen > 800 ? 274 : seen > 480 ? 183 : 152);

/** Length of the zoom animation in milliseconds. */
const motion = 180;

interface View {
  /** The width of the plot, and of its visible part, in pixels. */
  plot: number;
  seen: number;
}

export function viewOf(scroll: HTMLElement): View {
  const lanes = scroll.querySelector<HTMLElement>('.tl-under');
  const plot = lanes ? lanes.getBoundingClientRect().width / zoomOf(scroll) : scroll.scrollWidth;
  return { plot, seen: scroll.clientWidth - (scroll.scrollWidth - plot) };
}

/** The position of today, or of the portfolio's day, as a fraction of the plot; null if it is outside. */
const todayAt = ({ dataset: { today } }: HTMLElement): number | null => (today === undefined ? null : Number(today));

/** Scrolls a chart wider than its box so that today is a third from the left. */
export function openAtToday(scroll: HTMLElement): void {
  const { plot, seen } = viewOf(scroll);
  const today = todayAt(scroll);
  if (plot - seen > 8 && today !== null) scroll.scrollLeft = today * plot - seen / 3;
}

/** A zoom: its start and end factors, and the place, as a fraction of the plot, that is kept in view. */
interface Way {
  from: number;
  to: number;
  place: number;
  /** Pixels from the left edge of the visible part, before and after. */
  before: number;
  after: number;
}

/**
 * From the full view, or with `around`, zooms around today and moves it to a third from the left; otherwise around the
 * middle of the view.
 */
function wayTo(scroll: HTMLElement, factor: number, around: boolean): Way {
  const { plot, seen } = viewOf(scroll);
  const today = todayAt(scroll);
  const from = Number(scroll.dataset.factor ?? 1);
  if ((around || plot - seen < 8) && today !== null)
    return { from, to: factor, place: today, before: today * plot - scroll.scrollLeft, after: seen / 3 };
  return { from, to: factor, place: (scroll.scrollLeft + seen / 2) / plot, before: seen / 2, after: seen / 2 };
}

/** Draws one frame of a zoom; `moment` runs from 0 to 1. */
function draw(scroll: HTMLElement, { from, to, place, before, after }: Way, moment: number): void {
  const factor = from + (to - from) * moment;
  scroll.dataset.factor = String(factor);
  scroll.querySelector<HTMLElement>('.tl-body')?.style.setProperty('--zoom', String(factor));
  scroll.classList.toggle('zoomed', factor > 1);
  const { plot } = viewOf(scroll);
  scroll.dataset.ticks = levelFor({ start: 0, end: Number(scroll.dataset.days) }, plot);
  scroll.scrollLeft = place * plot - (before + (after - before) * moment);
}

let frame = 0;

/**
 * Zooms so that a month, a quarter or a year fills the view. Marks glide to their places, unless the reader prefers
 * reduced motion; a dense chart jumps, because a browser cannot animate thousands of marks smoothly.
 * @param still no animation: the page opens at this zoom
 * @param arrived called when everything is in its final place
 */
export function zoomTo(scroll: HTMLElement, zoom: string, arrived: () => void, still = false): void {
  cancelAnimationFrame(frame);
  const total = Number(scroll.dataset.days);
  const span = zoom === 'near' ? nearDays(viewOf(scroll).seen) : (days[zoom] ?? total);
  const way = wayTo(scroll, zoom === 'fit' ? 1 : Math.max(1, total / span), zoom === 'near');
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
