import type { Nodes, Root } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf } from './decode.ts';

/**
 * Characters of which thousands in one paragraph take the parser quadratic time or memory (200 kB of `&amp;` more than a process
 * has), how many are let through, and the character of no meaning (a Unicode noncharacter) that takes their place meanwhile.
 */
const costly = [
  { character: '&', most: 1000, mask: '\ufdd0' },
  { character: '_', most: 5000, mask: '\ufdd1' },
  { character: '@', most: 5000, mask: '\ufdd2' },
] as const;

/**
 * For each mark in a line that is not all ASCII the parser counts from the start of the line: its time is the product of marks and
 * bytes. So many are let through; beyond, each mark of the line is masked.
 */
const mostInLine = 5e8;
const lineMarks: ReadonlyMap<string, string> = new Map([
  ...costly.map(({ character, mask }) => [character, mask] as const),
  ...[...'[]*~`\\<:.'].map((character, index) => [character, String.fromCharCode(0xfdd3 + index)] as const),
]);
/** The marks, and what makes an address a link: `://`, `www.`. */
const lineMark = /[&_@[\]*~`\\<]|:(?=\/\/)|(?<=www)\./g;
/** Characters of a line from which on it can pass `mostInLine`, each of them a mark and three bytes long. */
const longLine = Math.floor(Math.sqrt(mostInLine / 3));
/** What a line may open with: a quote, list item, heading or table keeps its sign. */
const opening = 20;

export interface Thinned {
  text: string;
  masked: boolean;
  diagnostics: Diagnostic[];
}

/** Text of the same length in which no paragraph is too dense for the parser. `restore` brings the characters back, as plain text. */
export function thin(text: string, path: string): Thinned {
  const result: Thinned = { text, masked: false, diagnostics: [] };
  for (const { character, most, mask } of costly) {
    if (text.length <= most || count(text, character) <= most) continue;
    let offset = 0;
    result.text = result.text
      .split(/(\n[ \t]*\n)/)
      .map((paragraph) => {
        const start = offset;
        offset += paragraph.length;
        if (count(paragraph, character) <= most) return paragraph;
        result.masked = true;
        result.diagnostics.push({
          code: 'paragraph-too-dense',
          severity: 'warning',
          message: `This paragraph holds more than ${most} times the character ${character}; it is shown as written there, without a meaning.`,
          hint: 'Part the paragraph with blank lines, or move the data out of the document.',
          file: path,
          ...placeOf(text, start),
        });
        return paragraph.replaceAll(character, mask);
      })
      .join('');
  }
  thinLines(result, path);
  return result;
}

function thinLines(result: Thinned, path: string): void {
  const { text } = result;
  let done = '';
  let at = 0;
  for (let start = 0, number = 1; start < text.length; number++) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start >= longLine && isDense(text.slice(start, end))) {
      done += text.slice(at, start + opening);
      done += text.slice(start + opening, end).replace(lineMark, (mark) => lineMarks.get(mark) ?? mark);
      at = end;
      result.diagnostics.push({
        code: 'paragraph-too-dense',
        severity: 'warning',
        message: 'This line holds too many marks for its length; they are shown as written there, without a meaning.',
        hint: 'Break the line, or move the data out of the document.',
        file: path,
        line: number,
        column: 1,
      });
    }
    start = end + 1;
  }
  if (at === 0) return;
  result.masked = true;
  result.text = done + text.slice(at);
}

function isDense(line: string): boolean {
  const bytes = Buffer.byteLength(line);
  return bytes > line.length && (line.match(lineMark)?.length ?? 0) * bytes > mostInLine;
}

/** Puts the characters back into every text of the tree. */
export function restore(tree: Root): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const key of ['value', 'url', 'title', 'alt', 'lang', 'meta'] as const) {
      const value: unknown = Reflect.get(node, key);
      if (typeof value === 'string') Reflect.set(node, key, unmasked(value));
    }
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
}

const characters = new Map([...lineMarks].map(([character, mask]) => [mask, character]));
const masks = /[\ufdd0-\ufddb]/g;
const unmasked = (value: string): string => value.replace(masks, (mask) => characters.get(mask) ?? mask);

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
