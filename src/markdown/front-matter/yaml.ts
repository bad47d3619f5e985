import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Severity } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import type { FrontMatterField } from '../document.ts';
import type { Limits } from '../limits.ts';

interface YamlProblem {
  code: string;
  severity: Severity;
  message: string;
  hint: string;
  line: number;
  column: number;
}

export interface YamlReading {
  /** Null if the source is not YAML: the caller recovers what it can. */
  fields: FrontMatterField[] | null;
  problems: YamlProblem[];
}

/** Keys that hold a list even if it has one item: `depends_on: [a]`. */
const listKey =
  /(?:^|[._-])(?:depends_?on|dependencies|requires|blocks|blocked_?by|related(?:_to)?|supersedes|owners|authors|assignees|reviewers|approvers|stakeholders|tags|labels|keywords|aliases|categories|features|tracks|links|files)$/i;

/**
 * Reads YAML by the failsafe schema: every scalar stays the string that its author wrote (`3.10`, `2026-02-30`, `no`).
 * No aliases, merge keys, tags or objects: `__proto__` is a key like any other. `firstLine`: the source's first line.
 */
export function readYaml(source: string, firstLine: number, limits: Limits): YamlReading {
  const lines = new LineCounter();
  const problems: YamlProblem[] = [];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const invalid = (message: string, hint: string, offset: number) =>
    problems.push({ code: 'front-matter-invalid', severity: 'error', message, hint, ...at(offset) });
  const quote = 'Put the value in quotation marks; its text was read as written.';
  try {
    const document = parseDocument(source, {
      schema: 'failsafe',
      lineCounter: lines,
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      // With `silent`, the library would drop a second document without an error.
      logLevel: 'error',
      stringKeys: true,
    });
    const error = document.errors[0];
    if (error?.code === 'MULTIPLE_DOCS') {
      invalid(
        'A second YAML document begins inside the front matter.',
        'Remove the line `---` or `...` before it.',
        error.pos[0],
      );
      return { fields: null, problems };
    }
    if (error !== undefined) {
      invalid(`The front matter is not valid YAML: ${error.message}.`, quote, error.pos[0]);
      return { fields: null, problems };
    }
    if (!isMap(document.contents)) {
      if (document.contents === null) return { fields: [], problems };
      invalid('The front matter is not a list of `key: value` lines.', 'Write one `key: value` per line.', 0);
      return { fields: null, problems };
    }
    const fields: FrontMatterField[] = [];
    const seen = new Map<string, number>();
    let aliasSaid = false;
    // YAML can escape half a surrogate pair ("\ud800"), which is invalid in addresses and files.
    const add = (key: string, value: string | string[], offset: number) =>
      fields.push({
        key: key.toWellFormed(),
        value: typeof value === 'string' ? value.toWellFormed() : value.map((item) => item.toWellFormed()),
        ...at(offset),
      });

    const walkMap = (map: YAMLMap, path: string, depth: number) => {
      for (const pair of map.items as Pair<Node, Node | null>[]) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const name = String(pair.key.value);
        const key = path === '' ? name : `${path}.${name}`;
        const offset = pair.key.range?.[0] ?? 0;
        const earlier = seen.get(key);
        if (earlier !== undefined) {
          problems.push({
            code: 'front-matter-duplicate-key',
            severity: 'warning',
            message: `The key \`${key}\` is already on line ${earlier}. Both values were read.`,
            hint: 'Keep one of them.',
            ...at(offset),
          });
        } else seen.set(key, at(offset).line);
        walkValue(pair.value, key, offset, depth);
      }
    };
    const walkValue = (node: Node | null, key: string, offset: number, depth: number) => {
      if (depth > limits.frontMatterDepth) {
        const hint = 'Nest it less deeply, or raise the limit in trackway.yaml.';
        const message = `\`${key}\` is nested deeper than ${limits.frontMatterDepth} levels; deeper values are not read.`;
        problems.push({ code: 'front-matter-too-large', severity: 'error', message, hint, ...at(offset) });
      } else if (node === null) add(key, '', offset);
      else if (isScalar(node)) add(key, String(node.value ?? ''), offset);
      else if (isAlias(node)) {
        // Reported once: a list may have thousands.
        if (!aliasSaid)
          invalid(
            `\`${key}\` is an alias (\`*${node.source}\`); aliases are not supported.`,
            'Write the value itself.',
            offset,
          );
        aliasSaid = true;
        add(key, `*${node.source}`, offset);
      } else if (isMap(node)) {
        const raw = source.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
        // An unquoted `{TRACK_ID}` is a flow map in YAML, but a placeholder to its author.
        if (node.flow === true && node.items.every((pair) => pair.value === null)) add(key, raw, offset);
        else if (node.items.length > 0) walkMap(node, key, depth + 1);
        else add(key, '', offset);
      } else if (isSeq(node)) walkList(node, key, offset, depth);
    };
    const walkList = (list: YAMLSeq, key: string, offset: number, depth: number) => {
      const items = list.items as (Node | null)[];
      if (items.every((item) => item === null || isScalar(item))) {
        const raw = source.slice(list.range?.[0] ?? 0, list.range?.[1] ?? 0);
        if (list.flow === true && isProse(key, raw, items.length)) add(key, raw, offset);
        else
          add(
            key,
            items.map((item) => (isScalar(item) ? String(item.value ?? '') : '')).filter((item) => item !== ''),
            offset,
          );
      } else
        for (const [index, item] of items.entries())
          walkValue(item, `${key}.${index}`, item?.range?.[0] ?? offset, depth + 1);
    };
    walkMap(document.contents, '', 1);
    return { fields, problems };
  } catch (error) {
    invalid(`The front matter could not be read: ${errorMessage(error)}.`, quote, 0);
    return { fields: null, problems };
  }
}

/** `[Feature Name from Implementation Plan]` is template text in brackets; `[auth]` under `tags` is a list of one. */
function isProse(key: string, raw: string, items: number): boolean {
  if (listKey.test(key) && !/\be\.g\.|\betc\.|\bif applicable\b/i.test(raw)) return items === 1 && / \S+ /.test(raw);
  return items === 1 || /\be\.g\.|\betc\.|\bif applicable\b/i.test(raw);
}
