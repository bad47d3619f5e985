import type { Row, Table } from '../../../markdown/tables.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { RiskCategory } from '../../../model/risk.ts';
import type { RiskFact } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import { meaningsOf, type Vocabulary } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { columnLabels, isNumbering, isScale, labelByWords } from '../columns.ts';
import type { RiskValues } from './risk-fields.ts';
import { categoryOf, riskFact, riskLabels } from './risk-fields.ts';
import { noteNumber } from './risk-numbers.ts';

/** Heads of columns that may hold a risk's name, most specific first. */
const titleColumns = [
  /^(?:what (?:could|can|might|may) (?:go wrong|happen)|risk|risks|riesgo|risque|risiko|риск|リスク|风险|threat|concern|issue|scenario|risk event|event|угроза|リスク内容)$/u,
  /^(?:title|name|summary|название|titel|titre|título)$/u,
  /^(?:description|risk description|what|details?|описание|descripción|beschreibung|内容|描述|风险描述)$/u,
];

/** Heads of columns with the whole rating after mitigation. */
const wholeResidual =
  /^(?:(?:residual|post mitigation|after mitigation)(?: (?:risk|rating|level))?|остаточн\p{L}* риск|risque résiduel|riesgo residual|restrisiko|残存リスク)$/u;

interface Columns {
  title: number;
  labels: Map<number, Label>;
  residual: Map<number, Label>;
  /** The column with the residual rating as a whole, `Residual risk`; -1 if there is none. */
  residualWhole: number;
}

/** The columns of a risk table by their heads, in any order; null if no column names the risk, or none describes it. */
function columnsOf(table: Table, vocabulary: Vocabulary): Columns | null {
  if (isScale(table, vocabulary)) return null;
  const folded = table.headers.map((cell) => normalizeForMatch(cell.text.replace(/\s*[([（][^)\]）]*[)\]）]?/gu, '')));
  const residual = new Map<number, Label>();
  folded.forEach((head, index) => {
    const after = afterMitigation.exec(head)?.[1];
    const label = after === undefined ? undefined : ratings.find((one) => vocabulary.labels.get(after)?.has(one));
    if (label !== undefined) residual.set(index, label);
  });
  const residualWhole = folded.findIndex((head) => wholeResidual.test(head));
  const isFree = (index: number): boolean => index !== residualWhole && !residual.has(index);
  const namesRisk = (index: number): boolean =>
    isFree(index) && !isNumbering(table, index) && !holdsLevels(table, index, vocabulary);
  let title = -1;
  for (const pattern of titleColumns)
    if (title === -1) title = folded.findIndex((head, index) => pattern.test(head) && namesRisk(index));
  if (title === -1)
    title = folded.findIndex(
      (head, index) =>
        namesRisk(index) &&
        (vocabulary.labels.get(head)?.has('risk') === true || namedLast.test(head)) &&
        vocabulary.labels.get(head)?.has('mitigation') !== true,
    );
  const labels = new Map<number, Label>();
  // `W | A`, the German initials of likelihood and impact.
  const [likelihood, impact] = [folded.indexOf('w'), folded.indexOf('a')];
  if (likelihood !== -1 && impact !== -1) labels.set(likelihood, 'probability').set(impact, 'impact');
  const taken = [...residual.keys(), residualWhole, title, ...labels.keys()];
  for (const [label, index] of columnLabels(table, riskLabels, vocabulary, taken)) labels.set(index, label);
  const known = new Set(labels.values());
  if (title === -1 && labels.size >= 2 && (known.has('probability') || known.has('mitigation')))
    title = folded.findIndex(
      (head, index) =>
        namesRisk(index) && !labels.has(index) && !vocabulary.labels.get(head)?.has('number') && head !== '#',
    );
  if (title === -1) return null;
  // `Type | Description`: if each row has a different type, the type is the risk's name.
  const kind = [...labels].find(([, label]) => label === 'category')?.[0] ?? -1;
  const isDescribed =
    titleColumns[2]!.test(folded[title] ?? '') && kind !== -1 && kind < title && table.rows.length > 1;
  const kinds = table.rows.map(({ cells }) => cells[kind]?.text ?? '');
  if (
    isDescribed &&
    kinds.every((text) => text !== '' && categoryOf(text, vocabulary) === null) &&
    new Set(kinds).size === kinds.length
  ) {
    labels.delete(kind);
    return { title: kind, labels, residual, residualWhole };
  }
  return { title, labels, residual, residualWhole };
}

