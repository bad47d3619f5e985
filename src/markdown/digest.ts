import type { ListItem, Paragraph, RootContent } from 'mdast';
import { normalizeDashes, withoutEmoji } from '../model/normalize.ts';
import type { SealedUnit } from '../model/seal.ts';
import { leadingCheckbox } from './checkboxes.ts';
import { splitLabel } from './labels.ts';
import { readTable } from './tables.ts';
import { lineOf, plainText, squeeze } from './text.ts';

/** A unit and its first line. */
export interface DigestedUnit extends SealedUnit {
  line: number;
  /** The label of a line such as `Status: open`; null for others. */
  label: string | null;
}

/**
 * The units of some blocks: items (nested ones apart), table rows, labelled lines, paragraphs. Their keys have no form:
 * emphasis, marks, tick boxes, wrapping, link addresses, comments, emoji and commit names do not count.
 * @param isState true for a label or column head whose values tell how far the work is, which are left out
 */
export function unitsOf(blocks: readonly RootContent[], isState: (label: string) => boolean): DigestedUnit[] {
  const found: DigestedUnit[] = [];
  const add = (text: string, line: number): void => {
    const words = squeeze(withoutBox(text));
    const key = foldedWords(words);
    const label = splitLabel(words)?.label ?? null;
    if (key !== '' && (label === null || !isState(label))) found.push({ text: words, key, line, label });
  };
  const walk = (block: RootContent): void => {
    switch (block.type) {
      case 'list':
        for (const item of block.children) walkItem(item);
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        block.children.forEach(walk);
        break;
      case 'table': {
        const { headers, rows } = readTable(block);
        const kept = headers.map(({ text }) => !isState(text) && !isOrdinal(text));
        for (const { cells, line } of rows)
          add(
            cells
              .filter((_, index) => kept[index] !== false)
              .map(({ text }) => withoutBox(text))
              .filter((text) => text !== '')
              .join(' | '),
            line,
          );
        break;
      }
      case 'paragraph':
        for (const [index, text] of linesOf(block).entries()) add(text, lineOf(block) + index);
        break;
      case 'definition':
      case 'thematicBreak':
        break;
      default:
        add(plainText(block), lineOf(block));
    }
  };
  const walkItem = (item: ListItem): void => {
    const [first, ...others] = item.children;
    if (first?.type === 'paragraph') add(plainText(first), lineOf(first));
    else if (first !== undefined) walk(first);
    others.forEach(walk);
  };
  blocks.forEach(walk);
  return found;
}

/** Labelled lines each for themselves, a wrapped paragraph whole. */
function linesOf(block: Paragraph): string[] {
  const text = plainText(block);
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line) => splitLabel(line) !== null) ? lines : [text];
}

const withoutBox = (text: string): string => leadingCheckbox(text)?.rest ?? text;

/** A column that only numbers the rows. */
const isOrdinal = (head: string): boolean => /^(?:#|№|no\.?|nr\.?|id|)$/iu.test(head.trim());

const commitName = /\b[0-9a-f]{7,40}\b/g;

/** The words of a text without their form. */
function foldedWords(text: string): string {
  const plain = normalizeDashes(withoutEmoji(text.normalize('NFC'))).replace(commitName, (name) =>
    /\d/.test(name) && /[a-f]/.test(name) ? '' : name,
  );
  return squeeze(plain);
}
