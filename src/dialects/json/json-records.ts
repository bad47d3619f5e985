import { normalizeForMatch } from '../../model/normalize.ts';
import type { Facts } from '../dialect.ts';
import { addRecords, keyedRecord, type ListedRecord, lineRecord } from '../kinds/listed-records.ts';
import type { Role } from '../vocabulary/headings.ts';
import { type Json, type JsonSource, lineOf, spaced, valueReading } from './json-source.ts';

/**
 * Adds the risks, milestones and questions listed in a metadata file, under any key that would be a heading for them.
 */
export function addJsonRecords(facts: Facts, source: JsonSource): void {
  const listed = (role: Role): ListedRecord[] =>
    Object.entries(source.data).flatMap(([key, value]) =>
      source.vocabulary.headings.get(normalizeForMatch(spaced(key))) === role ? records(value, key, source) : [],
    );
  addRecords(
    facts,
    { risks: listed('risks'), milestones: listed('milestones'), questions: listed('questions') },
    valueReading(source),
  );
}

/** The entries of a list; other values have none: `"risk": "high"` rates the track. */
function records(value: Json, path: string, source: JsonSource): ListedRecord[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, index) => {
    const line = source.lines.get(`${path}.${index}`) ?? lineOf(source, path);
    if (typeof one === 'string') return [lineRecord(one, line)];
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const keys = new Map<string, string>();
    let endLine = line;
    for (const [key, field] of Object.entries(one)) {
      if (typeof field !== 'string' && typeof field !== 'number') continue;
      keys.set(spaced(key), String(field));
      endLine = Math.max(endLine, lineOf(source, `${path}.${index}.${key}`));
    }
    return [keyedRecord(keys, line, endLine)];
  });
}
