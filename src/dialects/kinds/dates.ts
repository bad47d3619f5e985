import { type DateFound, readDate } from '../../model/dates/read-date.ts';
import type { When } from '../../model/when.ts';
import { isUnfilled } from '../empty-values.ts';
import type { Reading, ValueReading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';

const advice = {
  invalid: {
    code: 'date-invalid',
    say: 'is not a date in the calendar',
    hint: 'Correct it. Until then, it is not read as a date.',
  },
  ambiguous: {
    code: 'date-ambiguous',
    say: 'could be day first or month first',
    hint: 'Write it as YYYY-MM-DD.',
  },
  implausible: {
    code: 'date-implausible',
    say: 'is not a plausible date',
    hint: 'Check the year. Until then, it is not read as a date.',
  },
  'range-reversed': {
    code: 'date-range-reversed',
    say: 'ends before it begins',
    hint: 'Correct one of the two dates. Until then, neither is read.',
  },
} as const;

/** The date in a text, or null. One that cannot be used is reported, never replaced by a near one. */
export function dateIn(text: string, line: number, reading: ValueReading, yearAlone = false): When | null {
  const found = readDate(text, { ...reading.dates, yearAlone });
  if (found === null || isUnfilled(text)) return null;
  reportDate(found, line, reading);
  return found.when;
}

/** Reports a date that cannot be used. */
export function reportDate(found: DateFound, line: number, reading: ValueReading): void {
  if (found.problem === null) return;
  const { code, say, hint } = advice[found.problem];
  const { lines, reported } = seenIn(reading);
  const column = Math.max(1, (lines[line - 1] ?? '').indexOf(found.text) + 1);
  const key = `${code} ${line} ${column}`;
  if (reported.has(key)) return;
  reported.add(key);
  reading.report(code, 'warning', `“${found.text}” ${say}.`, { hint, line, column });
}

/** A document's lines and the dates already reported for it, so that thousands of bad dates stay cheap. */
interface Seen {
  lines: readonly string[];
  reported: Set<string>;
}

const seen = new WeakMap<ValueReading, Seen>();

function seenIn(reading: ValueReading): Seen {
  const known = seen.get(reading) ?? { lines: reading.document.text.split('\n'), reported: new Set() };
  seen.set(reading, known);
  return known;
}

const withoutYear =
  /^[\s(]*(?:(?:by|until|before|on|end of|early|mid|late)\s+)?((?:Q[1-4]|H[12]|\p{L}{3,12}\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}\.?\s+\p{L}{3,12}))[\s).]*$/iu;

/** Reads a date without a year (`Q1`, `Oct 8`, `March`) with the year from the headings above it. */
export function dateInYear(text: string, year: number | null, line: number, reading: Reading): When | null {
  const bare = year === null ? null : (withoutYear.exec(text)?.[1] ?? null);
  if (bare === null) return null;
  const when = dateIn(`${bare} ${year}`, line, reading);
  return when === null ? null : { ...when, text: bare };
}

/** The year from the nearest heading at or above a part whose date lies within one year, or null. */
export function yearOver(part: AnnotatedSection | null, reading: Reading): number | null {
  for (let at = part; at !== null && at.depth > 0; at = at.parent) {
    const when = readDate(at.bare, { ...reading.dates, yearAlone: true })?.when ?? null;
    const alone = when === null ? /(?:^|\s)(20\d\d)(?=$|\s)/.exec(at.bare)?.[1] : undefined;
    if (when !== null && when.start.slice(0, 4) === when.end.slice(0, 4)) return Number(when.start.slice(0, 4));
    if (alone !== undefined) return Number(alone);
  }
  return null;
}
