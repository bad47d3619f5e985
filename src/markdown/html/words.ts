import type { Element, Root, RootContent } from 'hast';
import { linesOf } from './elements.ts';

/** A section of a document as nothing but words, for an index. */
export interface SectionWords {
  /** The fragment of its heading; null before the first heading. */
  slug: string | null;
  line: number | null;
  title: string;
  /** Its paragraphs, items, cells and other blocks, each as one text. */
  blocks: string[];
}

/** What of a finished tree is no text of its author, or was never written. */
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

/** The words of a finished tree, by section; its places must still be on it. */
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
