import { shortValue } from '../../markdown/statements.ts';

/** The line of each key in a JSON text, by path (`approval.status`, `gates.0.id`). */
export interface JsonPlaces {
  lines: Map<string, number>;
  /** Keys that occur twice in one object: the later value wins, and no reader sees the earlier one. */
  duplicates: { key: string; line: number }[];
}

/** How deeply nested lists and objects are read; real metadata has three or four levels. */
export const mostLevels = 100;

/** Finds the line of every key in a valid JSON text in one pass; null if it nests deeper than `mostLevels`. */
export function jsonPlaces(text: string): JsonPlaces | null {
  const places: JsonPlaces = { lines: new Map(), duplicates: [] };
  const open: { path: string; index: number; array: boolean; key: string; expectsKey: boolean }[] = [];
  let line = 1;
  const path = (): string => {
    const top = open.at(-1);
    if (top === undefined) return '';
    const own = top.array ? String(top.index) : top.key;
    return top.path === '' ? own : `${top.path}.${own}`;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const top = open.at(-1);
    if (character === '\n') line++;
    else if (character === '{' || character === '[') {
      if (top?.array) places.lines.set(path(), line);
      if (open.length === mostLevels) return null;
      open.push({ path: path(), index: 0, array: character === '[', key: '', expectsKey: character === '{' });
    } else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && top !== undefined) {
      top.index++;
      top.expectsKey = !top.array;
    } else if (character === '"') {
      const start = at + 1;
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
      if (top?.expectsKey) {
        top.key = text.slice(start, at);
        top.expectsKey = false;
        if (places.lines.has(path())) places.duplicates.push({ key: path(), line });
        places.lines.set(path(), line);
      } else if (top?.array) places.lines.set(path(), line);
    }
  }
  return places;
}

/** Finds lone surrogate escapes (RFC 8259, 8.2). Skips escaped backslashes and complete pairs. */
const halfPairs = /\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(\\u[dD][89a-fA-F][\da-fA-F]{2})/g;

/** The JSON text, same length, with lone surrogates replaced by U+FFFD: no URL or file can hold one. */
export const withoutHalfPairs = (text: string): string =>
  /\\u[dD][89a-fA-F]/.test(text)
    ? text.replace(halfPairs, (all, half) => (half === undefined ? all : '\\ufffd'))
    : text;

/** Recovers `key: "value"` and `key: word` lines from invalid JSON, so that plain statements in it are not lost. */
export function recoverJson(text: string): { value: Record<string, string>; lines: Map<string, number> } {
  const value: Record<string, string> = Object.create(null) as Record<string, string>;
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const match = /^\s*["']?([\w$-]+)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([\w.:-]+))\s*,?\s*(?:\/\/.*)?$/.exec(
      shortValue(line),
    );
    const key = match?.[1];
    if (key === undefined || lines.has(key)) return;
    value[key] = match?.[2] ?? match?.[3] ?? match?.[4] ?? '';
    lines.set(key, index + 1);
  });
  return { value, lines };
}
