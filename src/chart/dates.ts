import { dayNumber } from '../text/format.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase());
const day = (year: number, month: number, date = 1): number => Math.round(Date.UTC(year, month, date) / 86_400_000);

/**
 * The first day of a date in the format of `whenText` or `YYYY-MM-DD`, as a day number for sorting. Null for other
 * text.
 */
export function firstDayOf(text: string): number | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text);
  if (iso) return dayNumber(iso[0]);
  const year = Number(/(\d{4})$/.exec(text)?.[1]);
  if (Number.isNaN(year)) return null;
  const share = /^([QH])(\d) /.exec(text);
  if (share) return day(year, (Number(share[2]) - 1) * (share[1] === 'Q' ? 3 : 6));
  const span = /^(?:week of )?(\d{1,2})(?: (\p{L}+))?(?: (\d{4}))?(?:–\d{1,2} (\p{L}+))?(?: \d{4})?$/u.exec(text);
  if (span) {
    const [, date, first, firstYear, second] = span;
    const [month, last] = [monthOf(first ?? second ?? ''), monthOf(second ?? first ?? '')];
    // A span with one year at its end that starts in a later month starts in the year before.
    const from = firstYear === undefined ? year - Number(month > last) : Number(firstYear);
    return month === -1 ? null : day(from, month, Number(date));
  }
  const whole = /^(\p{L}+) \d{4}$/u.exec(text);
  if (whole) return monthOf(whole[1]!) === -1 ? null : day(year, monthOf(whole[1]!));
  return /^\d{4}$/.test(text) ? day(year, 0) : null;
}
