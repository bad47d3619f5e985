import { normalizeForMatch } from '../../model/normalize.ts';
import type { Facts, MilestoneFact, QuestionFact, RiskFact } from '../dialect.ts';
import { isEmpty, valueOrNull } from '../empty-values.ts';
import type { ValueReading } from '../reading.ts';
import { means } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';
import { dateIn } from './dates.ts';
import { milestone, statusIn } from './milestone/milestone-facts.ts';
import { question } from './question-facts.ts';
import { type RiskValues, riskFact, riskLabels } from './risk/risk-fields.ts';

/** An entry of a list in front matter or metadata: a plain string, or keys with values. */
export interface ListedRecord {
  title: string;
  titleKey: string;
  keys: ReadonlyMap<string, string>;
  line: number;
  endLine: number;
}

const titleKeys = ['title', 'risk', 'question', 'milestone', 'role', 'name', 'description', 'text', 'id'];

/** An entry that is a plain string. */
export const lineRecord = (title: string, line: number): ListedRecord => ({
  title,
  titleKey: '',
  keys: new Map(),
  line,
  endLine: line,
});

/** An entry with keys and values: the first key that can name it supplies the title. */
export function keyedRecord(keys: ReadonlyMap<string, string>, line: number, endLine: number): ListedRecord {
  const titleKey = titleKeys.find((key) => keys.has(key)) ?? '';
  return { title: keys.get(titleKey) ?? '', titleKey, keys, line, endLine };
}

/** The value of the first key with this meaning, or null. */
export function fieldOf(record: ListedRecord, label: Label, reading: ValueReading): string | null {
  for (const [key, text] of record.keys)
    if (key !== record.titleKey && means(reading.vocabulary, key, label)) return valueOrNull(text);
  return null;
}

/** The entry's title and extent as those of a record, without headings above it. */
export const placeOf = (record: ListedRecord) => ({
  title: record.title,
  line: record.line,
  endLine: record.endLine,
  context: [],
});

/** The non-empty entries with a new title: not among `facts`, nor among earlier entries. */
export function* unknownRecords(
  facts: readonly { title: string }[],
  records: readonly ListedRecord[],
): Generator<ListedRecord> {
  const titles = new Set(facts.map(({ title }) => normalizeForMatch(title)));
  for (const record of records)
    if (!isEmpty(record.title) && titles.size < titles.add(normalizeForMatch(record.title)).size) yield record;
}

export interface Lists {
  risks: readonly ListedRecord[];
  milestones: readonly ListedRecord[];
  questions: readonly ListedRecord[];
}

/** Adds listed records that are not among the facts yet. */
export function addRecords(facts: Facts, lists: Lists, reading: ValueReading): void {
  const { risks, milestones, questions } = facts;
  for (const record of unknownRecords(risks, lists.risks)) risks.push(riskOf(record, reading));
  for (const record of unknownRecords(milestones, lists.milestones)) milestones.push(milestoneOf(record, reading));
  for (const record of unknownRecords(questions, lists.questions)) questions.push(questionOf(record, reading));
}

function riskOf(record: ListedRecord, reading: ValueReading): RiskFact {
  const values: RiskValues = {};
  for (const label of riskLabels) values[label] = fieldOf(record, label, reading) ?? undefined;
  return riskFact({ ...placeOf(record), category: null, categoryText: null }, values, reading.vocabulary);
}

function milestoneOf(record: ListedRecord, reading: ValueReading): MilestoneFact {
  const when =
    fieldOf(record, 'target', reading) ??
    fieldOf(record, 'date', reading) ??
    fieldOf(record, 'due', reading) ??
    fieldOf(record, 'deadline', reading);
  const status = fieldOf(record, 'status', reading);
  const fact = milestone('milestone', record.title, placeOf(record));
  fact.when = dateIn(when ?? record.title, record.line, reading, when !== null);
  fact.status = status === null ? null : statusIn(status, record.line, reading);
  return fact;
}

const questionLabels: readonly Label[] = ['status', 'owner', 'impact', 'answer', 'decider', 'raised'];

function questionOf(record: ListedRecord, reading: ValueReading): QuestionFact {
  const { title, ...place } = placeOf(record);
  const values: Partial<Record<Label, string>> = {};
  for (const label of questionLabels) values[label] = fieldOf(record, label, reading) ?? undefined;
  return question(title, place, values, false, reading);
}
