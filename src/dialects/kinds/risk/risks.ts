import type { Table } from '../../../markdown/tables.ts';
import { append } from '../../../model/lists.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { RiskFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { columnLabels, isScale, labelByWords } from '../columns.ts';
import { sectionFields, structuredFields } from '../labelled-values.ts';
import { categoryOf, type RiskValues, riskFact, riskLabels } from './risk-fields.ts';
import { lineRisks, numberedEntries } from './risk-lines.ts';
import { byNumber, giveAnswers, sameNumber } from './risk-numbers.ts';
import {
  entryRisks,
  hasUnknownLabels,
  inContext,
  isRecord,
  otherMatters,
  type RiskContext,
} from './risk-statements.ts';
import { cleanTitle, isRiskTable, riskRows } from './risk-table.ts';

/** Every risk in a document: from risk sections in any form, and from risk tables elsewhere. */
export function readRisks(reading: Reading): RiskFact[] {
  const found: RiskFact[] = [];
  for (const part of reading.parts) {
    if (part.roles.includes('risks')) {
      if (!insideRisks(part.parent)) append(found, sectionRisks(part, placeOf(part, null), reading));
    } else if (!insideRisks(part) && (!part.roles.includes('aside') || watched.test(part.bare))) {
      for (const table of part.tables()) {
        if (isRiskTable(table, reading.vocabulary))
          append(found, riskRows(table, contextOf(part), null, null, reading.vocabulary) ?? []);
      }
      if (part.roles.length === 0)
        append(found, entryRisks(numberedEntries(part, reading), placeOf(part, null), reading));
    }
  }
  const once = repeatedOnce(found);
  const known = byNumber(once);
  if (known.size > 0)
    for (const part of reading.parts) for (const table of part.tables()) giveAnswers(table, known, reading.vocabulary);
  return once;
}

/** `Risk monitoring`: an aside, but for its register. */
const watched = /^risks? (?:monitoring|tracking|follow-?up|watch)/iu;

/** Each risk once: a table that repeats a list adds values to its risks, unless they contradict each other. */
function repeatedOnce(all: readonly RiskFact[]): RiskFact[] {
  const found: RiskFact[] = [];
  const byTitle = new Map<string, RiskFact>();
  const lines = new Set<string>();
  const numbered = byNumber(all.filter(({ probability, impact }) => probability !== null || impact !== null));
  for (const fact of all) {
    const place = `${fact.line} ${fact.title}`;
    if (lines.has(place)) continue;
    lines.add(place);
    const same = sameNumber(fact, numbered);
    if (same !== undefined) {
      enrich(same, fact);
      continue;
    }
    const key = normalizeForMatch(fact.title);
    const known = byTitle.get(key);
    if (known !== undefined && key.length > 5 && !contradicts(known, fact)) {
      enrich(known, fact);
      continue;
    }
    byTitle.set(key, fact);
    found.push(fact);
  }
  return found;
}

const merging = ['mitigation', 'contingency', 'owner', 'status'] as const;

const contradicts = (one: RiskFact, other: RiskFact): boolean =>
  (['probability', 'impact'] as const).some(
    (key) => one[key] !== null && other[key] !== null && one[key]?.text !== other[key]?.text,
  ) || one.context.join('\n') === other.context.join('\n');

function enrich(known: RiskFact, more: RiskFact): void {
  for (const key of merging) known[key] ??= more[key];
  if (known.rating === 'unscored' && (more.probability !== null || more.impact !== null)) {
    const { probability, impact, score, rating } = more;
    Object.assign(known, { probability, impact, score, rating });
  }
}

function insideRisks(part: AnnotatedSection | null): boolean {
  for (let at: AnnotatedSection | null = part; at !== null; at = at.parent) {
    if (at.roles.includes('risks')) return true;
    if (at.roles.length > 0) return false;
  }
  return false;
}

function placeOf(part: AnnotatedSection, above: RiskContext | null): RiskContext {
  return {
    context: contextOf(part),
    category: part.category ?? above?.category ?? null,
    categoryText: part.category === null ? (above?.categoryText ?? null) : part.bare,
    // In a section of risks and questions, what asks is a question and the rest are risks.
    mixed: part.roles.some((role) => role !== 'risks' && role !== 'questions'),
    asks: part.roles.includes('questions'),
    titled: part.depth < 2,
    answers: above?.answers === true || isAnswers(part),
  };
}

