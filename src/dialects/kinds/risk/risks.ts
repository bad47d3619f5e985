import { foldWords } from '../../../model/fold-words.ts';
import { append } from '../../../model/lists.ts';
import type { RiskFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import { contextOf, type AnnotatedSection } from '../../sections.ts';
import type { Reading } from '../../reading.ts';
import { categoryOf, riskFact } from './risk-fields.ts';
import { entryRisks, inPlace, isRecord, type Place, valuesOf } from './risk-statements.ts';
import { cleanTitle, isRiskTable, riskRows } from './risk-table.ts';

/** Every risk of a document: of its risk sections in any shape, and of risk tables that stand elsewhere. */
export function readRisks(reading: Reading): RiskFact[] {
  const found: RiskFact[] = [];
  for (const part of reading.parts) {
    if (part.roles.includes('risks')) {
      if (part.parent?.roles.includes('risks') !== true)
        append(found, sectionRisks(part, placeOf(part, null), reading));
    } else if (!insideRisks(part) && !part.roles.includes('aside')) {
      for (const table of part.tables()) {
        if (isRiskTable(table, reading.vocabulary))
          append(found, riskRows(table, contextOf(part), null, null, reading.vocabulary) ?? []);
      }
    }
  }
  return found;
}

function insideRisks(part: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = part; at !== null; at = at.parent) {
    if (at.roles.includes('risks')) return true;
    if (at.roles.length > 0) return false;
  }
  return false;
}

function placeOf(part: AnnotatedSection, above: Place | null): Place {
  return {
    context: contextOf(part),
    category: part.category ?? above?.category ?? null,
    categoryText: part.category === null ? (above?.categoryText ?? null) : part.bare,
    // A section of risks and questions holds what it says: what asks is a question, the rest are risks.
    mixed: part.roles.some((role) => role !== 'risks' && role !== 'questions'),
    asks: part.roles.includes('questions'),
  };
}

function sectionRisks(part: AnnotatedSection, place: Place, reading: Reading): RiskFact[] {
  const found: RiskFact[] = [];
  for (const table of part.tables()) {
    const rows = riskRows(table, place.context, place.category, place.categoryText, reading.vocabulary);
    if (rows !== null) append(found, rows);
    else if (!place.mixed && table.rows.length > 0) {
      reading.report('risk-table-unreadable', 'warning', 'The columns of this table in a risk section name no risk.', {
        hint: 'Give the table a head row with columns such as Risk, Probability, Impact and Mitigation.',
        line: table.line,
      });
    }
  }
  append(found, entryRisks(part.statements(), place, reading));
  for (const child of part.parts) {
    if (child.roles.includes('risks')) append(found, sectionRisks(child, placeOf(child, place), reading));
    else if (child.roles.length === 0) append(found, subsectionRisks(child, place, reading));
  }
  return found;
}

/** A sub-heading of a risk section: a kind of risk, a risk by itself, or a heading over several. */
function subsectionRisks(part: AnnotatedSection, above: Place, reading: Reading): RiskFact[] {
  const category = categoryOf(part.bare, reading.vocabulary);
  const place: Place = { ...above, context: contextOf(part) };
  const entries = part.statements();
  if (
    category !== null &&
    part.parts.length + entries.length + part.tables().length > 0 &&
    !isRecord(part.bare, entries, reading)
  ) {
    return sectionRisks(part, { ...place, category, categoryText: part.bare }, reading);
  }
  if (isMeans(part.bare, reading)) return [];
  if (
    isRecord(part.bare, entries, reading) ||
    (part.tables().length === 0 && part.parts.length === 0 && !entries.some((entry) => entry.kind === 'item'))
  ) {
    if (isEmpty(cleanTitle(part.bare)) || above.mixed) return [];
    const values = valuesOf(entries, reading);
    const title = cleanTitle(part.bare);
    return [
      riskFact(
        { title, line: part.line, endLine: part.endLine, ...inPlace({ ...place, context: above.context }) },
        values,
        reading.vocabulary,
      ),
    ];
  }
  return sectionRisks(part, { ...place, category: above.category, categoryText: part.bare }, reading);
}

/** `Mitigation strategies`, `Contingency plan`: a heading over what is done about risks, which is no risk. */
function isMeans(title: string, reading: Reading): boolean {
  if (otherMatters.test(title)) return true;
  const meanings = reading.vocabulary.labels.get(foldWords(title));
  return (
    meanings?.has('mitigation') === true ||
    meanings?.has('contingency') === true ||
    reading.vocabulary.neutral.has(foldWords(title))
  );
}

/** Headings below risks that are about the plan and name no danger. */
const otherMatters =
  /^(?:roll ?back|fall ?back|recovery|monitoring|review|reviews|overview|introduction|summary|conclusion|approach|strategy|process|plan|action plan|response plan|data safety|notes?|matrix|heat ?map|scale|legend|definitions?|assessment|tracking|ownership|escalation)\b/i;
