import type { RootContent } from 'mdast';
import type { Section } from './document.ts';
import { plainText } from './text.ts';

/** The words of a section, for comparison. */
export interface Wording {
  heading: string;
  words: string;
}

/**
 * The words of each section without their form: emphasis, list marks, tick boxes, line ends, the layout of tables and
 * the order of list items do not count. Sections without text of their own are left out.
 */
export function wordings(root: Section): Wording[] {
  const found: Wording[] = [];
  const walk = (section: Section): void => {
    const words = section.blocks.map(wordsOf).join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (words !== '') found.push({ heading: section.title || 'the beginning', words });
    for (const inner of section.sections) walk(inner);
  };
  walk(root);
  return found;
}

const tickBox = /^\s*\[[ xX]\]\s+/;

const wordsOf = (block: RootContent): string =>
  block.type === 'list'
    ? block.children
        .map((item) => plainText(item).replace(tickBox, ''))
        .sort()
        .join(' ')
    : plainText(block);
