import type { Element, ElementContent, Root } from 'hast';
import { element, linesOf } from './elements.ts';

/** A record and the fragment that addresses it on its document's page. */
export interface RecordAnchor {
  fragment: string;
  record: string;
  kind: string;
  line: number;
  endLine: number;
}

type Parent = Root | Element;

interface AnchorPoint {
  node: Element;
  parent: Parent;
  line: number;
  endLine: number;
}

/**
 * Replaces a child that moved into a record's box, until `finish`: removing children one by one would take quadratic
 * time.
 */
const moved: ElementContent = { type: 'comment', value: '' };

/**
 * Gives each record its id: on the list item or table row that starts on its line, else around its blocks (a bold line
 * with its list, a heading with its text), else on an empty mark in the block with its line. Every anchor is placed
 * exactly once. Removes the line numbers from the elements. Takes time in proportion to elements and anchors.
 */
export function placeAnchors(root: Root, anchors: readonly RecordAnchor[]): void {
  if (anchors.length === 0) {
    removeLines(root);
    return;
  }
  const tree = new AnchorTree(root);
  const byLine = Map.groupBy(tree.places, (place) => place.line);
  // Outer records first, so that inner ones are placed inside.
  for (const anchor of [...anchors].sort((a, b) => a.line - b.line || b.endLine - a.endLine)) {
    const here = byLine.get(anchor.line) ?? [];
    const item = here.find(({ node }) => node.tagName === 'tr') ?? here.find(({ node }) => node.tagName === 'li');
    if (item !== undefined) tree.markItem(item.node, anchor);
    else if (here[0] !== undefined) tree.wrap(here[0], anchor);
    else tree.markInside(anchor);
  }
  tree.finish();
}

function removeLines(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    forgetLines(child);
    removeLines(child);
  }
}

/** Not `delete`, which makes every later access to the properties slow. */
const forgetLines = ({ properties }: Element): void => {
  if (properties.dataAt !== undefined) properties.dataAt = undefined;
};

const properties = ({ fragment, record, kind }: RecordAnchor) => ({ id: fragment, dataRecord: record, dataKind: kind });
const mark = (anchor: RecordAnchor): Element => element('span', { ...properties(anchor), className: ['anchor'] });
/** Elements that hold no text themselves. */
const holdsParts = (node: Parent): boolean =>
  node.type === 'element' && ['ul', 'ol', 'tbody', 'thead', 'tr', 'table'].includes(node.tagName);

/**
 * A tree whose blocks know their lines. Takes anchors in line order. `finish` then inserts all marks and removes all
 * moved blocks in one pass.
 */
class AnchorTree {
  /** In the order of the document. */
  readonly places: AnchorPoint[] = [];
  private root: Root;
  private byNode = new Map<Element, AnchorPoint>();
  /** By parent: index of the child from which to search for the next block. */
  private reached = new Map<Parent, number>();
  private before = new Map<Element, Element[]>();
  private first = new Map<Parent, Element[]>();
  private last: Element[] = [];
  /** `places` by line; how many of them begin before the last line looked up, and which of those may reach it. */
  private sorted: AnchorPoint[];
  private begun = 0;
  private open: AnchorPoint[] = [];

  constructor(root: Root) {
    this.root = root;
    this.collect(root);
    this.sorted = this.places.toSorted((a, b) => a.line - b.line);
  }

