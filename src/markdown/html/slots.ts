import type { InlineCode, PhrasingContent, Text } from 'mdast';
import type { Placeholder } from '../document.ts';

/** Template text in a line, shown as "not written yet". */
export interface Slot {
  type: 'slot';
  /** The template text, for the tooltip. */
  value: string;
  /** In code the template text stays visible: a sentence inside a path is hard to read. */
  inCode?: boolean;
  position?: Text['position'];
}

/** A check box in a line that Markdown does not know. */
export interface Tick {
  type: 'tick';
  state: 'done' | 'open' | 'partial' | 'blocked' | 'none';
  position?: Text['position'];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    slot: Slot;
    tick: Tick;
  }
  interface RootContentMap {
    slot: Slot;
    tick: Tick;
  }
}

/** The placeholders between two offsets; `all` must be sorted. */
export function slotsBetween(all: readonly Placeholder[], start: number, end: number): readonly Placeholder[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < all.length && all[last]!.start < end) last++;
  return last === low ? [] : all.slice(low, last);
}

/**
 * Replaces each placeholder that begins in a text or code node by a slot, even if it ends in a later node. `slots` must
 * be sorted.
 */
export function withSlots(children: readonly PhrasingContent[], slots: readonly Placeholder[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let skipUntil = -1;
  for (const child of children) {
    const start = child.position?.start.offset ?? 0;
    const end = child.position?.end.offset ?? 0;
    if (end <= skipUntil && child.type !== 'break') continue;
    // Only those here: a search of all slots for each child would take quadratic time.
    const here = slotsBetween(slots, start, end);
    if (child.type === 'text') skipUntil = cutText(child, start, end, skipUntil, here, result);
    else if (child.type === 'inlineCode') result.push(cutCode(child, here));
    else {
      // Markdown reads `_TBD_` as emphasis and `<!-- META:owner -->` as HTML.
      const covering = here.find((slot) => slot.start === start && slot.end === end);
      result.push(covering === undefined ? child : { type: 'slot', value: covering.text, position: child.position });
    }
  }
  return result;
}

/** Appends the pieces of a text to `result`; returns the offset where its last slot ends, maybe in a later node. */
function cutText(
  node: Text,
  start: number,
  end: number,
  skipUntil: number,
  slots: readonly Placeholder[],
  result: PhrasingContent[],
): number {
  const { value } = node;
  const exact = value.length === end - start;
  const piece = pieces(node);
  let at = Math.max(0, Math.min(value.length, skipUntil - start));
  let reached = skipUntil;
  for (const slot of slots) {
    if (slot.start < reached) continue;
    const from = exact ? slot.start - start : value.indexOf(slot.text, at);
    if (from < at) continue;
    if (from > at) result.push(piece(at, from));
    result.push({ type: 'slot', value: slot.text, position: piece(from, from).position });
    at = Math.min(value.length, from + slot.text.length);
    reached = slot.end;
  }
  if (at < value.length) result.push(at === 0 ? node : piece(at, value.length));
  return reached;
}

/** Code that is a placeholder becomes a slot; in code that contains one, the slot is marked. */
function cutCode(node: InlineCode, slots: readonly Placeholder[]): PhrasingContent {
  const end = node.position?.end.offset ?? 0;
  const inside = slots.filter((slot) => slot.end <= end);
  if (inside.length === 0) return node;
  if (inside.length === 1 && node.value.trim() === inside[0]!.text)
    return { type: 'slot', value: node.value.trim(), position: node.position };
  return { ...node, data: { ...node.data, slots: inside.map((slot) => slot.text) } };
}

declare module 'mdast' {
  interface InlineCodeData {
    slots?: string[];
  }
}

/**
 * A function that gives parts of a text node with their own positions. Call it with ascending starts: it counts lines
 * from the last one.
 */
function pieces({ value, position }: Text): (from: number, to: number) => Text {
  let reached = 0;
  let { line, column } = position?.start ?? { line: 1, column: 1 };
  return (from, to) => {
    const passed = value.slice(reached, from);
    reached = from;
    const lastEnd = passed.lastIndexOf('\n');
    line += lastEnd === -1 ? 0 : passed.split('\n').length - 1;
    column = lastEnd === -1 ? column + passed.length : passed.length - lastEnd;
    const part: Text = { type: 'text', value: value.slice(from, to) };
    return position === undefined ? part : { ...part, position: { start: { line, column }, end: position.end } };
  };
}

const box = /(^|\n)([^\n[\]]{0,60}[:：]\s{0,20}|\s{0,20})\[([xX✓✔ _~/!-])\](?=\s|$)/g;
const states: Record<string, Tick['state']> = {
  x: 'done',
  X: 'done',
  '✓': 'done',
  '✔': 'done',
  ' ': 'open',
  _: 'open',
  '~': 'partial',
  '/': 'partial',
  '-': 'none',
  '!': 'blocked',
};

/**
 * Replaces check boxes at the start of a line or after a label by ticks. After another node, only bold labels count.
 */
export function withTicks(children: readonly PhrasingContent[]): PhrasingContent[] {
  if (!children.some((child) => child.type === 'text' && child.value.includes('['))) return [...children];
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'text') return [child];
    const previous = children[index - 1];
    const mayStart = previous === undefined || previous.type === 'strong' || previous.type === 'break';
    const parts: PhrasingContent[] = [];
    const piece = pieces(child);
    let at = 0;
    for (const match of child.value.matchAll(box)) {
      if (match[1] === '' && !mayStart) continue;
      const from = match.index + match[1]!.length + match[2]!.length;
      if (from > at) parts.push(piece(at, from));
      parts.push({ type: 'tick', state: states[match[3]!] ?? 'none' });
      at = match.index + match[0].length;
    }
    if (at === 0) return [child];
    if (at < child.value.length) parts.push(piece(at, child.value.length));
    return parts;
  });
}
