import { metrics } from './metrics.ts';
import { cutText, shortTitle, textWidth } from './text-width.ts';

/** A mark's extent in pixels, and its texts. */
export interface Extent {
  /** The body of the mark; for a point both are its centre. */
  start: number;
  end: number;
  /** Where a label inside must end: at the body's end, or at the deadline that the body crosses. */
  inner: number;
  point: boolean;
  /** Half the width of a point's symbol; 0 for a bar. */
  half: number;
  /** True for a body with fading ends, whose label is centred. */
  soft: boolean;
  /** Width of a ring or icon before a label inside. */
  iconWidth: number;
  title: string;
  /** A note about its time; placed outside, after the title if that is not inside. */
  note: string | null;
  /** True if the note is not worth a row: without room it is only in the mark's name. */
  noteIfRoom: boolean;
  /** Past marks prefer their label to the left, future ones to the right, so that both share a row. */
  past: boolean;
  /** True if the title is worth a row: points and spans mean little without it. */
  requiresLabel: boolean;
  /** Lower ranks get the upper rows: 0 for work under way, 1 for work ahead, 2 for what is over. */
  rank: number;
}

export type Side = 'inside' | 'right' | 'left';
export interface Label {
  side: Side;
  /** Where the text begins and must end, in pixels. */
  start: number;
  end: number;
  text: string;
  /** The text before it was cut. */
  whole: string;
  warn: boolean;
}

export interface Interval {
  start: number;
  end: number;
}
/** A row's bars, and what must not be covered (labels and points). */
export interface Row {
  bodies: Interval[];
  obstacles: Interval[];
}

/** Width of the longest label, in pixels. */
const longestLabel = 260;

export const touches = (one: Interval, other: Interval, gap: number): boolean =>
  one.start < other.end + gap && other.start < one.end + gap;
export const free = (interval: Interval, taken: readonly Interval[], gap: number = metrics.gap): boolean =>
  !taken.some((other) => touches(interval, other, gap));

/** The width of a body that has room for a text. */
export const insideWidth = ({ iconWidth }: Extent, text: string): number =>
  Math.ceil(textWidth(text)) + 2 * metrics.pad + iconWidth;

/** The label inside a body: whole, else without its number; null if neither fits. */
export function insideLabel(extent: Extent): Label | null {
  const room = extent.inner - extent.start - 2 * metrics.pad - extent.iconWidth;
  for (const text of [extent.title, shortTitle(extent.title)]) {
    const width = textWidth(text);
    if (text === '' || width > room) continue;
    const start = extent.soft
      ? (extent.start + extent.inner - width - extent.iconWidth) / 2
      : extent.start + metrics.pad;
    return { side: 'inside', start, end: start + extent.iconWidth + width, text, whole: text, warn: false };
  }
  return null;
}

/** The text outside a mark, given the label inside. */
export function outsideText({ title, note, noteIfRoom }: Extent, inside: Label | null): string {
  const shownNote = noteIfRoom ? null : note;
  if (shownNote === null) return inside === null ? shortTitle(title) : '';
  if (inside !== null || title === '') return shownNote;
  return `${cutText(shortTitle(title), longestLabel / 2)} ${shownNote}`;
}

/** Labels to the right and left of a mark that fit into the chart, the better side first. `width`: the chart's. */
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

/** Places a label that must not cost a row, if there is room: after the bar and its label, else before it. */
export function placeOptionalLabel(extent: Extent, labels: Label[], row: Row, width: number): void {
  const [label] = labels;
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
  labels.push(found);
  row.obstacles.push(found);
}