/** True for a column of ratings: `Risk` above `HIGH`, `low` and the like rates something else. */
function holdsLevels(table: Table, index: number, { levels }: Vocabulary): boolean {
  const texts = table.rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
  return (
    texts.length > 0 &&
    texts.every((text) => levels.has(normalizeForMatch(text.replace(/^[^\p{L}\p{N}]+|^\d+\s?[(（]|[)）]$/gu, ''))))
  );
}

const ratings: readonly Label[] = ['probability', 'impact', 'score', 'severity'];
const afterMitigation = /^(?:residual|post mitigation|after mitigation|остаточн\p{L}*|residuel\p{L}*) (.+)$/u;
/** `Project risk`, `Technical risks`: a head that ends in the word for risk. */
const namedLast = /\s(?:risks?|risques?|riesgos?|riscos?|risiko|risiken|риски?)$|(?:风险|リスク|리스크|위험)$/u;

/** A fast test that spares most tables the full one. */
function saysOfRisk(head: string, vocabulary: Vocabulary): boolean {
  const meanings = meaningsOf(vocabulary, head);
  return (
    meanings.has('probability') ||
    meanings.has('impact') ||
    meanings.has('mitigation') ||
    /^\P{L}*risk\P{L}/iu.test(head) ||
    meanings.has('contingency') ||
    labelByWords(head, ['probability', 'mitigation'], vocabulary) !== null
  );
}

/** True for a table that can only be one of risks, wherever it is: it names the risk and its response or rating. */
export function isRiskTable(table: Table, vocabulary: Vocabulary): boolean {
  if (!table.headers.some(({ text }) => saysOfRisk(text, vocabulary))) return false;
  const columns = columnsOf(table, vocabulary);
  const named =
    /^(?:risks?|riesgos?|risques?|riscos?|risiko|риски?|リスク|风险|리스크|위험)(?: (?:statement|description|title|item|name|event))?$/u.test(
      normalizeForMatch(table.headers[columns?.title ?? -1]?.text ?? ''),
    );
  const kinds = new Set(columns?.labels.values());
  return (
    (named && (kinds.has('mitigation') || kinds.has('probability') || (kinds.has('impact') && kinds.size > 1))) ||
    isRegister(columns, table)
  );
}

/** True for a table with likelihood and impact in words, not single letters: only a risk register rates both. */
function isRegister(columns: Columns | null, table: Table): boolean {
  if (columns === null) return false;
  const spelled = [...columns.labels]
    .filter(([index]) => (table.headers[index]?.text ?? '').length > 2)
    .map(([, label]) => label);
  return spelled.includes('probability') && (spelled.includes('impact') || spelled.includes('severity'));
}

/** The risks of a table; null if it does not have the columns of a risk table. */
export function riskRows(
  table: Table,
  context: string[],
  category: RiskCategory | null,
  categoryText: string | null,
  vocabulary: Vocabulary,
): RiskFact[] | null {
  const columns = columnsOf(table, vocabulary);
  if (columns === null) return null;
  const found: RiskFact[] = [];
  const words = withLetters(table, columns, vocabulary);
  const unknown = unknownColumns(table, columns, vocabulary);
  let group = { category, categoryText };
  for (const row of table.rows) {
    const title = row.cells[columns.title]?.text ?? '';
    if (isGroupRow(row)) {
      group = {
        category: categoryOf(row.cells[0]?.text ?? '', vocabulary) ?? category,
        categoryText: row.cells[0]?.text ?? null,
      };
      continue;
    }
    if (isEmpty(title)) continue;
    const values = valuesOf(row, columns.labels);
    const hasMore = unknown.some((index) => !isEmpty(row.cells[index]?.text ?? ''));
    const place = { title: cleanTitle(title), line: row.line, endLine: row.line, context, ...group, hasMore };
    const fact = riskFact(place, values, words);
    const whole = columns.residualWhole === -1 ? '' : (row.cells[columns.residualWhole]?.text ?? '');
    if (columns.residual.size > 0 || whole !== '') {
      const after = riskFact(place, { ...residualParts(whole), ...valuesOf(row, columns.residual) }, words);
      const { probability, impact, score, rating } = after;
      if (probability !== null || impact !== null || score.stated !== null) {
        fact.residual = { probability, impact, score, rating };
        fact.inherent = { probability: fact.probability, impact: fact.impact, score: fact.score, rating: fact.rating };
      }
    }
    noteNumber(fact, row);
    found.push(fact);
  }
  return found;
}

