import { cutText, shortTitle, textWidth } from './timeline-text.ts';

/** Distances of the chart in pixels, at the width for which it is laid out; `look.md`, "Timeline". */
export const metrics = { row: 24, bar: 18, lane: 34, denseLane: 24, leastBar: 3, gap: 4, pad: 6 } as const;

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
  /** True for a mark whose title is worth a row: a point or a span means little without it, a phase stands between its fellows. */
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
const touches = (one: Interval, other: Interval, gap: number): boolean => one.start < other.end + gap && other.start < one.end + gap;
const free = (interval: Interval, taken: readonly Interval[], gap: number = metrics.gap): boolean =>
  !taken.some((other) => touches(interval, other, gap));
/** One phase may begin where the one before it ends; a rounding error does not part them. */
const flush = -0.01;

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
function outsideText({ title, note, noteIfRoom }: Extent, inside: Label | null): string {
  const said = noteIfRoom ? null : note;
  if (said === null) return inside === null ? shortTitle(title) : '';
  return inside !== null || title === '' ? said : `${cutText(shortTitle(title), longestLabel / 2)} ${said}`;
}

/** Words at the right of a mark, else at its left, where the chart has room; null where it has none. */
function outsideLabel({ start, end, half, note, noteIfRoom }: Extent, text: string, width: number, longest = longestLabel): Label | null {
  if (text === '') return null;
  const warn = note !== null && !noteIfRoom;
  const cut = cutText(text, warn ? longest * 1.6 : longest);
  const needed = textWidth(cut) + metrics.pad;
  const [left, right] = [start - half, end + half];
  if (right + needed <= width) return { side: 'right', start: right, end: right + needed, text: cut, warn };
  return left - needed >= 0 ? { side: 'left', start: left - needed, end: left, text: cut, warn } : null;
}

const bodyOf = ({ start, end, half }: Extent): Interval => ({ start: start - half, end: end + half });

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
  const worthIt = !dense && (extent.mustSay || (extent.note !== null && !extent.noteIfRoom));
  const outside = worthIt ? outsideLabel(extent, outsideText(extent, inside), width) : null;
  const clear = (interval: Interval, row: Row, gap: number): boolean => free(interval, row.bodies, gap) && free(interval, row.firm);
  const row = rowFor(rows, (candidate) => clear(body, candidate, flush) && (outside === null || clear(outside, candidate, metrics.gap)));
  const chosen = rows[row]!;
  const labels = inside === null ? [] : [inside];
  chosen.bodies.push(body);
  if (inside !== null) chosen.firm.push(inside);
  if (outside !== null) {
    labels.push(outside);
    chosen.firm.push(outside);
  }
  return { row, labels };
}

/** Puts a point on the bar that it belongs to, or on the first row where it covers neither words nor another point. */
function placePoint(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const label = outsideLabel(extent, outsideText(extent, null), width);
  const covers = (row: Row): boolean => row.bodies.some((other) => touches(body, other, 0));
  const order = [...rows.keys()];
  if (!extent.mustSay) order.sort((one, other) => Number(covers(rows[other]!)) - Number(covers(rows[one]!)));
  const stands = (row: Row): boolean => free(body, row.firm, 0);
  const says = (row: Row): boolean => label === null || (free(label, row.firm) && free(label, row.bodies));
  const wantsLabel = !dense && (extent.mustSay || extent.note !== null);
  const row = rowFor(rows, (candidate) => stands(candidate) && (!wantsLabel || says(candidate)), order);
  const chosen = rows[row]!;
  const labelled = label !== null && says(chosen);
  chosen.firm.push(body);
  if (labelled) chosen.firm.push(label);
  return { row, labels: labelled ? [label] : [] };
}

/** Words that cost no row stand where something is left of it: after the bar and its words, else before it. */
function fillIn(extent: Extent, placed: Placed, row: Row, width: number): void {
  const [label] = placed.labels;
  const text = label === undefined ? outsideText({ ...extent, noteIfRoom: false }, null) : label.warn ? '' : (extent.note ?? '');
  if (text === '') return;
  const warn = extent.note !== null;
  const from = Math.max(extent.end + extent.half, label?.end ?? 0);
  const taken = [...row.bodies, ...row.firm];
  const next = taken.reduce((least, { start }) => (start >= from - 1 ? Math.min(least, start) : least), width) - metrics.gap;
  const before = taken.reduce((most, { end }) => (end <= extent.start + 1 ? Math.max(most, end) : most), 0) + metrics.gap;
  const place = (side: 'right' | 'left', room: number): Label | null => {
    const said = cutText(text, Math.min(longestLabel, room - metrics.pad));
    if (said === '' || ((warn || side === 'left') && said !== text)) return null;
    const needed = textWidth(said) + metrics.pad;
    return {
      side,
      text: said,
      warn,
      ...(side === 'right' ? { start: from, end: from + needed } : { start: extent.start - needed, end: extent.start }),
    };
  };
  const found = place('right', next - from) ?? (label === undefined ? place('left', extent.start - before) : null);
  if (found === null || !free(found, row.firm, 0)) return;
  placed.labels.push(found);
  row.firm.push(found);
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
  const bars = order.filter((index) => !extents[index]!.point);
  const points = order
    .filter((index) => extents[index]!.point)
    .sort((one, other) => Number(extents[one]!.mustSay) - Number(extents[other]!.mustSay));
  for (const index of bars) placed[index] = placeBar(extents[index]!, rows, width, dense);
  for (const index of points) placed[index] = placePoint(extents[index]!, rows, width, dense);
  for (const index of bars) fillIn(extents[index]!, placed[index]!, rows[placed[index]!.row]!, width);
  return { placed, rows: rows.length };
}
