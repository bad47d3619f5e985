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
  return result;
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

const unmasked = (value: string): string =>
  costly.reduce((text, { character, mask }) => text.replaceAll(mask, character), value);

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
