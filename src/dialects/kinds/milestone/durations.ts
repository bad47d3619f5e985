import { Temporal } from 'temporal-polyfill';
import type { Day, When } from '../../../model/when.ts';

const units: [RegExp, 'days' | 'weeks' | 'months'][] = [
  [/^(?:d|days?|tage?n?|días?|jours?|jrs?|дн\p{L}*|день|日間?|天)$/iu, 'days'],
  [/^(?:w|wks?|weeks?|wochen?|semanas?|semaines?|недел\p{L}*|週間?|周)$/iu, 'weeks'],
  [/^(?:mos?|months?|monate?n?|mes(?:es)?|mois|месяц\p{L}*|[かヶケ]?月間?|个?月)$/iu, 'months'],
];
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const piece = /(\d+|[a-z]+)\s*-?\s*(\p{L}+)/giu;
const vague =
  /^(?:~|≈|about|around|approx(?:imately)?\.?|circa|ca\.?|est(?:imated)?\.?|etwa|env(?:iron)?\.?|около|約|大约)\s*/iu;

/**
 * A duration in whole days, weeks or months as written (`2 weeks`, `~10 days`, `1 month 2 weeks`). Null for ranges,
 * working days and hours, which have no definite last day.
 */
export function readDuration(text: string): Temporal.Duration | null {
  const bare = text
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .trim()
    .replace(vague, '')
    .replace(/[.,;]$/, '')
    .trim();
  let rest = bare;
  const sum = { days: 0, weeks: 0, months: 0 };
  let found = false;
  for (const match of bare.matchAll(piece)) {
    const count = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : numbers[(match[1] ?? '').toLowerCase()];
    const unit = units.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1];
    if (count === undefined || count < 1 || count > 1000 || unit === undefined) return null;
    sum[unit] += count;
    rest = rest.replace(match[0], '');
    found = true;
  }
  return found && /^(?:\s|,|\+|and|und|et|y|и)*$/i.test(rest) ? Temporal.Duration.from(sum) : null;
}

/** The interval of a duration from its first day, and the day after it, on which the next one begins. */
export function spanFrom(start: Day, duration: Temporal.Duration, text: string): { when: When; next: Day } {
  const first = Temporal.PlainDate.from(start);
  const next = first.add(duration);
  const end = next.subtract({ days: 1 }).toString();
  return { when: { start, end, precision: 'day', text, basis: 'computed' }, next: next.toString() };
}

/** True for a time that work takes, and nothing else: `14 hours`, `10,5 h`. */
export const isEffort = (text: string): boolean =>
  /^[\d.,\s]+(?:h|hours?|hrs?|days?|weeks?|stunden|tage|horas|jours|дней|時間|小时)$/iu.test(text.trim());
