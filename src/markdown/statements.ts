import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ParsedDocument } from './document.ts';
import { outline } from './outline.ts';
import { lineOf } from './text.ts';

/**
 * Facts are read from at most so many characters of one statement: a heading, a paragraph, a table cell, a value of front
 * matter or JSON. Expressions that read statements may take time by the square of a statement's length (`npm run lint` allows no
 * more), so that the time for a document grows with its size alone. The longest paragraph of some 2,000 real documents has
 * 3,556 characters.
 */
export const longestStatement = 4000;

/** White space that runs on for longer is read as one space. */
const longestGap = 16;
const gap = new RegExp(`[^\\S\\n]{${longestGap + 1}}`);
const gaps = new RegExp(`[^\\S\\n]{${longestGap + 1},}`, 'g');

/** A value as facts are read from it: no longer than `longestStatement`, and without long runs of white space. */
export function shortValue(value: string): string {
  const short = value.slice(0, longestStatement);
  return gap.test(short) ? short.replace(gaps, ' ') : short;
}

/**
 * The document as facts are read from it: no statement is longer than `longestStatement`, and white space in it does not run on.
 * Lines and columns hold; pages show the whole document. Most documents are returned as they are.
 */
export function withShortStatements(document: ParsedDocument): { document: ParsedDocument; diagnostics: Diagnostic[] } {
  const { text, path } = document;
  const hasGaps = gap.test(text);
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
  message: `${what} has ${length} characters; facts are read from the first ${longestStatement}. The page shows it whole.`,
  hint: 'Split it, or move the data out of the document.',
  file,
  line,
  column: 1,
});

const names = { heading: 'This heading', paragraph: 'This paragraph', tableCell: 'This table cell' } as const;
type Statement = Nodes & { type: keyof typeof names; children: PhrasingContent[] };
const isStatement = (node: Nodes): node is Statement => Object.hasOwn(names, node.type);
const lengthOf = ({ position }: Nodes): number => (position?.end.offset ?? 0) - (position?.start.offset ?? 0);

/** The beginning of a statement. Positions stay: a record begins and ends on the page where all of its statement does. */
function cut(statement: Statement): Nodes {
  let left = longestStatement;
  const take = (text: string): string => {
    const taken = text.slice(0, left);
    left -= taken.length;
    return shortValue(taken);
  };
  const cutInside = (node: Nodes): Nodes => {
    // Marks count too: thousands of empty ones are not read.
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
