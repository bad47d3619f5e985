import { append } from '../../../model/lists.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { RiskCategory } from '../../../model/risk.ts';
import type { RiskFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import { headingRole } from '../../heading-roles.ts';
import type { Reading } from '../../reading.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import { labelByWords } from '../columns.ts';
import { entryLabel, pieces, recordFields } from '../labelled-values.ts';
import { registerNumber, stateBelow, struckRisk } from './risk-entries.ts';
import { areFields, categoryOf, type RiskValues, riskFact, riskLabels } from './risk-fields.ts';
import { readRiskEntry, readRiskText, withArrow } from './risk-title.ts';

/** What a risk inherits from its place: the headings, and the kind of risk that the nearest one names. */
export interface RiskContext {
  context: string[];
  category: RiskCategory | null;
  categoryText: string | null;
  /** The section also serves another purpose, so only certain risks count. */
  mixed: boolean;
  /** The section also holds questions. */
  asks: boolean;
  /** Only the document's title marks this as about risks. */
  titled: boolean;
  /** The section is about responses to risks: a line counts only if it separates a risk from its response. */
  answers?: boolean;
  /** The section consists of paragraphs with bold names at the start: each is a risk. */
  named?: boolean;
  /** The entries of the document's register are numbered: what has no number is no risk. */
  numbered?: boolean;
}

const riskLead =
  /^\[?(?:(?:primary|main|biggest|key|top|secondary|major) )?(?:risk|riesgo|risque|risco|risiko|риск|リスク|风险|風險|위험|리스크)\]?(?:\s*[#№]?\s*[A-Z]{0,3}-?\d+(?:\.\d+)*)?$|^[A-Z]{1,5}-?\d{1,4}$/iu;

const numbered =
  /^(?:risk|riesgo|risque|risco|risiko|риск|リスク|风险|風險|위험|리스크)\s*[#№]?\s*[A-Z]{0,3}-?\d|^R-?\d+\s*[:.)–—-]|^[A-Z]{1,5}-\d{1,4}\s*[:.)–—-]/iu;

/** True if a title with statements below it is one risk: it has a risk's labels, or a numbered title. */
export function isRecord(title: string, below: readonly Statement[], reading: Reading): boolean {
  if (numbered.test(title)) return true;
  const labels = below.map((entry) => entryLabel(entry, riskLabels, reading.vocabulary)?.label);
  const isBare = (entry: Statement, index: number): boolean =>
    entry.kind === 'item' && labels[index] === undefined && (entry.lead === null || !entry.colon);
  const rated = labels.some((label) => label === 'probability' || label === 'impact' || label === 'severity');
  return rated || (labels.includes('mitigation') && below.filter(isBare).length <= 1);
}

/** The part of the context that each risk record inherits. */
export const inContext = ({ context, category, categoryText }: RiskContext) => ({ context, category, categoryText });

/** The values in a record's statements, by label. */
export function valuesOf(entries: readonly Statement[], reading: Reading): RiskValues {
  const values: RiskValues = {};
  for (const [label, field] of recordFields(entries, riskLabels, reading.vocabulary)) values[label] = field.value;
  return values;
}

/** True if a line has a label that means nothing to the vocabulary: `What then: …`. */
export const hasUnknownLabels = (entries: readonly Statement[], reading: Reading): boolean =>
  entries.some((entry) => {
    const own = labelled(entry);
    return own !== null && own.value !== '' && labelByWords(own.label, riskLabels, reading.vocabulary) === null;
  });

/** `[Trade-off] One font → …`: marked by its author as not a risk. */
const tradeOff = /^\[trade-?off\]/iu;

/** The risks among statements, in order. A `Mitigation:` applies to all risks since the previous one. */
export function entryRisks(entries: readonly Statement[], above: RiskContext, reading: Reading): RiskFact[] {
  if (
    areFields(
      entries.map(({ full }) => full),
      reading.vocabulary,
    )
  )
    return [];
  const named = !above.mixed && !above.asks && !above.titled && areNamed(entries);
  const numbered = above.titled && entries.filter(({ full }) => registerNumber.test(full)).length > 1;
  const place: RiskContext = { ...above, named, numbered };
  if (isByKind(entries, reading)) {
    return entries.flatMap((entry) => {
      const own = labelled(entry);
      const kind = own === null ? null : categoryOf(own.label, reading.vocabulary);
      return kindRisks(entry, kind, own, place, reading).map((made) => made.fact);
    });
  }
  const found: RiskFact[] = [];
  const orphans: { label: 'mitigation' | 'contingency'; value: string }[] = [];
  let group: RiskFact[] = [];
  let closed = false;
  let current: { fact: RiskFact; values: RiskValues; place: Parameters<typeof riskFact>[0] } | null = null;
  for (const entry of entries) {
    if (entry.quoted || tradeOff.test(entry.full)) continue;
    const own = entryLabel(entry, riskLabels, reading.vocabulary);
    if (own !== null && own.label !== 'category' && !isKindOfRisk(entry, reading)) {
      if ((own.label === 'mitigation' || own.label === 'contingency') && (current === null || entry.kind === 'item')) {
        const value = own.value === '' ? entry.children.map((child) => child.full).join('; ') : own.value;
        if (group.length === 0) orphans.push({ label: own.label, value });
        for (const fact of group) give(fact, own.label, value);
        closed = true;
      } else if (current !== null) {
        current.values[own.label] ??= own.value;
        for (const piece of pieces(own.value, riskLabels, reading.vocabulary).found)
          current.values[piece.label] ??= piece.value;
        current.place.endLine = entry.endLine;
        Object.assign(current.fact, riskFact(current.place, current.values, reading.vocabulary));
      }
      continue;
    }
    const made = statementRisks(entry, place, reading);
    if (made.length === 0) continue;
    if (closed) group = [];
    closed = false;
    append(
      group,
      made.map((one) => one.fact),
    );
    append(
      found,
      made.map((one) => one.fact),
    );
    current = made.at(-1) ?? null;
  }
  for (const { label, value } of orphans) for (const fact of found) give(fact, label, value);
  return found;
}

/** True for a series of paragraphs such as `**Noise complaints**: …` and `**Bad weather** – …`. */
const areNamed = (entries: readonly Statement[]): boolean =>
  entries.length > 1 &&
  entries.every(
    ({ kind, lead, colon, text, quoted }) =>
      kind === 'line' &&
      !quoted &&
      lead !== null &&
      !aboutAll.test(lead) &&
      text !== '' &&
      (colon || /^(?:[(（]|[–—-]\s)/.test(text)),
  );

/** Bold leads of paragraphs about the risks as a whole. */
const aboutAll =
  /^(?:notes?|overall|summary|conclusion|assumptions?|status|owner|scope|approach|why|what|how|in short)\b/i;

/** `- **Technical**: …`, `- **Schedule**: …`: a list whose labels are kinds of risk, not names of risks. */
function isByKind(entries: readonly Statement[], reading: Reading): boolean {
  return (
    entries.length > 1 &&
    entries.every((entry) => {
      const own = entry.kind === 'item' ? labelled(entry) : null;
      return own !== null && entry.children.length === 0 && categoryOf(own.label, reading.vocabulary) !== null;
    })
  );
}

function give(fact: RiskFact, label: 'mitigation' | 'contingency', value: string): void {
  if (isEmpty(value) || fact[label] === value) return;
  if (!shared.has(fact) && fact[label] !== null) return;
  shared.add(fact);
  fact[label] = fact[label] === null ? value : `${fact[label]}; ${value}`;
}

/** Risks with a mitigation from their section, which may add more to it. A risk's own mitigation is final. */
const shared = new WeakSet<RiskFact>();

function isKindOfRisk(entry: Statement, reading: Reading): boolean {
  const own = labelled(entry);
  return own !== null && headingRole(own.label, reading.vocabulary).category !== null;
}

interface Made {
  fact: RiskFact;
  values: RiskValues;
  place: Parameters<typeof riskFact>[0];
}

/** The risks in one statement: usually one, several for a kind of risk with a list below it, none for prose. */
function statementRisks(entry: Statement, place: RiskContext, reading: Reading): Made[] {
  const own = labelled(entry);
  const kind =
    own === null && entry.kind !== 'head' ? null : headingRole(own?.label ?? entry.lead ?? '', reading.vocabulary);
  const named = own === null ? categoryOfHead(entry, reading) : (kind?.category ?? null);
  if (named !== null || (entry.kind === 'head' && kind?.roles.includes('risks') === true))
    return kindRisks(entry, named, own, place, reading);
  if (
    entry.kind === 'head' &&
    !isRecord(entry.full, entry.children, reading) &&
    entry.children.some((child) => child.kind === 'item') &&
    entry.colon
  ) {
    if (kind?.roles[0] === 'aside') return [];
    return entryRisks(entry.children, { ...place, categoryText: entry.lead }, reading).map(asMade);
  }
  const isLabelled = own !== null && (riskLead.test(own.label.trim()) || isLevel(own.label, reading));
  if (
    entry.kind === 'line' &&
    !isLabelled &&
    place.named !== true &&
    (entry.lead === null || !hasFields(entry, reading))
  )
    return [];
  if (entry.kind === 'head' && kind?.roles[0] === 'aside') return [];
  if (place.titled && entry.kind === 'head' && entry.children.every(({ kind: of }) => of !== 'item')) return [];
  if (place.mixed && !isLabelled && !hasFields(entry, reading)) return [];
  if (place.answers && !isLabelled && !isParted(entry, reading)) return [];
  if (place.asks && /[?？]\s*$/.test(entry.full)) return [];
  if (entry.kind === 'head' && otherMatters.test(entry.lead ?? '')) return [];
  if (kindsOfRisk.test(entry.full)) return [];
  if (place.titled && /[:：]$/.test(entry.full) && entry.children.length > 0) return [];
  if (place.numbered === true && entry.kind === 'item' && !registerNumber.test(entry.full)) return [];
  const titled = struckRisk(entry) ?? bracketed(entry) ?? withArrow(readRiskEntry(entry, isLabelled, reading), entry);
  if (isEmpty(titled.title) || (entry.mark !== null && entry.mark !== 'none' && place.mixed)) return [];
  const values: RiskValues = { ...titled.values };
  for (const [label, value] of Object.entries(valuesOf(entry.children, reading)) as [keyof RiskValues, string][])
    values[label] ??= value;
  values.status ??= stateBelow(entry.children, reading);
  const hasMore = hasUnknownLabels(entry.children, reading);
  const at = { title: titled.title, line: entry.line, endLine: entry.endLine, ...inContext(place), hasMore };
  return [{ fact: riskFact(at, values, reading.vocabulary), values, place: at }];
}

/** `Risks fall into four categories:` above their names. */
const kindsOfRisk = /(?:categor|types? of|kinds of|tipos|arten von|виды|类别|分类|種類|유형).*[:：]$/iu;

/** True for a risk followed by a colon or arrow and the response to it. */
const isParted = (entry: Statement, reading: Reading): boolean =>
  (entry.lead !== null && entry.colon && entry.text !== '') ||
  /\s(?:→|⇒|=>|->|⟶)\s/u.test(entry.full) ||
  hasFields(entry, reading);

/**
 * `**[Storage limit]** → keep rows small`: a name with the template's brackets left in; null for any other statement.
 */
function bracketed(entry: Statement): ReturnType<typeof readRiskEntry> | null {
  const [, name = '', answer = ''] = /^\[([^\][]{4,120})\]\s*(?:→|⇒|=>|->|⟶)\s*(\S.*)$/su.exec(entry.full) ?? [];
  return name === '' ? null : { title: name, values: { mitigation: answer.replace(/^mitigation\s*[:：]\s*/iu, '') } };
}

/** `High: …`: a severity before the risk. */
const isLevel = (label: string, reading: Reading): boolean =>
  label.length > 1 && reading.vocabulary.levels.has(normalizeForMatch(label));

const asMade = (fact: RiskFact): Made => ({ fact, values: {}, place: { ...fact } });

function hasFields(entry: Statement, reading: Reading): boolean {
  return (
    pieces(entry.full, riskLabels, reading.vocabulary).found.length > 0 ||
    entry.children.some((child) => entryLabel(child, riskLabels, reading.vocabulary) !== null)
  );
}

function categoryOfHead(entry: Statement, reading: Reading): RiskCategory | null {
  return entry.kind === 'head' && entry.children.length > 0 ? categoryOf(entry.lead ?? '', reading.vocabulary) : null;
}

/** The risks of one kind: `- **Technical Risks**: …`, or a bold `Technical Risks` above a list. */
function kindRisks(
  entry: Statement,
  category: RiskCategory | null,
  own: { label: string; value: string } | null,
  place: RiskContext,
  reading: Reading,
): Made[] {
  const below: RiskContext = { ...place, category: category ?? place.category, categoryText: own?.label ?? entry.lead };
  const nested = entryRisks(entry.children, below, reading);
  const value = own?.value ?? '';
  const { title, values } = withArrow(readRiskText(value, reading), { ...entry, text: '' });
  if (isEmpty(title)) return nested.map(asMade);
  for (const [label, text] of Object.entries(valuesOf(entry.children, reading)) as [keyof RiskValues, string][])
    values[label] ??= text;
  const at = { title, line: entry.line, endLine: entry.endLine, ...inContext(below) };
  return [{ fact: riskFact(at, values, reading.vocabulary), values, place: at }, ...nested.map(asMade)];
}

/** Headings below risks that are about planning and are not risks themselves. */
export const otherMatters =
  /^(?:decisions?(?: points?)?$|决策|決策|決定|결정|decisi[oó]n(?:es)?$|entscheidungen$|решени[ея]$|roll ?back|fall ?back|recovery|monitoring|review|reviews|overview|introduction|summary|conclusion|approach|strategy|process|plan|action plan|response plan|data safety|notes?|matrix|heat ?map|scale|legend|definitions?|assessment|tracking|ownership|escalation|top \d|next|actions?|burn ?down|response|reporting|communication|roles?|identification|methodology|categories|levels?|budget|success factors?|critical success|contingency|emergency|business continuity|disaster recovery|continuous improvement|post project|top exposure|exposure|history|closed|retired|realized|realised|archive|metrics?|kpis?)\b|^(?:enfoque|estrategia|metodolog[ií]a|seguimiento|monitoreo|conclusi[oó]n|resumen|matriz|escala|abordagem|estratégia|acompanhamento|monitoramento|conclusão|resumo|approche|stratégie|méthodologie|suivi|synthèse|matrice|vorgehen|strategie|überwachung|zusammenfassung|bewertung|fazit|подход|стратегия|мониторинг|методика|итоги|вывод)(?!\p{L})/iu;
