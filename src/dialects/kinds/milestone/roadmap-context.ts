import { readDate } from '../../../model/dates/read-date.ts';
import type { Horizon, MilestoneKind } from '../../../model/milestone.ts';
import type { When } from '../../../model/when.ts';
import type { Reading } from '../../reading.ts';
import type { AnnotatedSection } from '../../sections.ts';
import type { Role } from '../../vocabulary/headings.ts';
import { dateIn, dateInYear, yearOver } from '../dates.ts';

/** What a line inherits from the headings above: its period, its horizon and its kind. */
export interface RoadmapContext {
  when: When | null;
  horizon: Horizon | null;
  kind: MilestoneKind | null;
}

/** The horizons that headings name. */
export const horizons: Partial<Record<Role, Horizon>> = { now: 'now', next: 'next', later: 'later' };

const periodWords =
  /(?:^|[\s(,–—:-])(?:goals?|plans?|planned|focus|objectives?|targets?|deliver(?:y|ables)|roadmap|releases?|milestones?|ziele|objetivos|objectifs|цели|планы|目標|目标|計画|current|next|month|quarter|early|late|mid|end of|q[1-4])(?=$|[\s),–—:-])/giu;

/** The period of a heading that consists of a date and at most words such as `goals`; null for any other. */
export const periodOf = (part: AnnotatedSection, reading: Reading): When | null =>
  periodIn(part.bare, part.parent, part.roles.length > 0, part.line, reading);

/** The same for the words of a heading or bold line; `known` if they name something that may have a period. */
export function periodIn(
  title: string,
  above: AnnotatedSection | null,
  known: boolean,
  line: number,
  reading: Reading,
): When | null {
  const year = yearOver(above, reading);
  const inYear = year === null ? null : dateInYear(withoutWords(title), year, line, reading);
  const date = dateIn(title, line, reading, true) ?? inYear;
  if (date === null) return null;
  const rest = `${title} `
    .replace(date.text, ' ')
    .replace(/[()（）[\]:：,–—|-]+/g, ' ')
    .replace(periodWords, ' ')
    .replace(periodWords, ' ')
    .trim();
  return rest === '' || known ? date : null;
}

const withoutWords = (text: string): string =>
  /^[QH]\d/i.test(text)
    ? text.slice(0, 2)
    : text
        .replace(periodWords, ' ')
        .replace(/[:,–—-]\s*$/, '')
        .trim();

/** True if a heading at or above the part is a period. */
export function hasPeriod(part: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = part; at !== null && at.depth > 1; at = at.parent)
    if (readDate(at.bare, { yearAlone: true })?.when != null || /^(?:Q[1-4]|H[12])\b/i.test(at.bare)) return true;
  return false;
}
