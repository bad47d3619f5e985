import { isGuidance } from '../markdown/guidance.ts';
import { lineOf, oneLine } from '../markdown/text.ts';
import type { Stated } from './dialect.ts';
import { entriesOf } from './entries.ts';
import { isUnfilled } from './nothing.ts';
import type { Part } from './parts.ts';
import type { Reading } from './reading.ts';

/** The first paragraph of a summary section, else of one on purpose or problem, else before the first section; null for none. */
export function readSummary(reading: Reading): Stated<string> | null {
  const parts = reading.parts;
  const ranked = [
    ...parts.filter((part) => part.roles.includes('summary')),
    ...parts.filter((part) => part.roles.includes('summary-fallback')),
  ];
  const [title] = reading.root.parts;
  for (const part of [...ranked, ...(title?.depth === 1 ? [title] : []), reading.root]) {
    const found =
      firstProse(part) ??
      part.parts.filter((child) => child.roles.length === 0 || child.roles[0] === 'summary-fallback').map(firstProse)[0] ??
      null;
    if (found !== null) return found;
  }
  return null;
}

/** The first paragraph of a part that is prose: no labelled line, no template text. */
function firstProse(part: Part): Stated<string> | null {
  for (const block of part.blocks) {
    if (block.type !== 'paragraph') continue;
    const text = oneLine(block);
    const [entry] = entriesOf([block]);
    if (text.length < 20 || isUnfilled(text) || isGuidance(text) || entry === undefined || entry.quoted) continue;
    if (entry.lead !== null && entry.colon) continue;
    if (/^[\p{L} ]{2,30}[:：]\s/u.test(text) && part.depth < 2) continue;
    if (/[:：]$/.test(text)) continue;
    return { value: text, text, line: lineOf(block) };
  }
  return null;
}
