import type { LooseDate } from '../model/coverage.ts';
import { monthOf } from '../model/dates/month-names.ts';
import type { Facts } from './dialect.ts';
import type { Reading } from './reading.ts';

/** A date as people write it, with or without a year. A word beside a figure is a month or nothing. */
const form =
  /(?<![\p{L}\d_/.:=#-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|q[1-4] (?:19|20)\d\d|(?:19|20)\d\d q[1-4]|(?<=(?:in|by|for|until|since|end of|before|after) )q[1-4]|\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?(?<after>\p{L}{3,12})\b\.?(?:,? (?:de )?(?:19|20)\d\d)?|(?<before>\p{L}{3,12})\.? (?:\d{1,2}(?:st|nd|rd|th)?(?![\d%:.]\d)(?:, (?:19|20)\d\d)?|(?:19|20)\d\d))(?![\p{L}\d_/-])/giu;
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
      form.lastIndex = 0;
      for (let match = form.exec(own); match !== null && found.length < most; match = form.exec(own)) {
        const month = match.groups?.before ?? match.groups?.after;
        if (month !== undefined && monthOf(month) === null) {
          form.lastIndex = match.index + month.length;
          continue;
        }
        const [words] = match;
        const line = first + own.slice(0, match.index).split('\n').length - 1;
        if (!claimed.has(line) && !found.some((one) => one.text === words)) found.push({ text: words, line });
      }
    }
  }
  return found;
}
