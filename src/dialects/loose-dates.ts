import type { LooseDate } from '../model/coverage.ts';
import { monthOf } from '../model/dates/month-names.ts';
import type { Facts } from './dialect.ts';
import type { Reading } from './reading.ts';

/** A date as people write it, with or without a year. A word beside a figure is a month or nothing. */
const form =
  /(?<![\p{L}\d_/.:=#-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|q[1-4] (?:19|20)\d\d|(?:19|20)\d\d q[1-4]|(?<=(?:in|by|for|until|since|end of|before|after) )q[1-4]|\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?(?<after>\p{L}{3,12})\b\.?(?:,? (?:de )?(?:19|20)\d\d)?|(?<before>\p{L}{3,12})\.? (?:\d{1,2}(?:st|nd|rd|th)?(?![\d%:.]\d)(?:, (?:19|20)\d\d)?|(?:19|20)\d\d))(?![\p{L}\d_/-])/iu;
/** Most dates that are told of one document. */
const most = 3;

/**
 * The first dates in a document's text that belong to no record, as written. Empty if one of its records has a date:
 * only then is it a question where the dates went. `claimed`: lines that were read.
 */
export function looseDates(reading: Reading, facts: Facts, claimed: ReadonlySet<number>): LooseDate[] {
  const found: LooseDate[] = [];
  if (facts.milestones.some(({ when }) => when !== null)) return found;
  const { text } = reading.document;
  for (const part of reading.parts) {
    for (const block of part.blocks) {
      if (block.type === 'code' || block.type === 'html' || found.length >= most) continue;
      const own = text.slice(block.position?.start.offset, block.position?.end.offset);
      if (!/\d/.test(own)) continue;
      const first = block.position?.start.line ?? 1;
      figure.lastIndex = 0;
      for (let at = figure.exec(own); at !== null && found.length < most; at = figure.exec(own)) {
        const date = mayBeDate(own, at.index, figure.lastIndex) ? dateAt(own, at.index) : null;
        if (date === null) continue;
        const line = first + own.slice(0, at.index).split('\n').length - 1;
        if (!claimed.has(line) && !found.some((one) => one.text === date)) found.push({ text: date, line });
        figure.lastIndex = Math.max(figure.lastIndex, at.index + date.length - reach);
      }
    }
  }
  return found;
}

const figure = /\d+/g;
/** How far a date may begin before its first figure, in characters: the longest name of a month and a space. */
const reach = 14;
const longest = 32;

/** A fast test of the signs on either side of a figure: `Nov 30`, `Q4`, `30 Nov`, `2026-11-30`, `30th of`. */
const mayBeDate = (text: string, start: number, end: number): boolean =>
  (end - start <= 2 || end - start === 4) &&
  (/[qQ]/.test(text[start - 1] ?? '') ||
    /[\p{L}.] $/u.test(text.slice(start - 2, start)) ||
    /^(?:[-.]\d|(?:st|nd|rd|th|\.)? (?:\p{L}{3}|of |de |q))/iu.test(text.slice(end, end + 6)));

/** The date around a figure, as written; null for none. Figures are rare, so this is quicker than to search the text. */
function dateAt(text: string, index: number): string | null {
  const start = Math.max(0, index - reach);
  const near = text.slice(start, index);
  // A word that is cut off could look like a month; a figure within one is part of a name or an address.
  if (start > 0 && !/\s/.test(near)) return null;
  const before = start === 0 ? near : near.replace(/^\S*/, '');
  const after = text.slice(index, index + longest);
  // `Decided 3 Nov 2026`: the word before the figure is no month, the one behind it is.
  return monthly(before + after, before.length) ?? (before.endsWith(' ') ? monthly(after, 0) : null);
}

/** The date that covers a place in a text; null if there is none, or its word is no month. */
function monthly(text: string, place: number): string | null {
  const match = form.exec(text);
  if (match === null || match.index > place || match.index + match[0].length <= place) return null;
  const month = match.groups?.before ?? match.groups?.after;
  return month !== undefined && monthOf(month) === null ? null : match[0];
}
