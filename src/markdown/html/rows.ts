import type { Element, ElementContent } from 'hast';
import type { Paragraph, PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { append } from '../../model/lists.ts';
import { isBoldLabel, splitLabel } from '../labels.ts';
import { type InlineLine, inlineLines } from '../lines.ts';
import { plainText } from '../text.ts';
import { at, element, text } from './elements.ts';

/** A line split into label and value, without the colon. */
interface Cut {
  label: PhrasingContent[];
  value: PhrasingContent[];
}

interface Row extends Cut {
  line: number;
  endLine: number;
}

/** Longer plain labels, in characters, do not fit the column of labels and stay in their line. */
const longestPlain = 28;

/** Splits a line after its label: a bold one with a colon in or after it or, with `plain`, also `Owner: Ann`. */
export function cutLabel(nodes: readonly PhrasingContent[], plain: boolean): Cut | null {
  const [first] = nodes;
  // An icon may precede a bold label.
  const index = first?.type === 'text' && !/[\p{L}\p{N}]/u.test(first.value) ? 1 : 0;
  const bold = nodes[index];
  if (bold?.type === 'strong') {
    const next = nodes[index + 1];
    const words = plainText(bold);
    if (!isBoldLabel(words)) return null;
    if (/[:：]\s*$/.test(words))
      return { label: [...nodes.slice(0, index), withoutColon(bold)], value: [...nodes.slice(index + 1)] };
    if (next?.type !== 'text' || !/^\s*[:：]/.test(next.value)) return null;
    const rest: PhrasingContent = { ...next, value: next.value.replace(/^\s*[:：]\s*/, '') };
    return { label: [...nodes.slice(0, index + 1)], value: [rest, ...nodes.slice(index + 2)] };
  }
  if (!plain || first?.type !== 'text') return null;
  const split = splitLabel(first.value);
  if (split === null || split.label.length > longestPlain) return null;
  const label = withoutColonAtEnd(first.value.slice(0, split.at));
  return {
    label: [{ ...first, value: label }],
    value: [{ ...first, value: first.value.slice(split.at) }, ...nodes.slice(1)],
  };
}

const withoutColonAtEnd = (text: string): string =>
  text
    .trimEnd()
    .replace(/[:：]$/, '')
    .trimEnd();

function withoutColon(bold: PhrasingContent & { type: 'strong' }): PhrasingContent {
  const last = bold.children.at(-1);
  if (last?.type !== 'text') return bold;
  return {
    ...bold,
    children: [...bold.children.slice(0, -1), { ...last, value: withoutColonAtEnd(last.value) }],
  };
}

interface Lines {
  before: PhrasingContent[];
  rows: Row[];
}

/** The lines of a paragraph if at least two begin with a bold label; Markdown would join them into one. */
export function labelledLines(children: readonly PhrasingContent[]): Lines | null {
  if (!children.some((child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n'))))
    return null;
  const result: Lines = { before: [], rows: [] };
  for (const line of inlineLines(children)) {
    const cut = cutLabel(line.nodes, false);
    if (cut !== null) result.rows.push({ ...cut, line: line.line, endLine: line.line });
    else addLine(result, line);
  }
  return result.rows.length >= 2 ? result : null;
}

function addLine(lines: Lines, line: InlineLine): void {
  const row = lines.rows.at(-1);
  const nodes = row?.value ?? lines.before;
  if (nodes.length > 0) nodes.push({ type: 'text', value: '\n' });
  append(nodes, line.nodes);
  if (row !== undefined) row.endLine = line.line;
}

/**
 * `<li><span class="label">Owner</span><div class="value">Ann</div></li>`, in the author's order and words. The colon
 * is for copies and screen readers; the style sheet hides it in a column of labels.
 */
export function fieldRow(state: State, row: Row, parent: Paragraph, nested: ElementContent[]): Element {
  const made = (children: PhrasingContent[]) => state.all({ ...parent, children }) as ElementContent[];
  const label = made(row.label).flatMap((node) =>
    node.type === 'element' && node.tagName === 'strong' ? node.children : [node],
  );
  const value = made(row.value);
  const [start] = value;
  if (start?.type === 'text') value[0] = { ...start, value: start.value.trimStart() };
  return element('li', { className: ['field'], ...at(row.line, row.endLine) }, [
    element('span', { className: ['label'] }, [...label, element('span', { className: ['colon'] }, [text(':')])]),
    text(' '),
    element('div', { className: ['value'] }, [...value, ...nested]),
  ]);
}
