import { type DateFound, readDate } from '../model/read-date.ts';
import type { When } from '../model/when.ts';
import { isUnfilled } from './nothing.ts';
import type { Reading } from './reading.ts';

const advice = {
  invalid: { code: 'date-invalid', say: 'is no date of the calendar', hint: 'Correct it; until then it counts as no date.' },
  ambiguous: { code: 'date-ambiguous', say: 'has two readings, day first and month first', hint: 'Write it as YYYY-MM-DD.' },
  implausible: { code: 'date-implausible', say: 'lies beyond any plan', hint: 'Check the year; until then it counts as no date.' },
} as const;

/** The date that a text states, or null. One that cannot be taken is reported, never replaced by its neighbour. */
export function dateIn(text: string, line: number, reading: Reading, yearAlone = false): When | null {
  if (isUnfilled(text)) return null;
  const found = readDate(text, { asOf: reading.context.asOf, yearAlone });
  if (found === null) return null;
  reportDate(found, line, reading);
  return found.when;
}

/** Reports a date that was found and cannot be taken. */
export function reportDate(found: DateFound, line: number, reading: Reading): void {
  if (found.problem === null) return;
  const { code, say, hint } = advice[found.problem];
  const source = reading.document.text.split('\n', line)[line - 1] ?? '';
  const column = Math.max(1, source.indexOf(found.text) + 1);
  if (reading.diagnostics.some((one) => one.code === code && one.line === line && one.column === column)) return;
  reading.report(code, 'warning', `“${found.text}” ${say}.`, { hint, line, column });
}
