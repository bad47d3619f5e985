import type { FrontMatterField } from '../document.ts';
import { longestStatement, shortValue } from '../statements.ts';

const keyValue = /^([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}|"[^"]+"|'[^']+')\s*:(?:\s+(.*))?$/u;

/**
 * Reads `key: value` lines that YAML rejects: values that start with a backtick or an at sign, contain a colon, or are
 * `[x] Complete`. `- item` lines belong to the key above; indented keys get its path. `firstLine` is a line number.
 */
export function recoverFields(inside: string, firstLine: number): FrontMatterField[] {
  const fields: FrontMatterField[] = [];
  let parents: { indent: number; key: string }[] = [];
  inside.split('\n').forEach((line, index) => {
    const indent = line.length - line.trimStart().length;
    const bare = shortValue(line.trim());
    if (bare === '' || bare.startsWith('#')) return;
    const item = /^-\s+(.*)$/.exec(bare)?.[1];
    const last = fields.at(-1);
    if (item !== undefined && last !== undefined) {
      if (last.value === '') last.value = [];
      if (Array.isArray(last.value)) last.value.push(clean(item));
      return;
    }
    const match = keyValue.exec(bare);
    if (match === null) {
      if (last !== undefined && typeof last.value === 'string' && indent > 0 && last.value.length < longestStatement)
        last.value = `${last.value} ${bare}`.trim();
      return;
    }
    parents = parents.filter((parent) => parent.indent < indent);
    const key = clean(match[1]!);
    const value = clean(match[2] ?? '');
    fields.push({
      key: [...parents.map((parent) => parent.key), key].join('.'),
      value,
      line: firstLine + index,
      column: indent + 1,
    });
    if (value === '') parents.push({ indent, key });
  });
  return fields;
}

/** Removes a comment after the value, and quotation marks. */
function clean(value: string): string {
  const bare = value.trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(bare);
  return quoted ? quoted[2]! : bare.replace(/\s+#\s.*$/, '').trim();
}