/** Headings for responses to risks, which mention the risks only in passing. */
const answersRisks =
  /^(?:risk (?:mitigation|response|treatment|reduction|control|avoidance)s?(?: (?:plans?|strateg(?:y|ies)|measures|approach|actions))?|mitigation(?: (?:plan|strateg(?:y|ies)|measures|actions))?|(?:plan|estrategias?|medidas) de mitigación(?: de riesgos)?|mitigación de riesgos|(?:plano|estratégias?) de mitigação(?: de riscos)?|mitigação de riscos|(?:plan d'|stratégies? d')?atténuation des risques|risikominderung(?:sstrategien)?|risikobehandlung(?:splan)?|maßnahmenplan|风险(?:缓解|控制|应对)(?:措施|策略|计划)?|リスク(?:対策|低減策?|軽減策?)|위험 완화(?: 방안| 전략| 계획)?|리스크 (?:완화|대응)(?: 방안| 전략| 계획)?|(?:план|меры) (?:по )?(?:снижени[яю]|минимизации) рисков)$/iu;

function isAnswers(part: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = part; at !== null && at.depth > 1; at = at.parent)
    if (answersRisks.test(at.bare)) return true;
  return false;
}

function sectionRisks(part: AnnotatedSection, place: RiskContext, reading: Reading): RiskFact[] {
  const found: RiskFact[] = [];
  for (const table of part.tables()) {
    // In a section of open points and risks, a table without ratings or responses lists the points.
    if (place.asks && !isRiskTable(table, reading.vocabulary)) continue;
    // Responses repeat the numbers of the risks that they answer.
    if (place.answers === true && !isRiskTable(table, reading.vocabulary)) continue;
    if (place.titled && part.depth > 1 && !isRiskTable(table, reading.vocabulary)) continue;
    const rows = riskRows(table, place.context, place.category, place.categoryText, reading.vocabulary);
    if (rows !== null) append(found, rows);
    else if (!place.mixed && !place.titled && isMisread(table, reading)) {
      reading.report('risk-table-unreadable', 'warning', 'This table in a risk section has no column for the risk.', {
        hint: 'Give the table a header row with columns such as Risk, Probability, Impact and Mitigation.',
        line: table.line,
      });
    }
  }
  append(found, entryRisks(part.statements(), place, reading));
  const isPlain = !place.mixed && !place.asks && !place.titled && place.answers !== true;
  if (isPlain && found.length === 0 && part.parts.length === 0) append(found, lineRisks(part, place, reading));
  for (const child of part.parts) {
    if (child.roles.includes('risks')) {
      // `Risk mitigation strategies` next to a list of risks: only certain risks count.
      const own = placeOf(child, place);
      const isAnswer = labelByWords(child.bare, ['mitigation', 'contingency'], reading.vocabulary) !== null;
      append(found, sectionRisks(child, isAnswer && found.length > 0 ? { ...own, mixed: true } : own, reading));
    } else if (child.roles.length === 0) append(found, subsectionRisks(child, place, reading));
  }
  return found;
}

/** `Riesgos detectados hoy`: a heading for several risks. */
const several = /^(?:risks|riesgos|riscos|risques|risiken|риски)(?!\p{L})/iu;

/**
 * True for a table in a risk section that seems to hold records: not a scale, matrix, or list of actions or figures.
 */
const isMisread = (table: Table, { vocabulary }: Reading): boolean =>
  table.rows.length > 0 &&
  !isScale(table, vocabulary) &&
  columnLabels(table, ['probability', 'impact', 'mitigation', 'severity', 'contingency'], vocabulary).size > 0;

