import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import type { TeamWords } from '../../dialects/vocabulary/team-words.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import { type ReportPlace, report } from '../catalogue/report.ts';
import { codeHint } from './nearest-code.ts';
import { configSchema } from './schema.ts';

/** The settings of `trackway.yaml` with defaults filled in. `docs/configuration.md` explains every key. */
export type Config = z.output<typeof configSchema>;

/** The configuration of a folder without `trackway.yaml`. */
export const defaultConfig: Config = configSchema.parse({});

/** The title of a portfolio that states none: the name of its repository or folder, as words. */
export function titleFrom(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words === '' ? 'Plans' : `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** Names of the file; the first that exists is read. */
export const configNames = ['trackway.yaml', 'trackway.yml'] as const;

/**
 * The largest configuration that is read, in bytes: more than 2,000 lines. The YAML parser compares each key with all
 * other keys of its map.
 */
export const configLimit = 128 * 1024;

/** Wrong settings reported one by one; the rest are only counted. */
const mostTold = 100;

type Path = readonly PropertyKey[];

/** A configuration, and what is wrong with it. */
export interface ReadConfig {
  config: Config;
  diagnostics: Diagnostic[];
  /** The position of a key in the file, or of the nearest thing around it; for checks of its value later. */
  placeOf(path: Path): ReportPlace;
}

/** Reads a configuration. Unknown keys and wrong values become diagnostics with a position; all others apply. */
export function readConfig(file: string, text: string): ReadConfig {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const placeOf = (path: Path): ReportPlace => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file, line, column: col };
  };
  const syntax = document.errors.map((error) => syntaxError(file, error, lines));
  const diagnostics = [...syntax];
  let settings = withoutEmpty(
    contents(document, (why) => diagnostics.push(report('config-invalid-yaml', { file }, `Invalid YAML: ${why}`))),
  );
  if (settings !== undefined && (typeof settings !== 'object' || Array.isArray(settings))) {
    diagnostics.push(
      report(
        'config-wrong-value',
        { file },
        'The file contains no settings. Expected lines such as "title: Our tracks".',
      ),
    );
    settings = {};
  }
  for (;;) {
    const result = configSchema.safeParse(settings ?? {}, { reportInput: true });
    // Consequences of a syntax error, such as a key made by a missing quotation mark, would hide it.
    if (result.success) return { config: result.data, diagnostics: syntax.length > 0 ? syntax : diagnostics, placeOf };
    const findings = result.error.issues.flatMap((issue) => explain(issue));
    for (const { path, code, message, hint } of findings.slice(0, mostTold))
      diagnostics.push(report(code, placeOf(path), message, hint));
    const next = findings[mostTold];
    if (next !== undefined) {
      const count = findings.length - mostTold;
      diagnostics.push(
        report(next.code, placeOf(next.path), `${count} more settings from here on are wrong, and were ignored.`),
      );
    }
    const cuts: Cut = { whole: false, inner: new Map() };
    for (const { path, code } of findings) addCut(cuts, code === 'config-wrong-value' ? wholeItem(path) : path);
    settings = without(settings, cuts);
  }
}

/** The document as plain data; empty if its aliases would make it explode. */
function contents(document: Document, failed: (why: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    failed(errorMessage(error));
    return {};
  }
}

function syntaxError(file: string, error: YAMLError, lines: LineCounter): Diagnostic {
  const { line, col } = lines.linePos(error.pos[0]);
  return report('config-invalid-yaml', { file, line, column: col }, `Invalid YAML: ${error.message}`);
}

/** Drops empty keys: they set nothing, for example when a team comments out the lines below. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== undefined);
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

interface Finding {
  path: Path;
  code: 'config-unknown-key' | 'config-wrong-value';
  message: string;
  hint: string;
}

/** Explains a Zod issue to the author, one finding per key. `base`: path of the value that the issue is about. */
function explain(issue: z.core.$ZodIssue, base: Path = []): Finding[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  if (issue.code === 'invalid_key') return [unknownKey(path.slice(0, -1), String(path.at(-1)))];
  if (issue.code === 'invalid_union') return likeliest(issue.errors).flatMap((inner) => explain(inner, path));
  if (issue.input === undefined && path.length > 1)
    return [wrongValue(path.slice(0, -1), `${String(path.at(-1))} is missing`)];
  if (issue.code === 'invalid_value' && path[0] === 'silence' && typeof issue.input === 'string') {
    const message = `${named(path)}: there is no code ${issue.input}.`;
    return [{ path, code: 'config-wrong-value', message, hint: codeHint(issue.input) }];
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [
      wrongValue(
        path,
        `expected ${values.length > 12 ? 'one of the known names' : `one of ${values.join(', ')}`}`,
        values,
        issue.input,
      ),
    ];
  }
  return [wrongValue(path, issue.message.replace(/^Invalid input: /, ''))];
}

/** The issues of the shape in a union that the author probably meant: the first whose outermost type is right. */
function likeliest(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const inside = branches.find((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  const named = branches.find((issues) =>
    issues.every((issue) => issue.code !== 'invalid_type' && typeof issue.input === 'string'),
  );
  return inside ?? named ?? branches[0] ?? [];
}

function unknownKey(path: Path, key: string): Finding {
  const known = keysAt(path);
  const guess = nearest(key, known);
  const where = path.length === 0 ? '' : ` in ${named(path)}`;
  const hint = `${guess === null ? '' : `Did you mean ${guess}? `}Keys${where}: ${known.join(', ')}.`;
  return { path: [...path, key], code: 'config-unknown-key', message: `Unknown key ${key}${where}.`, hint };
}

function wrongValue(path: Path, message: string, values: readonly string[] = [], input?: unknown): Finding {
  const guess = typeof input === 'string' ? nearest(input, values) : null;
  const hint = guess === null ? 'docs/configuration.md describes the key.' : `Did you mean ${guess}?`;
  return { path, code: 'config-wrong-value', message: `${named(path)}: ${message}.`, hint };
}

/** A path in words: `approvals.required, item 2, families`. */
const named = (path: Path): string =>
  path
    .reduce<string>(
      (text, step) =>
        typeof step === 'number'
          ? `${text}, item ${step + 1}, `
          : `${text}${/\w$/.test(text) ? '.' : ''}${String(step)}`,
      '',
    )
    .replace(/, $/, '');

/** The keys of the schema at a path. */
function keysAt(path: Path): string[] {
  let schema: z.core.$ZodType | undefined = configSchema;
  for (const step of [...path, null]) {
    schema = unwrapped(schema);
    if (step === null) break;
    const definition = schema?._zod.def as {
      shape?: Record<string, z.core.$ZodType>;
      element?: z.core.$ZodType;
      valueType?: z.core.$ZodType;
    };
    schema = definition.shape?.[String(step)] ?? definition.element ?? definition.valueType;
  }
  const definition = schema?._zod.def as { shape?: object; keyType?: { options?: readonly string[] } } | undefined;
  return definition?.shape !== undefined ? Object.keys(definition.shape) : [...(definition?.keyType?.options ?? [])];
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let inner = schema;
  while (inner !== undefined) {
    const definition = inner._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
    const next = definition.innerType ?? definition.in;
    if (next === undefined) return inner;
    inner = next;
  }
  return inner;
}

/** Offset of a key in the text, or of the nearest thing around it. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = isNode(node) && 'items' in node && Array.isArray(node.items) ? node.items[Number(step)] : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  // For an unknown key this is its name, for a wrong value the value or its key.
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? (node as Node).range?.[0] : undefined);

/** The whole list item, if a part of it is wrong: half a rule would be another rule. */
function wholeItem(path: Path): Path {
  const index = path.findIndex((step) => typeof step === 'number');
  return index === -1 ? path : path.slice(0, index + 1);
}

/** The parts to drop from a value: all of it, or some. */
interface Cut {
  whole: boolean;
  inner: Map<string, Cut>;
}

function addCut(cuts: Cut, path: Path): void {
  let cut = cuts;
  for (const step of path) {
    const inner: Cut = cut.inner.get(String(step)) ?? { whole: false, inner: new Map() };
    cut.inner.set(String(step), inner);
    cut = inner;
  }
  cut.whole = true;
}

/** The settings without the parts to drop; one pass, however many there are. */
function without(settings: unknown, cut: Cut | undefined): unknown {
  if (cut === undefined) return settings;
  if (cut.whole) return undefined;
  if (Array.isArray(settings))
    return settings
      .map((item, index) => without(item, cut.inner.get(String(index))))
      .filter((left) => left !== undefined);
  if (typeof settings !== 'object' || settings === null) return undefined;
  const entries = Object.entries(settings).map(([key, value]) => [key, without(value, cut.inner.get(key))]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The team's words, for the readers of facts. */
export const teamWords = ({ statuses, words, risk }: Config): TeamWords => ({
  statuses,
  ...words,
  categories: risk.categories,
});
