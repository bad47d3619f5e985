import { append } from '../../model/lists.ts';
import { readStatus } from '../../model/read-status.ts';
import type { Facts } from '../dialect.ts';
import type { Reading } from '../reading.ts';
import {
  addRecords,
  fieldOf,
  keyedRecord,
  type ListedRecord,
  lineRecord,
  placeOf,
  unknownRecords,
} from './listed-records.ts';
import { dayIn } from './names.ts';

/** The entries of a list: `risks: [a, b]`, or `risks:` with `- title: …` and further keys. */
function records(reading: Reading, name: RegExp): ListedRecord[] {
  const found = new Map<string, { keys: Map<string, string>; line: number; endLine: number }>();
  const plain: ListedRecord[] = [];
  for (const field of reading.document.frontMatter) {
    if (!name.test(field.key)) continue;
    const [, index, key] = field.key.split('.', 3);
    if (index === undefined) {
      if (typeof field.value !== 'string')
        append(
          plain,
          field.value.map((title) => lineRecord(title, field.line)),
        );
    } else if (key === undefined && typeof field.value === 'string') {
      // A plain string among entries with keys.
      plain.push(lineRecord(field.value, field.line));
    } else if (key !== undefined && typeof field.value === 'string') {
      const record = found.get(index) ?? { keys: new Map<string, string>(), line: field.line, endLine: field.line };
      record.keys.set(key, field.value);
      record.endLine = field.line;
      found.set(index, record);
    }
  }
  return [...plain, ...[...found.values()].map(({ keys, line, endLine }) => keyedRecord(keys, line, endLine))];
}

/** Adds records listed in the front matter that the document itself does not contain. */
export function addFrontMatter(facts: Facts, reading: Reading): void {
  if (reading.document.frontMatter.length === 0) return;
  addRecords(
    facts,
    {
      risks: records(reading, /^risks?(?=\.|$)/i),
      milestones: records(reading, /^milestones?(?=\.|$)/i),
      questions: records(reading, /^(?:open_?)?questions?(?=\.|$)/i),
    },
    reading,
  );
  const approvals = records(reading, /^(?:approvals?|sign_?offs?)(?=\.|$)/i).filter(({ keys }) => keys.size > 0);
  for (const record of unknownRecords(facts.approvals, approvals)) {
    const status = fieldOf(record, 'status', reading);
    const read = status === null ? null : readStatus(status, reading.vocabulary.statuses).value;
    const date = fieldOf(record, 'date', reading);
    facts.approvals.push({
      ...placeOf(record),
      kind: 'sign-off',
      name: fieldOf(record, 'name', reading),
      scope: fieldOf(record, 'scope', reading),
      state: read === 'approved' || read === 'complete' ? 'approved' : 'pending',
      date: date === null ? null : dayIn(date, record.line, reading),
      condition: fieldOf(record, 'conditions', reading),
      reason: null,
    });
  }
}