/** Columns under heads that mean nothing to the vocabulary; none if one of the others is for mitigations. */
function unknownColumns(table: Table, { title, labels, residual, residualWhole }: Columns, vocabulary: Vocabulary) {
  if ([...labels.values()].includes('mitigation')) return [];
  return table.headers.flatMap(({ text }, index) =>
    index === title ||
    index === residualWhole ||
    labels.has(index) ||
    residual.has(index) ||
    isNumbering(table, index) ||
    meaningsOf(vocabulary, text).size > 0
      ? []
      : [index],
  );
}

/** Rating letters in Romance languages, with `B` for low and `A` for high. */
const letters: ReadonlyMap<string, number> = new Map([
  ['mb', 1],
  ['b', 2],
  ['m', 3],
  ['a', 4],
  ['ma', 5],
]);

/** The vocabulary with these letters added, if the table uses them for every rating. */
function withLetters(table: Table, { labels }: Columns, vocabulary: Vocabulary): Vocabulary {
  const indexes = [...labels]
    .filter(([, label]) => label === 'probability' || label === 'impact')
    .map(([index]) => index);
  const rated = table.rows
    .flatMap((row) => indexes.map((index) => normalizeForMatch(row.cells[index]?.text ?? '')))
    .filter((text) => text !== '');
  const isLettered = rated.some((text) => text === 'b' || text === 'a') && rated.every((text) => letters.has(text));
  return isLettered ? { ...vocabulary, levels: new Map([...vocabulary.levels, ...letters]) } : vocabulary;
}

/**
 * `Low × Medium` and `2 x 3 = 6` are two ratings, `6` is a score. A single word rates the risk as a whole and is stored
 * as impact.
 */
function residualParts(text: string): RiskValues {
  const pair = /^([^×x*]+?)\s*(?:×|\sx\s|(?<=\d)x(?=\d)|\*)\s*([^=]+?)\s*(?:=\s*(\d+))?$/iu.exec(text.trim());
  if (pair)
    return { probability: pair[1] ?? '', impact: pair[2] ?? '', ...(pair[3] === undefined ? {} : { score: pair[3] }) };
  if (text.trim() === '') return {};
  return /^\d+$/.test(text.trim()) ? { score: text } : { impact: text };
}

function valuesOf(row: Row, labels: ReadonlyMap<number, Label>): RiskValues {
  const values: RiskValues = {};
  for (const [index, label] of labels) {
    const text = row.cells[index]?.text ?? '';
    if (text !== '' || isUnfilled(text)) values[label] = text;
  }
  return values;
}

/** True for a row with a single bold cell, which heads the rows below it. */
function isGroupRow(row: Row): boolean {
  const [first, ...rest] = row.cells;
  return rest.length > 1 && first?.node?.children[0]?.type === 'strong' && rest.every((cell) => cell.text === '');
}

const ordinal =
  /^(?:\*\*)?(?:risk|riesgo|risque|risco|risiko|риск|リスク|风险|風險|위험|리스크)\s*[#№]?\s*(?:[A-Z]{0,3}-?)\d+(?:\.\d+)*\s*[:：.)–—-]+\s*|^[A-Z]{1,6}-?\d{1,4}\s*[:：.)]\s*|^[A-Z]{1,6}-?\d{1,4}\s+[–—-]\s+(?=\p{L})|^(?:R|RI|RK|RSK|RISK)-?\d{1,3}\s+(?=\p{L})/iu;

/** A risk's title without a prefix such as `Risk 1:`, and without a trailing colon or dash. */
export function cleanTitle(text: string): string {
  const bare = text
    .replace(/^(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u, '')
    .replace(ordinal, '')
    .replace(
      /^\[?(?:risk|riesgo|risque|risco|risiko|риск|リスク|风险|風險|위험|리스크)\]?\s*(?:[:：]|(?<=\])\s)\s*/iu,
      '',
    )
    .replace(/\s*[:：–—-]$/, '')
    .trim();
  return bare === '' ? text : bare;
}