  private collect(parent: Parent): void {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const lines = linesOf(child);
      if (lines !== null) {
        const place = { node: child, parent, ...lines };
        this.places.push(place);
        this.byNode.set(child, place);
        forgetLines(child);
      }
      this.collect(child);
    }
  }

  markItem(node: Element, anchor: RecordAnchor): void {
    if (node.properties.id === undefined) {
      const classes = node.properties.className;
      node.properties = {
        ...node.properties,
        ...properties(anchor),
        className: [...(Array.isArray(classes) ? classes : []), 'record'],
      };
      return;
    }
    // A second record on the same line gets a mark inside the item, or in the first cell of the row.
    const cell = node.tagName === 'tr' ? node.children.find((child) => child.type === 'element') : node;
    add(this.first, cell?.type === 'element' ? cell : node, mark(anchor));
  }

  wrap({ node: first, parent }: AnchorPoint, anchor: RecordAnchor): void {
    if (parent.type === 'element' && parent.properties.dataRecord !== undefined && parent.children[0] === first) {
      add(this.first, parent, mark(anchor));
      return;
    }
    // Anchors are in line order, so continue after the last one in this parent.
    const after = parent.children.indexOf(first, this.reached.get(parent) ?? 0);
    const from = after === -1 ? parent.children.indexOf(first) : after;
    this.reached.set(parent, from);
    let last = from + 1;
    for (let to = last; to < parent.children.length; to++) {
      const sibling = parent.children[to]!;
      if (sibling.type !== 'element') continue;
      const place = this.byNode.get(sibling);
      // A record wrapped earlier, or the author's HTML, ends this one.
      if (place === undefined || place.line > anchor.endLine) break;
      last = to + 1;
    }
    const box = element(
      'div',
      { ...properties(anchor), className: ['record'] },
      parent.children.slice(from, last) as ElementContent[],
    );
    for (const child of box.children) {
      const place = child.type === 'element' ? this.byNode.get(child) : undefined;
      if (place !== undefined) place.parent = box;
    }
    parent.children[from] = box;
    parent.children.fill(moved, from + 1, last);
    // Marks before the first block stay outside the box.
    const marks = this.before.get(first);
    if (marks === undefined) return;
    this.before.delete(first);
    this.before.set(box, marks);
  }

  /** Places a record inside a block, such as on a paragraph's second line, or outside all blocks (front matter). */
  markInside(anchor: RecordAnchor): void {
    const holders = this.holders(anchor.line);
    const holder = holders.at(-1);
    if (holder === undefined) {
      const next = this.sorted[this.begun];
      if (next === undefined) {
        this.last.push(mark(anchor));
        return;
      }
      if (holdsParts(next.parent)) add(this.first, next.parent, mark(anchor));
      else add(this.before, next.node, mark(anchor));
      return;
    }
    if (holder.node.tagName === 'p' && splitAtLine(holder.node, anchor, anchor.line - holder.line)) return;
    const target = holders.find((place) => !holdsParts(place.node)) ?? holder;
    add(this.before, target.node, mark(anchor));
  }

  /** Blocks that begin before a line and reach it. Call with ascending lines on which no block begins. */
  private holders(line: number): AnchorPoint[] {
    for (; (this.sorted[this.begun]?.line ?? line) < line; this.begun++) this.open.push(this.sorted[this.begun]!);
    this.open = this.open.filter(({ endLine }) => endLine >= line);
    return this.open;
  }

  finish(): void {
    this.settle(this.root);
    for (const one of this.last) this.root.children.push(one);
  }

  /** Inserts the marks for a parent and everything below it, and removes moved children. */
  private settle(parent: Parent): void {
    const children: ElementContent[] = this.first.get(parent) ?? [];
    for (const child of parent.children as ElementContent[]) {
      if (child === moved) continue;
      if (child.type === 'element') {
        for (const one of this.before.get(child) ?? []) children.push(one);
        this.settle(child);
      }
      children.push(child);
    }
    parent.children = children;
  }
}

function add<Key>(lists: Map<Key, Element[]>, key: Key, one: Element): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Puts the mark after the n-th line end in the paragraph's text. */
function splitAtLine(node: Element, anchor: RecordAnchor, lines: number): boolean {
  let left = lines;
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'text') continue;
    for (let end = child.value.indexOf('\n'); end !== -1; end = child.value.indexOf('\n', end + 1)) {
      left--;
      if (left > 0) continue;
      const rest = child.value.slice(end + 1);
      node.children.splice(index, 1, { type: 'text', value: child.value.slice(0, end + 1) }, mark(anchor), {
        type: 'text',
        value: rest,
      });
      return true;
    }
  }
  return false;
}
