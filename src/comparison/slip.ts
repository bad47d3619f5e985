import type { Slip } from '../model/change.ts';
import { isSound } from '../model/dates/overrun.ts';
import { type Precision, precisions, type When } from '../model/when.ts';
import { daysBetween, daysText, plural } from '../text/format.ts';

/** How two dates differ as intervals; the words that were written do not matter. */
export type DateChange =
  | { kind: 'same' | 'sharpened' | 'blurred' }
  | {
      kind: 'moved';
      slip: Slip;
      /** Days by which the last day certainly moved, whichever days were meant. */
      certain: number;
    };

const rank = (precision: Precision): number => precisions.indexOf(precision);
const contains = (outer: When, inner: When): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The fewest days that a unit has. */
const shortest = { week: 7, month: 28, quarter: 90, half: 181, year: 365 } as const;
type Unit = keyof typeof shortest;

/**
 * Compares two dates. Both known to the day: the days between their ends. The same coarser unit: in units. Mixed: the
 * gap that is certain (Q2 to July is at least one day), or only the direction if they overlap.
 */
export function compareDates(before: When, now: When): DateChange {
  if (!isSound(before) || !isSound(now) || (before.start === now.start && before.end === now.end))
    return { kind: 'same' };
  const finer = rank(before.precision) - rank(now.precision);
  if (finer > 0 && contains(before, now)) return { kind: 'sharpened' };
  if (finer < 0 && contains(now, before)) return { kind: 'blurred' };
  if (finer !== 0) return mixed(before, now);
  return now.precision === 'day' ? days(before, now) : units(before, now, now.precision);
}

const moved = (days: number | null, later: boolean, text: string, certain = Math.abs(days ?? 0)): DateChange => ({
  kind: 'moved',
  slip: { days, later, text },
  certain,
});

const way = (later: boolean): string => (later ? 'later' : 'earlier');
const shift = (days: number): string => `${daysText(Math.abs(days))} ${way(days > 0)}`;

/** Intervals of days: their ends, and their starts if these moved differently. */
function days(before: When, now: When): DateChange {
  const [start, end] = [daysBetween(before.start, now.start), daysBetween(before.end, now.end)];
  if (start === end) return moved(end, end > 0, shift(end));
  const single = before.start === before.end && now.start === now.end;
  if (single) return moved(end, end > 0, shift(end));
  if (end === 0) return moved(0, start > 0, `starts ${shift(start)}`);
  return moved(end, end > 0, start === 0 ? `ends ${shift(end)}` : `ends ${shift(end)}, starts ${shift(start)}`);
}

function units(before: When, now: When, unit: Unit): DateChange {
  const [start, end] = [unitsBetween(before.start, now.start, unit), unitsBetween(before.end, now.end, unit)];
  const said = (count: number): string =>
    `${Math.abs(count) === 1 ? `one ${words[unit]}` : plural(Math.abs(count), words[unit], many[unit])} ${way(count > 0)}`;
  if (start === end) return moved(null, end > 0, said(end), Math.abs(end) * shortest[unit]);
  if (end === 0) return moved(0, start > 0, `starts ${said(start)}`);
  return moved(null, end > 0, `ends ${said(end)}`, Math.abs(end) * shortest[unit]);
}

const words: Record<Unit, string> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
};
const many: Record<Unit, string> = {
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  half: 'half-years',
  year: 'years',
};
const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function unitsBetween(from: string, to: string, unit: Unit): number {
  if (unit === 'week') return Math.round(daysBetween(from, to) / 7);
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.round((month(to) - month(from)) / monthsIn[unit]);
}

function mixed(before: When, now: When): DateChange {
  const gap = now.start > before.end ? daysBetween(before.end, now.start) : daysBetween(now.end, before.start);
  const later = now.end === before.end ? now.start > before.start : now.end > before.end;
  if (gap > 0) return moved(null, later, `${way(later)}, by at least ${daysText(gap)}`, gap);
  return moved(null, later, way(later), 0);
}
