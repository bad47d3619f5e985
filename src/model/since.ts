import { readDates } from './dates/read-date.ts';
import type { Day, When } from './when.ts';

const before = /(?<!\p{L})(?:since|seit(?: dem)?|desde(?: el)?|depuis(?: le)?|с|自从?)[\s:：]*$/iu;
const after = /^\s*(?:以来|以降|から|起)/u;

/** The first full date after "since" in a text: `since 2026-05-01`, `seit dem 1. Mai 2026`; null if there is none. */
export function sinceIn(text: string, asOf: Day): When | null {
  const found = readDates(text, { asOf }).find(
    ({ when, start, end }) => when !== null && (before.test(text.slice(0, start)) || after.test(text.slice(end))),
  );
  return found?.when ?? null;
}
