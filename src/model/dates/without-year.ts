import type { Day } from '../when.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const noYear = String.raw`(?!\p{L}|\.?,?\s*(?:of\s+)?\d)`;
const dayFirst = new RegExp(String.raw`(?<![\p{L}\p{N}–-])(\d{1,2})(?:st|nd|rd|th)?\s(${month})${noYear}`, 'giu');
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(${month})\s(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}:.,–-]|\s*,?\s*\d)`,
  'giu',
);

/**
 * A text of a day in which English dates without a year have one: of the first such day from then on. In minutes of
 * 21 October 2026, `by 6 November` is `by 6 November 2026`, and `by 9 January` is `by 9 January 2027`.
 */
export function completedDates(text: string, day: Day): string {
  const whole = (date: string, name: string): string => {
    const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const two = (part: number | string): string => String(part).padStart(2, '0');
    const year = Number(day.slice(0, 4));
    return `${date} ${name} ${`${two(number)}-${two(date)}` >= day.slice(5) ? year : year + 1}`;
  };
  return text
    .replace(dayFirst, (_, date: string, name: string) => whole(date, name))
    .replace(monthFirst, (_, name: string, date: string) => whole(date, name));
}
