import type { Paragraph } from 'mdast';
import { inlineLines, lastLine } from '../../../markdown/lines.ts';
import { plainText, squeeze } from '../../../markdown/text.ts';
import type { RiskFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import type { AnnotatedSection } from '../../sections.ts';
import type { Statement } from '../../shapes/statements.ts';
import { registerNumber } from './risk-entries.ts';
import { riskFact } from './risk-fields.ts';
import { inContext, type RiskContext, valuesOf } from './risk-statements.ts';
import { readRiskText, withArrow } from './risk-title.ts';

/** Numbered items in a section about nothing in particular, if the lines below them rate risks. */
export function numberedEntries(part: AnnotatedSection, reading: Reading): Statement[] {
  if (!part.matches(/^\s*[-*+]\s+R-?\d/mu)) return [];
  const entries = part.statements().filter(({ kind, full }) => kind === 'item' && registerNumber.test(full));
  return entries.length > 1 && entries.some((entry) => ratesRisk(entry, reading)) ? entries : [];
}

function ratesRisk({ children }: Statement, reading: Reading): boolean {
  const values = valuesOf(children, reading);
  return values.probability !== undefined || (values.impact !== undefined && values.mitigation !== undefined);
}

/**
 * The risks in plain text: each line or sentence of its own that separates a risk from the response to it. `Merging
 * doubles the rows -> we compare both`, `Der Lieferant fällt aus. Plan B: zweiter Lieferant`.
 */
export function lineRisks(part: AnnotatedSection, place: RiskContext, reading: Reading): RiskFact[] {
  return part.blocks.flatMap((block) => (block.type === 'paragraph' ? paragraphRisks(block, place, reading) : []));
}

function paragraphRisks(block: Paragraph, place: RiskContext, reading: Reading): RiskFact[] {
  return wholeLines(block).flatMap(({ text, line, endLine }) => {
    const read = readRiskText(text, reading);
    const { title, values } = withArrow(read, null);
    const says = Object.keys(values).length > 0 && title.length < 160;
    if (!says || isEmpty(title) || /[?？:：]$/u.test(title)) return [];
    return [riskFact({ title, line, endLine, ...inContext(place) }, values, reading.vocabulary)];
  });
}

/** The lines of a paragraph; one that does not end a sentence continues on the next. */
function wholeLines(block: Paragraph): { text: string; line: number; endLine: number }[] {
  const found: { text: string; line: number; endLine: number }[] = [];
  for (const one of inlineLines(block.children)) {
    const text = squeeze(plainText(one.nodes));
    const last = found.at(-1);
    const endLine = Math.max(one.line, lastLine(one));
    if (last === undefined || /[.!?。！？]["”)]?$/u.test(last.text)) found.push({ text, line: one.line, endLine });
    else Object.assign(last, { text: `${last.text} ${text}`, endLine });
  }
  return found;
}
