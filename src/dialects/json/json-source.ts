import { shortValue } from '../../markdown/statements.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReadContext } from '../dialect.ts';
import type { ValueReading } from '../reading.ts';
import { type Vocabulary, vocabularyFor } from '../vocabulary/index.ts';
import { jsonPlaces, mostLevels, recoverJson, withoutHalfPairs } from './json-lines.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A metadata file as data, with the line of each key. */
export interface JsonSource {
  path: string;
  text: string;
  data: { [key: string]: Json };
  lines: ReadonlyMap<string, number>;
  context: ReadContext;
  vocabulary: Vocabulary;
  diagnostics: Diagnostic[];
}

/**
 * Opens a metadata file; null if it is not a JSON object. Invalid JSON is reported with line and column, and its plain
 * lines are still read.
 */
export function openJson(
  path: string,
  text: string,
  context: ReadContext,
  diagnostics: Diagnostic[],
): JsonSource | null {
  const base = { path, text, context, vocabulary: vocabularyFor(context.words), diagnostics };
  const invalid = (message: string, line: number, column: number) =>
    diagnostics.push({
      code: 'metadata-invalid',
      severity: 'error',
      message,
      hint: 'Correct the file. Until then, only its plain lines are read.',
      file: path,
      line,
      column,
    });
  try {
    const data = JSON.parse(withoutHalfPairs(text)) as Json;
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      invalid('The metadata is not a JSON object.', 1, 1);
      return null;
    }
    shorten(data);
    const places = jsonPlaces(text);
    if (places === null) {
      invalid(`The metadata nests lists and objects more than ${mostLevels} levels deep.`, 1, 1);
      const plain = recoverJson(text);
      return { ...base, data: plain.value, lines: plain.lines };
    }
    for (const { key, line } of places.duplicates) {
      const message = `The key “${key}” is in one object twice; only the last value counts.`;
      diagnostics.push({
        code: 'metadata-duplicate-key',
        severity: 'warning',
        message,
        hint: 'Remove one of them.',
        file: path,
        line,
        column: 1,
      });
    }
    return { ...base, data, lines: places.lines };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = /line (\d+) column (\d+)/.exec(reason);
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
    const before = text.slice(0, offset).split('\n');
    invalid(
      `This file is not valid JSON: ${plainReason(reason)}.`,
      Number(at?.[1] ?? before.length),
      Number(at?.[2] ?? (before.at(-1) ?? '').length + 1),
    );
    const { value, lines } = recoverJson(text);
    return { ...base, data: value, lines };
  }
}

/** Shortens every text in the data to the limit for facts. Handles nesting of any depth. */
function shorten(data: { [key: string]: Json }): void {
  const waiting: (Json[] | { [key: string]: Json })[] = [data];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') Object.defineProperty(node, key, { value: shortValue(value) });
      else if (value !== null && typeof value === 'object') waiting.push(value);
    }
  }
}

/** The parser's message without position and excerpt, which can end in half an emoji. */
const plainReason = (reason: string): string =>
  reason
    .replace(/\s*(?:in JSON )?at position .*$/, '')
    .replace(/, (?:\.\.\.)?"[\s\S]*$/, '')
    .replace(/ token '[\ud800-\udfff]'/, ' character');

/** A key as words: `dependsOn`, `depends_on`. */
export const spaced = (key: string): string => key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ');

/** The context for value readers, so that metadata values are read like those in documents. */
export const valueReading = ({ path, text, context, vocabulary, diagnostics }: JsonSource): ValueReading => ({
  document: { text },
  context,
  dates: { asOf: context.asOf },
  vocabulary,
  diagnostics,
  report(code, severity, message, { hint, line, column = 1 }) {
    diagnostics.push({ code, severity, message, hint, file: path, line, column });
  },
});

/** The line of a key, by its path. */
export const lineOf = (source: JsonSource, key: string): number => source.lines.get(key) ?? 1;
