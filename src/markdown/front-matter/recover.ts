import type { FrontMatterField } from '../document.ts';
import { longestStatement, shortValue } from '../statements.ts';

const keyValue = /^([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}|"[^"]+"|'[^']+')\s*:(?:\s+(.*))?$/u;

/**
 * Reads `key: value` lines that YAML refuses: values that begin with a backtick or an at sign, hold an unquoted colon
 * or are `[x] Complete`. Lists of `- item` lines belong to the key above them; indented keys get its path.
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

/** Drops a comment behind the value and the quotes around it. */
function clean(value: string): string {
  const bare = value.trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(bare);
  return quoted ? quoted[2]! : bare.replace(/\s+#\s.*$/, '').trim();
}
