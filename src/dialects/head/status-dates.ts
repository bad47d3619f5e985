import { readDate } from '../../model/dates/read-date.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import type { StatusValue } from '../../model/status.ts';
import type { Facts } from '../dialect.ts';
import { type JsonSource, lineOf } from '../json/json-source.ts';
import type { Reading } from '../reading.ts';
import { meaningsOf, type Vocabulary } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';
import type { HeadField } from './head-fields.ts';

/** Labels that mean another date, even if their words are also a status: `planned: 2026-12`. */
const others: readonly Label[] = ['target', 'due', 'deadline', 'updated', 'review', 'raised', 'start', 'end'];
/** Words around the status in a label: `date shipped`, `completed_at`, `blocked since`, `bloqueado desde`. */
const around = /^(?:date|datum|fecha|date de|дата)\s+|\s+(?:on|at|date|since|am|seit|le|depuis|el|desde|с)$/giu;
/** Word boundaries in camel case: `completedAt`. */
const camel = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** The status that a date label or key names, or null. */
export function statusOfLabel(label: string, vocabulary: Vocabulary): StatusValue | null {
  const folded = normalizeForMatch(label.replace(camel, ' '));
  if (others.some((other) => meaningsOf(vocabulary, folded).has(other))) return null;
  return vocabulary.statuses.get(folded.replace(around, '')) ?? null;
}

function statusDate(
  label: string,
  text: string,
  line: number,
  { vocabulary, asOf }: { vocabulary: Vocabulary; asOf: string },
): Facts['statusDates'] {
  const value = statusOfLabel(label, vocabulary);
  if (value === null) return [];
  const found = readDate(text, { asOf });
  if (found?.when == null || /\p{L}/u.test(text.slice(0, found.start) + text.slice(found.end))) return [];
  return [{ value, when: found.when, line }];
}

/** Dates in the head labelled with a status. */
export const readStatusDates = (head: readonly HeadField[], { vocabulary, context }: Reading): Facts['statusDates'] =>
  head.flatMap(({ label, value, line }) => statusDate(label, value, line, { vocabulary, asOf: context.asOf }));

/** Dates in a metadata file labelled with a status: `shipped_at`, `completedAt`. */
export const jsonStatusDates = (source: JsonSource): Facts['statusDates'] =>
  Object.entries(source.data).flatMap(([key, value]) =>
    typeof value === 'string'
      ? statusDate(key, value, lineOf(source, key), { vocabulary: source.vocabulary, asOf: source.context.asOf })
      : [],
  );
