import type { Nodes, PhrasingContent } from 'mdast';
import { columnOf, lineOf } from './text.ts';

/** A line of a paragraph in the source: its inline nodes. */
export interface InlineLine {
  nodes: readonly PhrasingContent[];
  line: number;
  column: number;
}

/** Splits inline content at soft and hard line breaks. Nodes that span a break (long links, bold text) stay whole. */
export function inlineLines(children: readonly PhrasingContent[]): InlineLine[] {
  const first = children[0];
  if (first === undefined) return [];
  if (!children.some(breaks)) return [{ nodes: children, line: lineOf(first), column: columnOf(first) }];
  const lines: InlineLine[] = [];
  let current: PhrasingContent[] | null = null;
  const push = (node: PhrasingContent, line: number, column: number) => {
    if (current === null) {
      current = [];
      lines.push({ nodes: current, line, column });
    }
    current.push(node);
  };
  for (const child of children) {
    if (child.type === 'break') {
      current = null;
    } else if (child.type === 'text' && child.value.includes('\n')) {
      const parts = child.value.split('\n');
      parts.forEach((value, index) => {
        if (index > 0) current = null;
        if (value.trim() === '' && (current === null || index > 0) && index < parts.length - 1) return;
        if (value !== '')
          push(
            { type: 'text', value, position: child.position },
            lineOf(child) + index,
            index === 0 ? columnOf(child) : 1,
          );
      });
    } else push(child, lineOf(child), columnOf(child));
  }
  return lines;
}

const breaks = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.includes('\n'));

/** The last line of the inline nodes. */
export function lastLine(line: InlineLine): number {
  let last = line.line;
  for (const node of line.nodes)
    if (node.type !== 'text') last = Math.max(last, (node as Nodes).position?.end.line ?? 0);
  return last;
}
