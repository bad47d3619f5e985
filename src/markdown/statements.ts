import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ParsedDocument } from './document.ts';
import { outline } from './outline.ts';
import { lineOf } from './text.ts';

/**
 * Characters of a statement (heading, paragraph, table cell, front matter value, JSON value) that facts are read from.
 * Expressions over a statement may take quadratic time in its length (`npm run lint` allows no more), so a limit keeps
 * the time linear in the size of the document. The longest paragraph of some 2,000 real documents has 3,556 characters.
 */
export const longestStatement = 4000;

/** Longer runs of white space are read as one space. */
const longestGap = 16;
const gap = new RegExp(`[^\\S\\n]{${longestGap + 1}}`);
const gaps = new RegExp(`[^\\S\\n]{${longestGap + 1},}`, 'g');

/** True for a text with a longer run. Samples it at intervals of the shortest such run, so each contains a sample. */
function hasGap(text: string): boolean {
  for (let at = longestGap; at < text.length; at += longestGap + 1) {
    if (!mayBeSpace(text, at) || !(mayBeSpace(text, at - 1) || mayBeSpace(text, at + 1))) continue;
    if (gap.test(text.slice(at - longestGap, at + longestGap + 1))) return true;
  }
  return false;
}

/** A quick test: true for white space, and for all characters that are neither ASCII nor East Asian. */
function mayBeSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || (code > 0x7e && code <= 0x3000) || code === 0xfeff;
}

/** A value for reading facts: at most `longestStatement` characters, without long runs of white space. */
export function shortValue(value: string): string {
  const short = value.slice(0, longestStatement);
  return hasGap(short) ? short.replace(gaps, ' ') : short;
}

/**
 * The document for reading facts: no statement is longer than `longestStatement` or has long runs of white space. Lines
 * and columns hold. Most documents are returned unchanged; pages show all documents whole.
 */
export function withShortStatements(document: ParsedDocument): { document: ParsedDocument; diagnostics: Diagnostic[] } {
  const { text, path } = document;
  const hasGaps = hasGap(text);
  if (text.length <= longestStatement && !hasGaps) return { document, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const check = (what: string, length: number, line: number): boolean => {
    if (length <= longestStatement) return false;
    diagnostics.push(tooLong(what, length, path, line));
    return true;
  };
  const shortened = (node: Nodes): Nodes => {
    if (isStatement(node)) return check(names[node.type], lengthOf(node), lineOf(node)) || hasGaps ? cut(node) : node;
    if (!('children' in node)) return node;
    const children = (node.children as Nodes[]).map(shortened);
    const same = children.every((child, index) => child === node.children[index]);
    return same ? node : ({ ...node, children } as Nodes);
  };
  const tree = shortened(document.tree) as Root;
  const frontMatter = document.frontMatter.map((field) => {
    const values = typeof field.value === 'string' ? [field.value] : field.value;
    for (const value of values) check('This value', value.length, field.line);
    return { ...field, value: typeof field.value === 'string' ? shortValue(field.value) : values.map(shortValue) };
  });
  const root = tree === document.tree ? document.root : outline(tree);
  return { document: { ...document, tree, root, frontMatter }, diagnostics };
}

const tooLong = (what: string, length: number, file: string, line: number): Diagnostic => ({
  code: 'statement-too-long',
  severity: 'warning',
  message: `${what} has ${length} characters. Facts are read from the first ${longestStatement}; the page shows all of them.`,
  hint: 'Split it, or move the data out of the document.',
  file,
  line,
  column: 1,
});

const names = { heading: 'This heading', paragraph: 'This paragraph', tableCell: 'This table cell' } as const;
type Statement = Nodes & { type: keyof typeof names; children: PhrasingContent[] };
const isStatement = (node: Nodes): node is Statement => Object.hasOwn(names, node.type);
const lengthOf = ({ position }: Nodes): number => (position?.end.offset ?? 0) - (position?.start.offset ?? 0);

/** The beginning of a statement, with the positions of the whole, on which the page's anchors rely. */
function cut(statement: Statement): Nodes {
  let left = longestStatement;
  const take = (text: string): string => {
    const taken = text.slice(0, left);
    left -= taken.length;
    return shortValue(taken);
  };
  const cutInside = (node: Nodes): Nodes => {
    // Nodes count too, so that thousands of empty ones are cut.
    left = Math.max(0, left - 1);
    if ('value' in node) return { ...node, value: take(node.value) };
    if ('alt' in node) return { ...node, alt: take(node.alt ?? '') };
    if (!('children' in node)) return node;
    if ('url' in node) node = { ...node, url: take(node.url) };
    const children: Nodes[] = [];
    for (const child of node.children) if (left > 0) children.push(cutInside(child));
    return { ...node, children } as Nodes;
  };
  return cutInside(statement);
}
