import type { Day, When } from '../model/when.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `Jan` for 1. */
export const shortMonth = (month: number): string => months[month - 1]!.slice(0, 3);
const dayMs = 86_400_000;

const parts = (day: Day): { year: number; month: number; date: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** Days since 1970-01-01, for arithmetic on whole days. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
  numbers.set(day, number);
  return number;
}
/** A cache: a portfolio has few different days, each asked for thousands of times. */
const numbers = new Map<Day, number>();
export const dayOfNumber = (count: number): Day => new Date(count * dayMs).toISOString().slice(0, 10);
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count);

/** Whole days between two days; negative if `to` is before `from`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** `11 Dec 2026`, for columns. */
export function dayText(day: Day): string {
  const { year, month, date } = parts(day);
  return `${date} ${shortMonth(month)} ${year}`;
}

/** `11 December 2026`, for sentences. */
export function longDay(day: Day): string {
  const { year, month, date } = parts(day);
  return `${date} ${months[month - 1]} ${year}`;
}

/** True if a day needs no year: it is in the year of `asOf`, or within 60 days of it. */
const isNear = (day: Day, asOf: Day): boolean =>
  day.slice(0, 4) === asOf.slice(0, 4) || Math.abs(daysBetween(asOf, day)) <= 60;

/** `11 Dec`; with the year if it is not near. */
export const shortDay = (day: Day, asOf: Day): string => (isNear(day, asOf) ? dayText(day).slice(0, -5) : dayText(day));

/** `11 December`, for sentences; with the year if it is another. */
export const sentenceDay = (day: Day, asOf: Day): string =>
  day.slice(0, 4) === asOf.slice(0, 4) ? longDay(day).slice(0, -5) : longDay(day);

/** `20–29 Nov`, `30 Nov–6 Dec`, `28 Dec 2026–3 Jan 2027`. */
export function spanText(start: Day, end: Day, asOf: Day): string {
  if (start === end) return shortDay(start, asOf);
  const [a, b] = [parts(start), parts(end)];
  if (a.year === b.year && a.month === b.month) return `${a.date}–${shortDay(end, asOf)}`;
  if (a.year === b.year || daysBetween(start, end) < 60)
    return `${a.date} ${shortMonth(a.month)}–${b.date} ${shortMonth(b.month)}`;
  return `${dayText(start)}–${dayText(end)}`;
}

/** A date as precise as its author wrote it: `11 Dec 2026`, `December 2026`, `Q4 2026`, `2026`. */
export function whenText(when: When): string {
  const { year, month } = parts(when.start);
  switch (when.precision) {
    case 'day': {
      const [text, end] = [spanText(when.start, when.end, when.end), when.end.slice(0, 4)];
      return text.endsWith(` ${end}`) ? text : `${text} ${end}`;
    }
    case 'week':
      return `week of ${dayText(when.start)}`;
    case 'month':
      return `${months[month - 1]} ${year}`;
    case 'quarter':
      return `Q${Math.ceil(month / 3)} ${year}`;
    case 'half':
      return `H${month <= 6 ? 1 : 2} ${year}`;
    case 'year':
      return String(year);
  }
}

/** `1 day`, `57 days`. */
export const daysText = (count: number): string => plural(count, 'day');

/** `since today`, `for 1 day`: how long something has lasted. */
export const lastedText = (days: number): string => (days === 0 ? 'since today' : `for ${daysText(days)}`);

/** `1,800`. Avoids `toLocaleString`, whose first call costs a browser some milliseconds. */
export const countText = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 risk`, `34 risks`, `1,800 documents`; `many` gives an irregular plural. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count === 1 ? one : many}`;

/** `in 21 days`, `today`, `21 days ago`. */
export function fromNow(day: Day, asOf: Day): string {
  const distance = daysBetween(asOf, day);
  if (distance === 0) return 'today';
  return distance > 0 ? `in ${daysText(distance)}` : `${daysText(-distance)} ago`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `Very high` for `very-high`. */
export const words = (value: string): string => {
  const spaced = value.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** The time of a commit in its author's time zone: `19 November, 18:42`. */
export const momentText = (iso: string, asOf: Day): string =>
  `${sentenceDay(iso.slice(0, 10), asOf)}, ${iso.slice(11, 16)}`;

/** A file name and line in words: `spec.md, line 214`. */
export const placeWords = (place: { file: string; line: number }): string =>
  `${place.file.slice(place.file.lastIndexOf('/') + 1)}, line ${place.line}`;

/**
 * An author's word for a status, for a quotation: without the pictures before it that say the same. `In Progress` for
 * `▯ In Progress` and `[~] In Progress`; unchanged if there is nothing else.
 */
export function statusQuote(text: string): string {
  const word = text.replace(/^(?:\s|\[[^\]\p{L}\p{N}]?\]|[\p{So}\p{Cf}\p{Mn}])+(?=[\p{L}\p{N}(“"])/u, '');
  return word === '' ? text : word;
}

/** Text escaped for Markdown: no emphasis, link, HTML or code. */
export const markdownText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
