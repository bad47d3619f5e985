import type { BlockerFact } from '../dialect.ts';
import { blocker } from '../kinds/blockers.ts';
import { means } from '../vocabulary/index.ts';
import { type Json, type JsonSource, lineOf, spaced, valueReading } from './json-source.ts';

/** Blockers in a metadata file: `blocked_reason`, `blockers`, `blocked_since`, and the same keys inside `status`. */
export function jsonBlockers(source: JsonSource): BlockerFact[] {
  const { status } = source.data;
  const inside = status !== null && typeof status === 'object' && !Array.isArray(status) ? status : {};
  return [
    ...Object.entries(source.data).flatMap(([key, value]) => labelled(key, key, value, source)),
    ...Object.entries(inside).flatMap(([key, value]) => labelled(key, `status.${key}`, value, source)),
  ];
}

function labelled(key: string, path: string, value: Json, source: JsonSource): BlockerFact[] {
  const reading = valueReading(source);
  const line = lineOf(source, path);
  const name = path.startsWith('status.') ? `blocked ${spaced(key)}` : spaced(key);
  if (means(source.vocabulary, name, 'blocked-since') && typeof value === 'string') {
    const text = `blocked since ${value}`;
    return blocker(text, text, line, null, reading);
  }
  if (!means(source.vocabulary, name, 'blocker')) return [];
  return (Array.isArray(value) ? value : [value]).flatMap((one, index) => {
    const text = reasonIn(one);
    return text === null ? [] : blocker(text, text, source.lines.get(`${path}.${index}`) ?? line, null, reading);
  });
}

/** The reason as a plain string, or in an object under one of the usual names. */
function reasonIn(value: Json): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { reason, description, title, name } = value;
  return [reason, description, title, name].find((text) => typeof text === 'string') ?? null;
}
