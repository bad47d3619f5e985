// Protects the Markdown parser from text that would take it quadratic time or memory.

import type { Nodes, Root } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import { positionAt } from './decode.ts';

/**
 * Thousands of these characters in one paragraph take the parser quadratic time or memory (200 kB of `&amp;` need more
 * than a process has). Above `most`, a Unicode noncharacter replaces them during parsing.
 */
const costly = [
  { character: '&', most: 1000, mask: '\ufdd0' },
  { character: '_', most: 5000, mask: '\ufdd1' },
  { character: '@', most: 5000, mask: '\ufdd2' },
] as const;

/**
 * In a line with non-ASCII text the parser counts from the start of the line at each mark: its time is marks × bytes.
 * Above this product, all marks of the line are masked.
 */
const mostInLine = 5e8;
const lineMarks: ReadonlyMap<string, string> = new Map([
  ...costly.map(({ character, mask }) => [character, mask] as const),
  ...[...'[]*~`\\<:.'].map((character, index) => [character, String.fromCharCode(0xfdd3 + index)] as const),
]);
/** The marks, and the characters that make a link of an address: `://`, `www.`. */
const lineMark = /[&_@[\]*~`\\<]|:(?=\/\/)|(?<=www)\./g;
/** The shortest line, in characters, that can exceed `mostInLine`: all marks, three bytes each. */
const longLine = Math.floor(Math.sqrt(mostInLine / 3));
/** The first characters of a line are never masked, so that it stays a quote, list item, heading or table. */
const opening = 20;

export interface Masked {
  text: string;
  masked: boolean;
  diagnostics: Diagnostic[];
}

/** Masks what is too dense for the parser. The text keeps its length; `unmask` brings the characters back as text. */
export function maskDense(text: string, path: string): Masked {
  const result: Masked = { text, masked: false, diagnostics: [] };
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
          message: `This paragraph has more than ${most} ${character} characters; they are shown as plain text.`,
          hint: 'Split the paragraph with blank lines, or move the data out of the document.',
          file: path,
          ...positionAt(text, start),
        });
        return paragraph.replaceAll(character, mask);
      })
      .join('');
  }
  thinLines(result, path);
  return result;
}

function thinLines(result: Masked, path: string): void {
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
        message: 'This line has too many Markdown characters for its length; they are shown as plain text.',
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

/** Unmasks every text of the tree. */
export function unmask(tree: Root): void {
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
