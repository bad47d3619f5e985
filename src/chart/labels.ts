import { metrics } from './metrics.ts';
import { cutText, shortTitle, textWidth } from './text-width.ts';

/** One mark's extent in pixels, and what is to be written at it. */
export interface Extent {
  /** The body of the mark; for a point both are its middle. */
  start: number;
  end: number;
  /** Where a label inside has to end: the body's end, or the deadline that it overruns. */
  inner: number;
  point: boolean;
  /** Half the width of a point's sign; 0 for a bar. */
  half: number;
  /** True for a body whose ends fade: its label stands in the middle and needs the middle's room. */
  soft: boolean;
  /** A room at the left of a label inside, for a ring or a glyph. */
  lead: number;
  title: string;
  /** Words about its time; they stand outside, with the title before them where that is not inside. */
  note: string | null;
  /** True for words about a time that are left to the mark's name rather than cost a row. */
  noteIfRoom: boolean;
  /** True for what is past: its words go to its left if they can, those of what is to come to its right, so that both share a row. */
  past: boolean;
  /** True for a mark whose title is worth a row: a point or a span means little without it, a phase stands between its fellows. */
  requiresLabel: boolean;
}

export type Side = 'inside' | 'right' | 'left';
export interface Label {
  side: Side;
  /** Where the words begin, and where they have to end, in pixels. */
  start: number;
  end: number;
  text: string;
  /** The same, not cut. */
  whole: string;
  warn: boolean;
}

export interface Interval {
  start: number;
  end: number;
}
/** What stands in a row: bodies of bars, and what nothing may cover (labels and points). */
export interface Row {
  bodies: Interval[];
  obstacles: Interval[];
}

const longestLabel = 260;
export const touches = (one: Interval, other: Interval, gap: number): boolean =>
  one.start < other.end + gap && other.start < one.end + gap;
export const free = (interval: Interval, taken: readonly Interval[], gap: number = metrics.gap): boolean =>
  !taken.some((other) => touches(interval, other, gap));

/** The label inside a body: whole, else without its number; null where neither fits. */
export function insideLabel(extent: Extent): Label | null {
  const room = extent.inner - extent.start - 2 * metrics.pad - extent.lead;
  for (const text of [extent.title, shortTitle(extent.title)]) {
    const width = textWidth(text);
    if (text === '' || width > room) continue;
    const start = extent.soft ? (extent.start + extent.inner - width - extent.lead) / 2 : extent.start + metrics.pad;
    return { side: 'inside', start, end: start + extent.lead + width, text, whole: text, warn: false };
  }
  return null;
}

/** The words that have to stand outside, beside what is inside. */
export function outsideText({ title, note, noteIfRoom }: Extent, inside: Label | null): string {
  const said = noteIfRoom ? null : note;
  if (said === null) return inside === null ? shortTitle(title) : '';
  return inside !== null || title === '' ? said : `${cutText(shortTitle(title), longestLabel / 2)} ${said}`;
}

/** Words at the right of a mark and at its left, as far as the chart has room for them, the better side first. */
export function outsideLabels(extent: Extent, text: string, width: number): Label[] {
  const { start, end, half, note, noteIfRoom, past } = extent;
  if (text === '') return [];
  const warn = note !== null && !noteIfRoom;
  const cut = cutText(text, warn ? longestLabel * 1.6 : longestLabel);
  const needed = textWidth(cut) + metrics.pad;
  const [left, right] = [start - half, end + half];
  const labels: Label[] = [];
  if (right + needed <= width)
    labels.push({ side: 'right', start: right, end: right + needed, text: cut, whole: text, warn });
  if (left - needed >= 0) labels.push({ side: 'left', start: left - needed, end: left, text: cut, whole: text, warn });
  return past ? labels.reverse() : labels;
}

export const bodyOf = ({ start, end, half }: Extent): Interval => ({ start: start - half, end: end + half });

/** Words that cost no row stand where something is left of it: after the bar and its words, else before it. */
export function placeOptionalLabel(extent: Extent, said: Label[], row: Row, width: number): void {
  const [label] = said;
  const text =
    label === undefined ? outsideText({ ...extent, noteIfRoom: false }, null) : label.warn ? '' : (extent.note ?? '');
  if (text === '') return;
  const warn = extent.note !== null;
  const from = Math.max(extent.end + extent.half, label?.end ?? 0);
  const taken = [...row.bodies, ...row.obstacles];
  const next =
    taken.reduce((least, { start }) => (start >= from - 1 ? Math.min(least, start) : least), width) - metrics.gap;
  const before =
    taken.reduce((most, { end }) => (end <= extent.start + 1 ? Math.max(most, end) : most), 0) + metrics.gap;
  const place = (side: 'right' | 'left', room: number): Label | null => {
    const words = cutText(text, Math.min(longestLabel, room - metrics.pad));
    if (words === '' || ((warn || side === 'left') && words !== text)) return null;
    const needed = textWidth(words) + metrics.pad;
    return {
      side,
      text: words,
      whole: text,
      warn,
      ...(side === 'right' ? { start: from, end: from + needed } : { start: extent.start - needed, end: extent.start }),
    };
  };
  const found = place('right', next - from) ?? (label === undefined ? place('left', extent.start - before) : null);
  if (found === null || !free(found, row.obstacles, 0)) return;
  said.push(found);
  row.obstacles.push(found);
}
