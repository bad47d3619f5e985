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
  line: number;
  endLine: number;
}

/**
 * Gives each record its id: on the list item or table row that starts on its line, else around its blocks (a bold line
 * with its list, a heading with its text), else on an empty mark in the block with its line. Every anchor is placed
 * exactly once. Removes the line numbers from the elements.
 */
export function placeAnchors(root: Root, anchors: readonly RecordAnchor[]): void {
  const parents = new Map<Element, Parent>();
  const places: AnchorPoint[] = [];
  const collect = (parent: Parent): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      parents.set(child, parent);
      const lines = linesOf(child);
      if (lines !== null) {
        places.push({ node: child, ...lines });
        delete child.properties.dataAt;
      }
      collect(child);
    }
  };
  collect(root);
  if (anchors.length === 0) return;
  const byNode = new Map(places.map((place) => [place.node, place]));
  const byLine = Map.groupBy(places, (place) => place.line);
  const reached = new Map<Parent, number>();
  // Outer records first, so that inner ones are placed inside.
  for (const anchor of [...anchors].sort((a, b) => a.line - b.line || b.endLine - a.endLine)) {
    const here = byLine.get(anchor.line) ?? [];
    const item = here.find(({ node }) => node.tagName === 'tr') ?? here.find(({ node }) => node.tagName === 'li');
    if (item !== undefined) markItem(item.node, anchor);
    else if (here[0] !== undefined) wrap(here[0].node, anchor, parents, byNode, reached);
    else markInside(root, anchor, places, parents);
  }
}

const properties = ({ fragment, record, kind }: RecordAnchor) => ({ id: fragment, dataRecord: record, dataKind: kind });
const mark = (anchor: RecordAnchor): Element => element('span', { ...properties(anchor), className: ['anchor'] });

function markItem(node: Element, anchor: RecordAnchor): void {
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
  (cell?.type === 'element' ? cell : node).children.unshift(mark(anchor));
}

function wrap(
  first: Element,
  anchor: RecordAnchor,
  parents: Map<Element, Parent>,
  byNode: ReadonlyMap<Element, AnchorPoint>,
  reached: Map<Parent, number>,
): void {
  const parent = parents.get(first)!;
  if (parent.type === 'element' && parent.properties.dataRecord !== undefined && parent.children[0] === first) {
    parent.children.unshift(mark(anchor));
    return;
  }
  // Anchors are in line order, so continue after the last one in this parent.
  const after = parent.children.indexOf(first, reached.get(parent) ?? 0);
  const from = after === -1 ? parent.children.indexOf(first) : after;
  reached.set(parent, from);
  let to = from + 1;
  let last = to;
  for (; to < parent.children.length; to++) {
    const sibling = parent.children[to]!;
    if (sibling.type !== 'element') continue;
    const place = byNode.get(sibling);
    // A record wrapped earlier, or the author's HTML, ends this one.
    if (place === undefined || place.line > anchor.endLine) break;
    last = to + 1;
  }
  const box = element(
    'div',
    { ...properties(anchor), className: ['record'] },
    parent.children.slice(from, last) as ElementContent[],
  );
  for (const child of box.children) if (child.type === 'element') parents.set(child, box);
  parent.children.splice(from, last - from, box);
  parents.set(box, parent);
}

/** Places a record in the middle of a block, such as on a paragraph's second line, or outside all (front matter). */
function markInside(
  root: Root,
  anchor: RecordAnchor,
  places: readonly AnchorPoint[],
  parents: ReadonlyMap<Element, Parent>,
): void {
  const holders = places.filter((place) => place.line < anchor.line && place.endLine >= anchor.line);
  const holder = holders.at(-1);
  if (holder === undefined) {
    const next = places.find((place) => place.line > anchor.line);
    const parent = next === undefined ? root : (parents.get(next.node) ?? root);
    const index = next === undefined ? root.children.length : Math.max(0, parent.children.indexOf(next.node));
    parent.children.splice(
      ['ul', 'ol', 'tbody', 'thead', 'tr', 'table'].includes(parent.type === 'element' ? parent.tagName : '')
        ? 0
        : index,
      0,
      mark(anchor),
    );
    return;
  }
  if (holder.node.tagName === 'p' && splitAtLine(holder.node, anchor, anchor.line - holder.line)) return;
  const target =
    holders.find((place) => !['ul', 'ol', 'tbody', 'thead', 'tr', 'table'].includes(place.node.tagName)) ?? holder;
  const parent = parents.get(target.node) ?? root;
  parent.children.splice(parent.children.indexOf(target.node), 0, mark(anchor));
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
