import { type AxisLevel, levelFor } from '../views/timeline-scale.ts';

/** Days that fill the window at each zoom; `fit` shows everything. */
const days: Record<string, number> = { month: 61, quarter: 183, year: 366 };

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
function todayAt(scroll: HTMLElement): number | null {
  const line = scroll.querySelector('.tl-now:not(.as-of)');
  return line === null ? null : Number.parseFloat(line.getAttribute('x1') ?? '') / 100;
}

/** Scrolls a chart that is wider than its box so that today stands a third from the left. */
export function openAtToday(scroll: HTMLElement): void {
  const { plot, seen } = view(scroll);
  const today = todayAt(scroll);
  if (plot - seen > 8 && today !== null) scroll.scrollLeft = today * plot - seen / 3;
}

/** Zooms so that a month, a quarter or a year fills the view, about the middle of what is seen; from the whole, about today. */
export function zoomTo(scroll: HTMLElement, zoom: string): void {
  const total = Number(scroll.dataset.days);
  const before = view(scroll);
  const whole = before.plot - before.seen < 8;
  const middle = (scroll.scrollLeft + before.seen / 2) / before.plot;
  const factor = zoom === 'fit' ? 1 : Math.max(1, total / (days[zoom] ?? total));
  scroll.querySelector<HTMLElement>('.tl-body')?.style.setProperty('--zoom', String(factor));
  scroll.classList.toggle('zoomed', factor > 1);
  const { plot, seen } = view(scroll);
  const level: AxisLevel = levelFor({ start: 0, end: total }, plot);
  scroll.dataset.ticks = level;
  if (whole) openAtToday(scroll);
  else scroll.scrollLeft = middle * plot - seen / 2;
}
