import type { Day } from '../../model/when.ts';

/**
 * The portfolio's day unless one is given: that of SOURCE_DATE_EPOCH (seconds since 1970, UTC;
 * reproducible-builds.org/specs/source-date-epoch), else today in the machine's time zone.
 */
export function asOfDay(epoch: string | undefined = process.env.SOURCE_DATE_EPOCH, now: Date = new Date()): Day {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** True for an existing day, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
