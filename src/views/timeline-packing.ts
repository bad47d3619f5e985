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
  /** True for what is past: its words go to its left if they can, those of what is to come to its right, so that both share a row. */
  past: boolean;
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

/** Words at the right of a mark and at its left, as far as the chart has room for them, the better side first. */
function outsideLabels({ start, end, half, note, noteIfRoom, past }: Extent, text: string, width: number): Label[] {
  if (text === '') return [];
  const warn = note !== null && !noteIfRoom;
  const cut = cutText(text, warn ? longestLabel * 1.6 : longestLabel);
  const needed = textWidth(cut) + metrics.pad;
  const [left, right] = [start - half, end + half];
  const labels: Label[] = [];
  if (right + needed <= width) labels.push({ side: 'right', start: right, end: right + needed, text: cut, warn });
  if (left - needed >= 0) labels.push({ side: 'left', start: left - needed, end: left, text: cut, warn });
  return past ? labels.reverse() : labels;
}

const bodyOf = ({ start, end, half }: Extent): Interval => ({ start: start - half, end: end + half });

interface Seat {
  row: Row;
  index: number;
  /** The words that are free there; null where none are, or none are wanted. */
  label: Label | null;
}

/** The first row in which a mark is free and, where it has words that are worth a row, these too; a new row where none is. */
function seat(
  rows: Row[],
  order: readonly number[],
  stands: (row: Row) => boolean,
  labels: readonly Label[],
  says: (label: Label, row: Row) => boolean,
): Seat {
  for (const index of order) {
    const row = rows[index]!;
    if (!stands(row)) continue;
    const label = labels.find((one) => says(one, row)) ?? null;
    if (label !== null || labels.length === 0) return { row, index, label };
  }
  const row: Row = { bodies: [], firm: [] };
  rows.push(row);
  return { row, index: rows.length - 1, label: labels[0] ?? null };
}

/** Puts a bar into the first row where it and, unless rows are dear, its words are free. */
function placeBar(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const inside = insideLabel(extent);
  const worthIt = !dense && (extent.mustSay || (extent.note !== null && !extent.noteIfRoom));
  const labels = worthIt ? outsideLabels(extent, outsideText(extent, inside), width) : [];
  const clear = (interval: Interval, row: Row, gap: number): boolean => free(interval, row.bodies, gap) && free(interval, row.firm);
  const found = seat(
    rows,
    [...rows.keys()],
    (row) => clear(body, row, flush),
    labels,
    (label, row) => clear(label, row, metrics.gap),
  );
  found.row.bodies.push(body);
  const said = [inside, found.label].filter((label) => label !== null);
  found.row.firm.push(...said);
  return { row: found.index, labels: said };
}

/** Puts a point on the bar that it belongs to, or on the first row where it covers neither words nor another point. */
function placePoint(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const labels = outsideLabels(extent, outsideText(extent, null), width);
  const covers = (row: Row): boolean => row.bodies.some((other) => touches(body, other, 0));
  const order = [...rows.keys()];
  if (!extent.mustSay) order.sort((one, other) => Number(covers(rows[other]!)) - Number(covers(rows[one]!)));
  const wanted = !dense && (extent.mustSay || extent.note !== null);
  const says = (label: Label, row: Row): boolean => free(label, row.firm) && free(label, row.bodies);
  const found = seat(rows, order, (row) => free(body, row.firm, 0), wanted ? labels : [], says);
  const label = found.label ?? labels.find((one) => says(one, found.row)) ?? null;
  found.row.firm.push(body, ...(label === null ? [] : [label]));
  return { row: found.index, labels: label === null ? [] : [label] };
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
