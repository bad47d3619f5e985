import { cutText, shortTitle, textWidth } from './timeline-text.ts';

/** Distances of the chart in pixels, at the width for which it is laid out; `look.md`, "Timeline". */
export const metrics = { row: 24, bar: 18, lane: 34, denseLane: 24, leastBar: 3, gap: 4, pad: 6, ring: 9 } as const;

/** One mark's extent in pixels, and what is to be written at it. */
export interface Extent {
  /** The body of the mark; for a point both are its middle. */
  start: number;
  end: number;
  /** Where a label inside has to end: the body's end, or the deadline that it overruns. */
  inner: number;
  /** The body and the line that shows how late it is. */
  reach: number;
  point: boolean;
  /** True for a body whose ends fade: its label stands in the middle and needs the middle's room. */
  soft: boolean;
  /** A room at the left of a label inside, for a ring or a glyph. */
  lead: number;
  title: string;
  /** Words about its time; they stand outside, with the title before them where that is not inside. */
  note: string | null;
  /** True for a point that means nothing without its title. */
  mustSay: boolean;
}

export type Side = 'inside' | 'right' | 'left';
export interface Label {
  side: Side;
  /** Where the words begin, and where they have to end, in pixels. */
  start: number;
  end: number;
  text: string;
  warn: boolean;
}

export interface Placed {
  row: number;
  labels: Label[];
}

interface Interval {
  start: number;
  end: number;
}
/** What stands in a row: bodies of bars, and what nothing may cover (labels and points). */
interface Row {
  bodies: Interval[];
  firm: Interval[];
}

const longestLabel = 260;
const touches = (one: Interval, other: Interval): boolean => one.start < other.end + metrics.gap && other.start < one.end + metrics.gap;
const free = (interval: Interval, taken: readonly Interval[]): boolean => !taken.some((other) => touches(interval, other));

/** The label inside a body: whole, else without its number; null where neither fits. */
function insideLabel(extent: Extent): Label | null {
  const room = extent.inner - extent.start - 2 * metrics.pad - extent.lead;
  for (const text of [extent.title, shortTitle(extent.title)]) {
    const width = textWidth(text);
    if (text === '' || width > room) continue;
    const start = extent.soft ? (extent.start + extent.inner - width - extent.lead) / 2 : extent.start + metrics.pad;
    return { side: 'inside', start, end: start + extent.lead + width, text, warn: false };
  }
  return null;
}

/** The words that have to stand outside, beside what is inside. */
function outsideText(extent: Extent, inside: Label | null): string {
  if (extent.note === null) return inside === null ? shortTitle(extent.title) : '';
  if (inside !== null) return extent.note;
  return `${cutText(shortTitle(extent.title), longestLabel / 2)} ${extent.note}`;
}

/** Words at the right of a mark, else at its left, where the chart has room; null where it has none. */
function outsideLabel(extent: Extent, text: string, width: number, longest = longestLabel): Label | null {
  if (text === '') return null;
  const cut = cutText(text, extent.note === null ? longest : longest * 1.6);
  const needed = textWidth(cut) + metrics.pad;
  const half = extent.point ? metrics.ring : 0;
  const right = Math.max(extent.end, extent.reach) + half;
  const warn = extent.note !== null;
  if (right + needed <= width) return { side: 'right', start: right, end: right + needed, text: cut, warn };
  if (extent.start - half - needed >= 0)
    return { side: 'left', start: extent.start - half - needed, end: extent.start - half, text: cut, warn };
  return null;
}

const bodyOf = (extent: Extent): Interval => {
  const half = extent.point ? metrics.ring : 0;
  return { start: extent.start - half, end: Math.max(extent.end, extent.reach) + half };
};

/** The first row, after those given, in which everything is free; a new one where none is. */
function rowFor(rows: Row[], fits: (row: Row) => boolean, order: readonly number[] = [...rows.keys()]): number {
  const found = order.find((index) => fits(rows[index]!));
  if (found !== undefined) return found;
  rows.push({ bodies: [], firm: [] });
  return rows.length - 1;
}

/** Puts a bar into the first row where it and, unless rows are dear, its words are free. */
function placeBar(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const inside = insideLabel(extent);
  const outside = outsideLabel(extent, outsideText(extent, inside), width);
  const clear = (interval: Interval, row: Row): boolean => free(interval, row.bodies) && free(interval, row.firm);
  const row = rowFor(rows, (candidate) => clear(body, candidate) && (dense || outside === null || clear(outside, candidate)));
  const chosen = rows[row]!;
  const labels = inside === null ? [] : [inside];
  chosen.bodies.push(body);
  if (inside !== null) chosen.firm.push(inside);
  if (outside !== null && !dense) {
    labels.push(outside);
    chosen.firm.push(outside);
  }
  return { row, labels };
}

/** Puts a point on the bar that it belongs to, or on the first row where it covers neither words nor another point. */
function placePoint(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const label = outsideLabel(extent, outsideText(extent, null), width);
  const covers = (row: Row): boolean => row.bodies.some((other) => touches(body, other));
  const order = [...rows.keys()];
  if (!extent.mustSay) order.sort((one, other) => Number(covers(rows[other]!)) - Number(covers(rows[one]!)));
  const stands = (row: Row): boolean => free(body, row.firm);
  const says = (row: Row): boolean => label === null || (free(label, row.firm) && free(label, row.bodies));
  const wantsLabel = !dense && (extent.mustSay || extent.note !== null);
  const row = rowFor(rows, (candidate) => stands(candidate) && (!wantsLabel || says(candidate)), order);
  const chosen = rows[row]!;
  const labelled = label !== null && says(chosen);
  chosen.firm.push(body);
  if (labelled) chosen.firm.push(label);
  return { row, labels: labelled ? [label] : [] };
}

/** Where rows are dear, words stand where something is left: after the bar, as far as the next thing in its row. */
function fillIn(extent: Extent, placed: Placed, row: Row, width: number): void {
  const text = outsideText(extent, placed.labels[0] ?? null);
  const from = Math.max(extent.end, extent.reach);
  const next = [...row.bodies, ...row.firm].reduce((least, { start }) => (start >= from ? Math.min(least, start) : least), width);
  const label = outsideLabel(extent, text, width, Math.min(longestLabel, next - from - metrics.pad - metrics.gap));
  if (label === null || label.side !== 'right' || label.end > next - metrics.gap) return;
  placed.labels.push(label);
  row.firm.push(label);
}

/**
 * Rows for the marks of one lane. Bars never share a stretch of a row with another bar or with words; points may stand on bars, never
 * on words or on another point. With `dense`, no row is opened for the sake of words. The answers stand in the order of the marks.
 */
export function pack(extents: readonly Extent[], width: number, dense: boolean): { placed: Placed[]; rows: number } {
  const rows: Row[] = [{ bodies: [], firm: [] }];
  const placed: Placed[] = new Array(extents.length);
  const order = [...extents.keys()];
  order.sort((one, other) => extents[one]!.start - extents[other]!.start || extents[other]!.end - extents[one]!.end || one - other);
  for (const index of order) if (!extents[index]!.point) placed[index] = placeBar(extents[index]!, rows, width, dense);
  const points = order
    .filter((index) => extents[index]!.point)
    .sort((one, other) => Number(extents[one]!.mustSay) - Number(extents[other]!.mustSay));
  for (const index of points) placed[index] = placePoint(extents[index]!, rows, width, dense);
  if (dense)
    for (const index of order) if (!extents[index]!.point) fillIn(extents[index]!, placed[index]!, rows[placed[index]!.row]!, width);
  return { placed, rows: rows.length };
}
