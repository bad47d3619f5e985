import type { Day, When } from '../model/when.ts';
import { longDay, whenText } from '../text/format.ts';

/** The forms in which a day is typed: `14 December 2026`, `2026-12-14`; its month by the beginning of its name. */
export const dayForms = (day: Day): string => `${longDay(day)} ${day}`;

/** The forms of a date as precise as its author wrote it; of an interval of days those of its end. */
export function dateForms(when: When): string {
  if (when.precision === 'day') return dayForms(when.end);
  const month = when.precision === 'month' ? ` ${when.start.slice(0, 7)}` : '';
  return `${whenText(when)}${when.precision === 'week' ? ` ${dayForms(when.start)}` : ''}${month}`;
}

/** The month, quarter and half that a date ends in, for a query that is less precise than it; and its first day. */
export function spanForms({ start, end, precision }: When): string {
  const [year, month] = [end.slice(0, 4), Number(end.slice(5, 7))];
  if (precision === 'year') return year;
  const half = `H${month <= 6 ? 1 : 2} ${year}`;
  if (precision === 'half') return half;
  const quarter = `Q${Math.ceil(month / 3)} ${half}`;
  return precision === 'quarter'
    ? quarter
    : `${longDay(end).replace(/^\d+ /, '')} ${end.slice(0, 7)} ${quarter} ${start === end ? '' : dayForms(start)}`;
}
