import { Temporal } from 'temporal-polyfill';
import type { Day, Precision, When } from '../when.ts';
import { precisions } from '../when.ts';
import { type DateParts, dateForms, type FormReading } from './forms.ts';
import { namesMonth } from './month-names.ts';

/** Why a text that looks like a date is none. `text` is the date-like part. */
export type DateProblem = 'invalid' | 'ambiguous' | 'implausible' | 'range-reversed';

/** A date, or a failed attempt at one, and its position in the text (`end` exclusive). */
export interface DateFound {
  when: When | null;
  problem: DateProblem | null;
  text: string;
  start: number;
  end: number;
}

export interface DateOptions {
  /** The portfolio's day: years more than 40 from it are taken for typing errors. */
  asOf?: Day;
  /** Accept a year alone (`2027`); only for fields that ask for a date. */
  yearAlone?: boolean;
  /** How to read an ambiguous date with slashes, if other dates in the document tell. */
  order?: SlashOrder | null;
}

export type SlashOrder = 'dayFirst' | 'monthFirst';

const slashed = /(?<![\d/.])(\d{1,2})\/(\d{1,2})\/(20\d\d|\d\d)(?![\d/])/g;

/** The order of dates with slashes in a text, from its unambiguous ones; null if there are none, or both orders. */
export function slashOrder(text: string): SlashOrder | null {
  if (!/\d\/\d/.test(text)) return null;
  let order: SlashOrder | null = null;
  for (const [, first, second, year] of text.matchAll(slashed)) {
    // `25/12/26` may start with the year.
    const next =
      Number(first) > 12 ? (year?.length === 4 ? 'dayFirst' : null) : Number(second) > 12 ? 'monthFirst' : null;
    if (next !== null && order !== null && next !== order) return null;
    order ??= next;
  }
  return order;
}

/** Every date has a four-digit year or looks like `11/17/25`. */
const quick = /\d{4}|\d\/\d{1,2}\/\d/;
const between = /^\s*(?:-|–|—|−|~|〜|～|→|->|\.{2,3}|…|to|through|until|till|bis|до|по|hasta|al?|au|から)\s*/iu;
const alone =
  /^\D{0,14}?(?<![\p{L}\p{N}])(\d{4,5})(?:\s*(?:-|–|—|to)\s*(\d{4}))?(?![\d+]|[-./]\d)\s*(?:г\.?|год|年)?\D{0,12}$/u;

/**
 * Reads the first date of a text: an interval and the precision as written. Null if the text has no date. A date that
 * does not exist, is ambiguous or implausible has a `problem` and no interval; it never becomes a nearby date.
 */
export function readDate(text: string, options: DateOptions = {}): DateFound | null {
  if (!quick.test(text)) return null;
  const first = firstAt(text, 0, options);
  if (first === null) return options.yearAlone ? yearAlone(text, options) : null;
  return first.when === null ? first : extended(text, first, options);
}

/** All dates of a text, in order. */
export function readDates(text: string, options: DateOptions = {}): DateFound[] {
  const found: DateFound[] = [];
  if (!quick.test(text)) return found;
  let from = 0;
  for (let next = firstAt(text, from, options); next !== null; next = firstAt(text, from, options)) {
    const whole = next.when === null ? next : extended(text, next, options);
    found.push(whole);
    from = whole.end;
  }
  return found;
}

function firstAt(text: string, from: number, options: DateOptions): DateFound | null {
  // Lower case that is longer than the text would shift positions.
  const small = text.toLowerCase();
  const lower = small.length === text.length ? small : text;
  let best: { start: number; end: number; reading: FormReading } | null = null;
  let needs: RegExp | null = null;
  let possible = false;
  for (const form of dateForms) {
    if (best?.start === from) break;
    // Forms with the same `needs` are adjacent.
    if (form.needs !== needs) {
      needs = form.needs;
      possible = needs.test(text);
    }
    if (!possible) continue;
    form.pattern.lastIndex = from;
    for (let match = form.pattern.exec(lower); match !== null; match = form.pattern.exec(lower)) {
      if (best !== null && match.index >= best.start) break;
      const reading = form.read(match.groups ?? {});
      if (reading === null) {
        form.pattern.lastIndex = match.index + 1;
        continue;
      }
      best = { start: match.index, end: match.index + match[0].length, reading };
      break;
    }
  }
  if (best === null) return null;
  const before = weekOf.exec(text.slice(0, best.start))?.[0] ?? '';
  const start = best.start - before.length;
  const words = text.slice(start, best.end);
  const found = { ...interval(best.reading, words, options), text: words, start, end: best.end };
  return before === '' || found.when?.precision !== 'day' ? found : { ...found, when: weekAround(found.when) };
}

