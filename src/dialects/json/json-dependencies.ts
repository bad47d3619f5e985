import type { DependencyFact } from '../dialect.ts';
import { isEmpty } from '../empty-values.ts';
import { headDirection } from '../kinds/dependency/directions.ts';
import { labelledDependencies } from '../kinds/dependency/labelled-dependencies.ts';
import { means } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';
import { type Json, type JsonSource, lineOf, spaced } from './json-source.ts';

/** Meanings that make a top-level key an edge; `internal` and `external` count only below one of these. */
export const edgeLabels: readonly Label[] = [
  'needs',
  'blocks',
  'blocked-by',
  'relates',
  'supersedes',
  'superseded-by',
  'upstream',
  'downstream',
];

/**
 * Every edge in a metadata file. Keys such as `depends_on`, `blockedBy` or `supersedes` may hold a string, a list,
 * objects with an ID (and a `type` that gives the direction), or an object of such lists (`{ "internal": […],
 * "external": […] }`).
 */
export function jsonDependencies(source: JsonSource): DependencyFact[] {
  return Object.entries(source.data).flatMap(([key, value]) =>
    edgeLabels.some((label) => means(source.vocabulary, spaced(key), label))
      ? edges(value, spaced(key), key, source)
      : [],
  );
}

function edges(value: Json, label: string, path: string, source: JsonSource): DependencyFact[] {
  if (typeof value === 'string') return edge(value, label, path, source);
  if (Array.isArray(value)) return value.flatMap((one, index) => edges(one, label, `${path}.${index}`, source));
  if (value === null || typeof value !== 'object') return [];
  const named = [value.track_id, value.trackId, value.id, value.track, value.name].find(
    (one) => typeof one === 'string',
  );
  if (typeof named === 'string') {
    const type = value.type ?? value.kind ?? value.relation;
    const own = typeof type === 'string' && headDirection(spaced(type), source) !== null ? spaced(type) : label;
    return edge(named, own, path, source);
  }
  return Object.entries(value).flatMap(([key, one]) =>
    headDirection(spaced(key), source) === null ? [] : edges(one, spaced(key), `${path}.${key}`, source),
  );
}

function edge(text: string, label: string, path: string, source: JsonSource): DependencyFact[] {
  if (isEmpty(text)) return [];
  const line = source.lines.get(path) ?? lineOf(source, path.split('.')[0] ?? path);
  if (headDirection(label, source)?.tracks === false) {
    return [
      { title: text, line, endLine: line, context: [], kind: 'needs', target: null, isTrack: false, reverse: false },
    ];
  }
  const words = text.split(/\s*[,;]\s*/).filter((one) => one !== '');
  const list = words.length > 1 && words.every((one) => /^\S+$/.test(one)) ? words : [text];
  return list.flatMap((one) => labelledDependencies(label, one, line, source));
}