/** The risks below a subheading in a risk section: it may be a kind of risk, one risk, or a group of several. */
function subsectionRisks(part: AnnotatedSection, above: RiskContext, reading: Reading): RiskFact[] {
  const category = categoryOf(part.bare, reading.vocabulary);
  const place: RiskContext = { ...above, context: contextOf(part) };
  const entries = part.statements();
  const fields = sectionFields(part, riskLabels, reading.vocabulary);
  const isOne =
    !several.test(part.bare) &&
    (isRecord(part.bare, entries, reading) ||
      isListed(part) ||
      isRated(structuredFields(part, riskLabels, reading.vocabulary)));
  if (category !== null && part.parts.length + entries.length + part.tables().length > 0 && !isOne)
    return sectionRisks(part, { ...place, category, categoryText: part.bare }, reading);
  if (!isOne && isMeans(part.bare, reading)) return over.test(part.bare) ? [] : registerRows(part, place, reading);
  const isPlain =
    part.tables().length === 0 &&
    part.parts.length === 0 &&
    !hasItems(part) &&
    (part.parent === null || !hasItems(part.parent));
  if (isOne || (isPlain && !above.titled && !several.test(part.bare))) {
    if (isEmpty(cleanTitle(part.bare)) || (above.mixed && !isRated(fields) && !isListed(part))) return [];
    const values: RiskValues = {};
    for (const [label, field] of fields) values[label] = field.value;
    // `R001` above `Description`: a number is no name.
    const described = sectionFields(part, ['description', 'risk'], reading.vocabulary);
    const own = cleanTitle(part.bare);
    const isNumber = /^[A-Z]{0,4}-?\d{1,4}$/u.test(own);
    const title =
      (isNumber ? valueOrNull((described.get('description') ?? described.get('risk'))?.value) : null) ?? own;
    const extent = { line: part.line, endLine: part.endLine, hasMore: hasUnknownLabels(entries, reading) };
    const at = { title, ...extent, ...inContext({ ...place, context: above.context }) };
    return [riskFact(at, values, reading.vocabulary)];
  }
  // Below a title that makes the whole document about risks, a subheading without a risk is about something else.
  if (above.titled) return sectionRisks(part, { ...place, mixed: true }, reading);
  return sectionRisks(part, { ...place, category: above.category, categoryText: part.bare }, reading);
}

/** `R1. Slow queries`, `H2: No backup`: an entry of a register. */
const listed = /^[A-Z]{1,3}-?\d{1,3}\s?[.:)]\s/u;

const isListed = (part: AnnotatedSection): boolean =>
  listed.test(part.bare) && (part.parent?.parts.filter(({ bare }) => listed.test(bare)).length ?? 0) > 1;

/** Headings for risks that are no longer any. */
const over = /^(?:closed|retired|reali[sz]ed|archive|history)\b/iu;

/** The rows of register tables below a heading about something else: `Risk monitoring`. */
const registerRows = (part: AnnotatedSection, { context, category, categoryText }: RiskContext, reading: Reading) =>
  part
    .tables()
    .filter((table) => isRiskTable(table, reading.vocabulary))
    .flatMap((table) => riskRows(table, context, category, categoryText, reading.vocabulary) ?? []);

const hasItems = (part: AnnotatedSection): boolean => part.statements().some((entry) => entry.kind === 'item');

const isRated = (fields: ReadonlyMap<Label, unknown>): boolean =>
  fields.has('probability') ||
  (fields.has('impact') && (fields.has('mitigation') || fields.has('severity'))) ||
  (fields.has('severity') && fields.has('mitigation'));

/** True for `Mitigation strategies`, `Contingency plan` and the like: headings for responses, not risks. */
function isMeans(title: string, reading: Reading): boolean {
  if (/^(?:mitigations|maßnahmen|gegenmaßnahmen|mitigaciones|mitigações|меры)(?:\s\S+){0,3}$/iu.test(title))
    return true;
  if (otherMatters.test(title) || /^(?:决策|決策|决定|決定|결정)/u.test(title)) return true;
  if (
    /(?:strateg|measure|plan|actions?|approach|medidas|mesures|maßnahm)\p{L}*$/iu.test(title) &&
    labelByWords(title, ['mitigation', 'contingency'], reading.vocabulary) !== null
  )
    return true;
  const meanings = reading.vocabulary.labels.get(normalizeForMatch(title));
  return (
    meanings?.has('mitigation') === true ||
    meanings?.has('contingency') === true ||
    reading.vocabulary.neutral.has(normalizeForMatch(title))
  );
}
