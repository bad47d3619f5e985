import type { Element, Root, RootContent } from 'hast';
import { linesOf } from './elements.ts';

/** The words of a section, for the search index. */
export interface SectionWords {
  /** The fragment of its heading; null before the first heading. */
  slug: string | null;
  line: number | null;
  title: string;
  /** Its paragraphs, items, cells and other blocks, one text each. */
  blocks: string[];
}

/** Classes of elements that are not the author's text. */
const notText = new Set([
  'unwritten',
  'unwritten-block',
  'unwritten-code',
  'visually-hidden',
  'permalink',
  'label',
  'diagram',
]);

const blocks = new Set(
  'address blockquote caption center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const isNotText = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.some((name) => notText.has(String(name)));

/** The words of a finished tree, by section. Call it before the line numbers are removed. */
export function wordsOf(root: Root): SectionWords[] {
  const sections: SectionWords[] = [{ slug: null, line: null, title: '', blocks: [] }];
  let text = '';
  const taken = (): string => {
    const whole = text.trim();
    text = '';
    return whole;
  };
  const flush = (): void => {
    const block = taken();
    if (block !== '') sections.at(-1)!.blocks.push(block);
  };
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element' || isNotText(node)) continue;
      const { id } = node.properties;
      const isHeading = /^h[1-6]$/.test(node.tagName) && typeof id === 'string' && linesOf(node) !== null;
      const isBlock = blocks.has(node.tagName);
      if (isBlock) flush();
      if (node.tagName === 'br') text += ' ';
      visit(node.children);
      if (isHeading) sections.push({ slug: id, line: linesOf(node)!.line, title: taken(), blocks: [] });
      else if (isBlock) flush();
    }
  };
  visit(root.children);
  flush();
  return sections;
}
