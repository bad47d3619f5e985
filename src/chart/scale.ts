import { utcMonday, utcMonth, utcYear } from 'd3-time';
import { largest, smallest } from '../model/lists.ts';
import type { Day, When } from '../model/when.ts';
import { dayNumber, shortMonth } from '../text/format.ts';

/** The time that a chart shows, in day numbers; `end` is exclusive. */
export interface TimeWindow {
  start: number;
  end: number;
}

/** A grid line or an axis label; `x` is a fraction of the chart's width. */
export interface Tick {
  x: number;
  label: string;
  /** True if a larger unit begins, too: a quarter, a year. */
  major: boolean;
}

/** Units of the axis: years and quarters, quarters and months, or months and weeks. */
export const axisLevels = ['year', 'quarter', 'month'] as const;
export type AxisLevel = (typeof axisLevels)[number];
export interface Axis {
  level: AxisLevel;
  /** Labels of the larger units, in the upper row. */
  above: Tick[];
  /** Lines and labels of the smaller units, in the lower row. */
  below: Tick[];
}

const dayMs = 86_400_000;
const yearDays = 365.25;

/** Longest window in days: beyond it months look alike, and a single wrong date could empty the chart. */
export const longestWindow = Math.round(6 * yearDays);
/** Dates further than this many days from the portfolio's day are taken for errors; twice that in the future. */
const plausibleDays = 50 * yearDays;
/** Shortest window in days, so that a single day does not fill the chart. */
const shortestWindow = 60;

/** An interval in day numbers. */
export const spanOf = (when: When): TimeWindow => ({ start: dayNumber(when.start), end: dayNumber(when.end) + 1 });

/** Why an interval cannot be charted, in words that follow "because it"; null if it can. */
export function unsound(when: When, asOf: Day): string | null {
  if (when.end < when.start) return 'ends before it starts';
  const day = dayNumber(asOf);
  const { start, end } = spanOf(when);
  return start < day - plausibleDays || end > day + plausibleDays * 2
    ? `is in the year ${when.start.slice(0, 4)}`
    : null;
}

/**
 * The window for these intervals, extended to the portfolio's day if that is within a year, plus `spare` (a fraction of
 * its length) on both sides, or `spareEnd` after them. A span over `longestWindow` is cut to two years before the
 * portfolio's day and four after, or, if nothing is there, to the last stretch with something. Null for no intervals.
 */
export function windowOf(spans: readonly TimeWindow[], asOf: Day, spare: number, spareEnd = spare): TimeWindow | null {
  if (spans.length === 0) return null;
  const day = dayNumber(asOf);
  let start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  let end = spans.reduce((most, span) => Math.max(most, span.end), Number.NEGATIVE_INFINITY);
  if (day < start && start - day <= yearDays) start = day;
  if (day >= end && day - end <= yearDays) end = day + 1;
  if (end - start > longestWindow) {
    const [from, to] = [day - longestWindow / 3, day + (longestWindow * 2) / 3];
    const near = spans.filter((span) => span.end > from && span.start < to);
    if (near.length === 0) {
      start = Math.max(start, end - longestWindow);
    } else {
      start = Math.round(Math.max(from, Math.min(day, smallest(near.map((span) => span.start)))));
      end = Math.round(Math.min(to, Math.max(day + 1, largest(near.map((span) => span.end)))));
    }
  }
  const missing = Math.max(0, shortestWindow - (end - start));
  const length = end - start + missing;
  return {
    start: start - Math.ceil(missing / 2) - Math.ceil(length * spare),
    end: end + Math.ceil(missing / 2) + Math.ceil(length * spareEnd),
  };
}

/** A day number as a fraction of the window, from 0 to 1. */
export const fraction = (window: TimeWindow, day: number): number =>
  Math.min(1, Math.max(0, (day - window.start) / (window.end - window.start)));

/** The finest readable axis: a month needs `least` pixels, a week 2.4 times that. */
export function levelFor(window: TimeWindow, width: number, least = 26): AxisLevel {
  const perDay = width / (window.end - window.start);
  if (perDay * 7 >= least * 2.4) return 'month';
  return perDay * 30 >= least ? 'quarter' : 'year';
}

const monthName = (date: Date): string => shortMonth(date.getUTCMonth() + 1);
const quarter = (date: Date): number => Math.floor(date.getUTCMonth() / 3) + 1;
const utcQuarter = utcMonth.every(3)!;

interface Units {
  above: { range: (start: Date, end: Date) => Date[]; floor: (date: Date) => Date; label: (date: Date) => string };
  below: { range: (start: Date, end: Date) => Date[]; label: (date: Date) => string; major: (date: Date) => boolean };
}

const units: Record<AxisLevel, Units> = {
  year: {
    above: {
      range: (a, b) => utcYear.range(a, b),
      floor: (date) => utcYear.floor(date),
      label: (date) => String(date.getUTCFullYear()),
    },
    below: {
      range: (a, b) => utcQuarter.range(a, b),
      label: (date) => `Q${quarter(date)}`,
      major: (date) => date.getUTCMonth() === 0,
    },
  },
  quarter: {
    above: {
      range: (a, b) => utcQuarter.range(a, b),
      floor: (date) => utcQuarter.floor(date),
      label: (date) => `Q${quarter(date)} ${date.getUTCFullYear()}`,
    },
    below: { range: (a, b) => utcMonth.range(a, b), label: monthName, major: (date) => date.getUTCMonth() % 3 === 0 },
  },
  month: {
    above: {
      range: (a, b) => utcMonth.range(a, b),
      floor: (date) => utcMonth.floor(date),
      label: (date) => `${monthName(date)} ${date.getUTCFullYear()}`,
    },
    below: { range: (a, b) => utcMonday.range(a, b), label: (date) => String(date.getUTCDate()), major: () => false },
  },
};

/** The axis of a window. The unit that began before the window is labelled at the left edge, if there is room. */
export function axis(window: TimeWindow, level: AxisLevel): Axis {
  const [start, end] = [new Date(window.start * dayMs), new Date(window.end * dayMs)];
  const { above, below } = units[level];
  const at = (date: Date): number => fraction(window, date.getTime() / dayMs);
  const uppers = above.range(start, end).map((date) => ({ x: at(date), label: above.label(date), major: true }));
  const room = uppers[0]?.x ?? 1;
  if (room > 0.06) uppers.unshift({ x: 0, label: above.label(above.floor(start)), major: false });
  return {
    level,
    above: uppers,
    below: below.range(start, end).map((date) => ({ x: at(date), label: below.label(date), major: below.major(date) })),
  };
}
