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

/** Replaces each placeholder that begins in a text or code node by a slot, even if it ends in a later node. */
export function withSlots(children: readonly PhrasingContent[], slots: readonly Placeholder[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let skipUntil = -1;
  for (const child of children) {
    const start = child.position?.start.offset ?? 0;
    const end = child.position?.end.offset ?? 0;
    if (end <= skipUntil && child.type !== 'break') continue;
    if (child.type === 'text') skipUntil = cutText(child, start, end, skipUntil, slots, result);
    else if (child.type === 'inlineCode') result.push(cutCode(child, slots));
    else {
      // Markdown reads `_TBD_` as emphasis and `<!-- META:owner -->` as HTML.
      const covering = slots.find((slot) => slot.start === start && slot.end === end);
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
  let at = Math.max(0, Math.min(value.length, skipUntil - start));
  let reached = skipUntil;
  for (const slot of slots) {
    if (slot.start < start || slot.start >= end || slot.start < reached) continue;
    const from = exact ? slot.start - start : value.indexOf(slot.text, at);
    if (from < at) continue;
    if (from > at) result.push(piece(node, at, from));
    result.push({ type: 'slot', value: slot.text, position: piece(node, from, from).position });
    at = Math.min(value.length, from + slot.text.length);
    reached = slot.end;
  }
  if (at < value.length) result.push(at === 0 ? node : piece(node, at, value.length));
  return reached;
}

/** Code that is a placeholder becomes a slot; in code that contains one, the slot is marked. */
function cutCode(node: InlineCode, slots: readonly Placeholder[]): PhrasingContent {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const inside = slots.filter((slot) => slot.start >= start && slot.end <= end);
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

/** A part of a text node, with its own position. */
function piece(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  if (node.position === undefined) return { type: 'text', value };
  const before = node.value.slice(0, from);
  const lines = before.split('\n').length - 1;
  const column = lines === 0 ? node.position.start.column + from : from - before.lastIndexOf('\n');
  const start = { line: node.position.start.line + lines, column };
  return { type: 'text', value, position: { start, end: node.position.end } };
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
    let at = 0;
    for (const match of child.value.matchAll(box)) {
      if (match[1] === '' && !mayStart) continue;
      const from = match.index + match[1]!.length + match[2]!.length;
      if (from > at) parts.push(piece(child, at, from));
      parts.push({ type: 'tick', state: states[match[3]!] ?? 'none' });
      at = match.index + match[0].length;
    }
    if (at === 0) return [child];
    if (at < child.value.length) parts.push(piece(child, at, child.value.length));
    return parts;
  });
}
