// Finds check boxes, including the ones that GitHub does not know.

import type { ListItem, Nodes, Parents, RootContent } from 'mdast';
import { lineOf, plainText, squeeze } from './text.ts';

/** `[x]` done, `[ ]` open, `[~]` and `[/]` partial, `[!]` blocked; `[P]` and `[-]` none: neither done nor open. */
export type CheckboxState = 'done' | 'open' | 'partial' | 'blocked' | 'none';

export interface Checkbox {
  state: CheckboxState;
  /** The text after the box, on one line, without nested items. */
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

/** The check box at the start of a text and the text after it, or null. `[x](url)` is a link, not a box. */
export function leadingCheckbox(text: string): { state: CheckboxState; rest: string } | null {
  const match = text.includes('[') ? leading.exec(text) : null;
  if (match === null) return null;
  return { state: states[match[1]!] ?? 'none', rest: text.slice(match[0].length) };
}

/** The check box of a list item: GitHub's, or another mark that teams use. Null if the item has none. */
export function itemCheckbox(item: ListItem): { state: CheckboxState; text: string } | null {
  const text = ownText(item);
  if (item.checked === true || item.checked === false) return { state: item.checked ? 'done' : 'open', text };
  const found = leadingCheckbox(text);
  return found === null ? null : { state: found.state, text: found.rest };
}

/** The text of a list item on one line, without nested lists. */
function ownText(item: ListItem): string {
  const first = item.children[0];
  return first === undefined || first.type === 'list' || first.type === 'code' ? '' : squeeze(plainText(first));
}

/** The label in `**Status:** [x] Complete`. */
const labelBeforeBox = /^[^\n[\]]{1,60}[:：]\s*(?=\[)/;

/** A quick test: boxes that Markdown does not know are in text nodes. Saves building the text of most nodes. */
const hasBracket = (node: Parents): boolean =>
  node.children.some((child) =>
    child.type === 'text' ? child.value.includes('[') : 'children' in child && hasBracket(child),
  );

/** Every check box of the blocks, in order: in list items, headings, table cells, and after a label. */
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
    const box = leadingCheckbox(text) ?? leadingCheckbox(text.replace(labelBeforeBox, ''));
    if (box !== null) found.push({ state: box.state, text: squeeze(box.rest), line, node });
  };
  for (const block of blocks) visit(block);
  return found;
}
