import type { ListItem, Nodes, Parents, RootContent } from 'mdast';
import { lineOf, plainText, squeeze } from './text.ts';

/** `[x]` done, `[ ]` open, `[~]` and `[/]` partial, `[!]` blocked, `[P]` and `[-]` none: they say neither done nor open. */
export type CheckboxState = 'done' | 'open' | 'partial' | 'blocked' | 'none';

export interface Checkbox {
  state: CheckboxState;
  /** What stands behind the box, on one line; without what is nested below. */
  text: string;
  line: number;
  /** The list item, heading, table cell or paragraph that holds it. */
  node: Nodes;
}

const states: Record<string, CheckboxState> = {
  x: 'done',
  X: 'done',
  '✓': 'done',
  '✔': 'done',
  ' ': 'open',
  '': 'open',
  _: 'open',
  '~': 'partial',
  '/': 'partial',
  '-': 'none',
  '!': 'blocked',
  P: 'none',
};

const leading = /^\s*\[([xX✓✔ _~/!P-]?)\](?=\s|$|[:：])\s*/;

/** The checkbox at the start of a text and what follows it, or null. `[x](url)` is a link and none. */
export function leadingCheckbox(text: string): { state: CheckboxState; rest: string } | null {
  const match = text.includes('[') ? leading.exec(text) : null;
  if (match === null) return null;
  return { state: states[match[1]!] ?? 'none', rest: text.slice(match[0].length) };
}

/** The state of a list item: GitHub's own task, or a mark that only teams know. Null for an item without a checkbox. */
export function itemCheckbox(item: ListItem): { state: CheckboxState; text: string } | null {
  const own = ownText(item);
  if (item.checked === true || item.checked === false) return { state: item.checked ? 'done' : 'open', text: own };
  const found = leadingCheckbox(own);
  return found === null ? null : { state: found.state, text: found.rest };
}

/** The text of a list item itself, on one line, without the lists nested in it. */
function ownText(item: ListItem): string {
  const first = item.children[0];
  return first === undefined || first.type === 'list' || first.type === 'code' ? '' : squeeze(plainText(first));
}

/** A checkbox behind a bold label at the start of a line: `**Status:** [x] Complete`. */
const behindLabel = /^[^\n[\]]{1,60}[:：]\s*(?=\[)/;

/** A look that spares the plain text of most nodes: a checkbox that Markdown does not know stands in a text node. */
const hasBracket = (node: Parents): boolean =>
  node.children.some((child) =>
    child.type === 'text' ? child.value.includes('[') : 'children' in child && hasBracket(child),
  );

/** Every checkbox of these blocks, in order: in list items, headings, table cells, and behind a label. */
export function checkboxes(blocks: readonly RootContent[]): Checkbox[] {
  const found: Checkbox[] = [];
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'listItem': {
        const box = itemCheckbox(node);
        if (box !== null) found.push({ ...box, line: lineOf(node), node });
        const [first, ...rest] = node.children;
        if (first !== undefined && (box === null || first.type !== 'paragraph')) visit(first);
        for (const child of rest) visit(child);
        return;
      }
      case 'heading':
      case 'tableCell':
        if (hasBracket(node)) add(node, squeeze(plainText(node)), lineOf(node));
        return;
      case 'paragraph':
        if (!hasBracket(node)) return;
        plainText(node)
          .split('\n')
          .forEach((line, index) => {
            add(node, line, lineOf(node) + index);
          });
        return;
      default:
        if ('children' in node) for (const child of node.children) visit(child as Nodes);
    }
  };
  const add = (node: Nodes, text: string, line: number): void => {
    const box = leadingCheckbox(text) ?? leadingCheckbox(text.replace(behindLabel, ''));
    if (box !== null) found.push({ state: box.state, text: squeeze(box.rest), line, node });
  };
  for (const block of blocks) visit(block);
  return found;
}