/** `week of 2026-03-09`: the week of that day, Monday to Sunday. */
const weekOf = /(?:week of|week commencing|week starting|w\/c|woche vom|semaine du|semana del|неделя с|неделю с)\s+$/i;

function weekAround(when: When): When {
  const day = Temporal.PlainDate.from(when.start);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { ...when, start: monday.toString(), end: monday.add({ days: 6 }).toString(), precision: 'week' };
}

/** Extends a date to a range if a dash or a word and a second date follow: `2026-03-01 to 2026-03-14`. */
function extended(text: string, first: DateFound, options: DateOptions): DateFound {
  const joint = between.exec(text.slice(first.end));
  if (joint === null) return first;
  const second = firstAt(text, first.end, options);
  if (second === null || second.start !== first.end + joint[0].length || first.when === null || second.when === null)
    return first;
  const words = text.slice(first.start, second.end);
  // Neither end is more credible than the other, so the range gives no date.
  if (second.when.end < first.when.start)
    return { when: null, problem: 'range-reversed', text: words, start: first.start, end: second.end };
  const when: When = {
    start: first.when.start,
    end: second.when.end,
    precision: coarser(first.when.precision, second.when.precision),
    text: words,
    basis: 'stated',
  };
  return { when, problem: null, text: words, start: first.start, end: second.end };
}

function yearAlone(text: string, options: DateOptions): DateFound | null {
  const match = namesMonth.test(text) ? null : alone.exec(text);
  if (match === null) return null;
  const start = text.indexOf(match[1] ?? '');
  const first: DateParts = { precision: 'year', year: Number(match[1]) };
  const reading: FormReading = match[2] === undefined ? first : [first, { precision: 'year', year: Number(match[2]) }];
  const words = text.trim();
  return { ...interval(reading, words, options), text: words, start, end: start + words.length };
}

function interval(
  reading: FormReading,
  text: string,
  options: DateOptions,
): { when: When | null; problem: DateProblem | null } {
  if (reading === 'ambiguous' || reading === null) return { when: null, problem: 'ambiguous' };
  if ('dayFirst' in reading)
    return options.order ? interval(reading[options.order], text, options) : { when: null, problem: 'ambiguous' };
  const [first, last] = Array.isArray(reading) ? reading : [reading, reading];
  const start = bounds(first, options);
  const end = bounds(last, options);
  if (typeof start === 'string') return { when: null, problem: start };
  if (typeof end === 'string') return { when: null, problem: end };
  if (end.end < start.start) return { when: null, problem: 'range-reversed' };
  return {
    when: {
      start: start.start,
      end: end.end,
      precision: coarser(first.precision, last.precision),
      text,
      basis: 'stated',
    },
    problem: null,
  };
}

const coarser = (a: Precision, b: Precision): Precision => (precisions.indexOf(a) > precisions.indexOf(b) ? a : b);

function bounds(parts: DateParts, options: DateOptions): { start: Day; end: Day } | DateProblem {
  if (!plausible(parts.year, options.asOf)) return 'implausible';
  const { year } = parts;
  switch (parts.precision) {
    case 'day':
      if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > daysIn(year, parts.month))
        return 'invalid';
      return { start: iso(year, parts.month, parts.day), end: iso(year, parts.month, parts.day) };
    case 'week':
      return week(year, parts.week);
    case 'month':
      return months(year, parts.month, 1);
    case 'quarter':
      return parts.nth > 4 ? 'invalid' : months(year, parts.nth * 3 - 2, 3);
    case 'half':
      return parts.nth > 2 ? 'invalid' : months(year, parts.nth * 6 - 5, 6);
    case 'year':
      return months(year, 1, 12);
  }
}

function plausible(year: number, asOf: Day | undefined): boolean {
  const now = asOf === undefined ? 2025 : Number(asOf.slice(0, 4));
  return year >= now - 40 && year <= now + 40;
}

function months(year: number, first: number, count: number): { start: Day; end: Day } | DateProblem {
  const last = first + count - 1;
  return first < 1 || last > 12 ? 'invalid' : { start: iso(year, first, 1), end: iso(year, last, daysIn(year, last)) };
}

/** ISO 8601: weeks begin on Monday; week 1 contains the first Thursday of the year. */
function week(year: number, nth: number): { start: Day; end: Day } | DateProblem {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  if (nth < 1) return 'invalid';
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: nth - 1 });
  const thursday = monday.add({ days: 3 });
  if (thursday.year !== year) return 'invalid';
  return { start: monday.toString(), end: monday.add({ days: 6 }).toString() };
}

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): Day => `${year}-${two(month)}-${two(day)}`;
/** Day 0 of the next month. `Date.UTC` takes years below 100 for 19xx, but only plausible years get here. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
