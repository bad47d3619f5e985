import type { PhrasingContent } from 'mdast';
import { isGuidance } from '../../markdown/guidance.ts';
import { lineOf, oneLine } from '../../markdown/text.ts';
import type { Stated } from '../dialect.ts';
import { paragraphStatements } from '../shapes/statements.ts';
import { isUnfilled } from '../empty-values.ts';
import type { AnnotatedSection } from '../sections.ts';
import type { Reading } from '../reading.ts';

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
      firstProse(part.parts.find((child) => child.roles.length === 0 || child.roles[0] === 'summary-fallback'));
    if (found !== null) return found;
  }
  return null;
}

/** A picture, with a link round it or not, and the space between two of them: their alternative text is no prose. */
function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return node.children.every(isPicture);
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'break' ||
    (node.type === 'text' && node.value.trim() === '')
  );
}

const holdsLink = (node: PhrasingContent): boolean =>
  node.type === 'link' || ('children' in node && node.children.some(holdsLink));

/** `See [details.md](details.md) for the architecture`: one sentence on where something stands, not on what it is. */
const pointer = /^(?:see|siehe|voir|véase|ver|см\.)\s[^.!?]*(?:\.\p{L}[^.!?]*)*[.!]?$/iu;

/** The first paragraph of a part that is prose: no picture, no labelled line, no pointer elsewhere, no template text. */
function firstProse(part: AnnotatedSection | undefined): Stated<string> | null {
  if (part === undefined) return null;
  for (const block of part.blocks) {
    if (block.type !== 'paragraph' || block.children.every(isPicture)) continue;
    const text = oneLine(block);
    if (text.length < 20 || text.endsWith(':') || text.endsWith('：')) continue;
    if (part.depth < 2 && /^[\p{L} ]{2,30}[:：]\s/u.test(text)) continue;
    if (isGuidance(text) || isUnfilled(text) || (pointer.test(text) && block.children.some(holdsLink))) continue;
    const [entry] = paragraphStatements(block, false);
    if (entry === undefined || (entry.lead !== null && entry.colon)) continue;
    return { value: text, text, line: lineOf(block) };
  }
  return null;
}
