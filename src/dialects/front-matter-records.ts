import { foldWords } from '../model/fold-words.ts';
import { readStatus } from '../model/read-status.ts';
import { dateIn } from './dates.ts';
import type { Facts } from './dialect.ts';
import { milestone, statusIn } from './milestone-facts.ts';
import { dayIn } from './names.ts';
import { isEmpty, stated } from './nothing.ts';
import type { Reading } from './reading.ts';
import { type RiskValues, riskFact, riskLabels } from './risk-fields.ts';
import { means } from './vocabulary/index.ts';
import type { Label } from './vocabulary/labels.ts';

/** One entry of a list in the front matter: a line of text, or keys with values. */
interface FrontRecord {
  title: string;
  titleKey: string;
  keys: Map<string, string>;
  line: number;
  endLine: number;
}

const titleKeys = ['title', 'risk', 'question', 'milestone', 'role', 'name', 'description', 'text', 'id'];

/** The entries of a list: `risks: [a, b]` or `risks:` with `- title: …` and more keys below it. */
function records(reading: Reading, name: RegExp): FrontRecord[] {
  const found = new Map<string, FrontRecord>();
  const plain: FrontRecord[] = [];
  for (const field of reading.document.frontMatter) {
    if (!name.test(field.key)) continue;
    const [, index, key] = field.key.split('.', 3);
    if (index === undefined) {
      const values = typeof field.value === 'string' ? [] : field.value;
      plain.push(
        ...values.map((title) => ({ title, titleKey: '', keys: new Map<string, string>(), line: field.line, endLine: field.line })),
      );
    } else if (key === undefined && typeof field.value === 'string') {
      // A line of text among entries with keys.
      plain.push({ title: field.value, titleKey: '', keys: new Map<string, string>(), line: field.line, endLine: field.line });
    } else if (key !== undefined && typeof field.value === 'string') {
      const record = found.get(index) ?? { title: '', titleKey: '', keys: new Map(), line: field.line, endLine: field.line };
      record.keys.set(key, field.value);
      record.endLine = field.line;
      found.set(index, record);
    }
  }
  for (const record of found.values())
    record.title = titleKeys.map((key) => record.keys.get(key)).find((value) => value !== undefined) ?? '';
  return [...plain, ...found.values()].filter((record) => !isEmpty(record.title));
}

const value = (record: FrontRecord, label: Label, reading: Reading): string | null => {
  for (const [key, text] of record.keys) if (key !== record.titleKey && means(reading.vocabulary, key, label)) return stated(text);
  return null;
};

const place = (record: FrontRecord) => ({ title: record.title, line: record.line, endLine: record.endLine, context: [] });

/** Adds what lists of records in the front matter state and the document itself does not. */
export function addFrontMatter(facts: Facts, reading: Reading): void {
  if (reading.document.frontMatter.length === 0) return;
  const known = (list: readonly { title: string }[], title: string) => list.some((one) => foldWords(one.title) === foldWords(title));
  for (const record of records(reading, /^risks?(?=\.|$)/i)) {
    if (known(facts.risks, record.title)) continue;
    const values: RiskValues = {};
    for (const label of riskLabels) values[label] = value(record, label, reading) ?? undefined;
    facts.risks.push(riskFact({ ...place(record), category: null, categoryText: null }, values, reading.vocabulary));
  }
  for (const record of records(reading, /^milestones?(?=\.|$)/i)) {
    if (known(facts.milestones, record.title)) continue;
    const when = value(record, 'target', reading) ?? value(record, 'date', reading) ?? value(record, 'deadline', reading);
    const status = value(record, 'status', reading);
    const fact = milestone('milestone', record.title, place(record));
    fact.when = dateIn(when ?? record.title, record.line, reading, when !== null);
    fact.status = status === null ? null : statusIn(status, record.line, reading);
    facts.milestones.push(fact);
  }
  for (const record of records(reading, /^(?:approvals?|sign_?offs?)(?=\.|$)/i)) {
    if (record.keys.size === 0 || known(facts.approvals, record.title)) continue;
    const status = value(record, 'status', reading);
    const read = status === null ? null : readStatus(status, reading.vocabulary.statuses).value;
    const date = value(record, 'date', reading);
    facts.approvals.push({
      ...place(record),
      kind: 'sign-off',
      name: value(record, 'name', reading),
      scope: value(record, 'scope', reading),
      state: read === 'approved' || read === 'complete' ? 'approved' : 'pending',
      date: date === null ? null : dayIn(date, record.line, reading),
      condition: value(record, 'conditions', reading),
      reason: null,
    });
  }
  for (const record of records(reading, /^(?:open_?)?questions?(?=\.|$)/i)) {
    if (known(facts.questions, record.title)) continue;
    const resolution = value(record, 'answer', reading);
    facts.questions.push({
      ...place(record),
      status: resolution === null ? 'open' : 'resolved',
      owner: value(record, 'owner', reading),
      impact: value(record, 'impact', reading),
      resolution,
      askedOn: null,
    });
  }
}
