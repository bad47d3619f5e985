import { append } from '../model/lists.ts';
import {
  bodyOf,
  type Extent,
  free,
  type Interval,
  insideLabel,
  type Label,
  outsideLabels,
  outsideText,
  placeOptionalLabel,
  type Row,
  touches,
} from './labels.ts';
import { metrics } from './metrics.ts';

export interface Placed {
  row: number;
  labels: Label[];
}

/** One phase may begin where the one before it ends; a rounding error does not part them. */
const flush = -0.01;

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
  const row: Row = { bodies: [], obstacles: [] };
  rows.push(row);
  return { row, index: rows.length - 1, label: labels[0] ?? null };
}

/** Puts a bar into the first row where it and, unless rows are dear, its words are free. */
function placeBar(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const inside = insideLabel(extent);
  const worthIt = !dense && (extent.requiresLabel || (extent.note !== null && !extent.noteIfRoom));
  const labels = worthIt ? outsideLabels(extent, outsideText(extent, inside), width) : [];
  const clear = (interval: Interval, row: Row, gap: number): boolean =>
    free(interval, row.bodies, gap) && free(interval, row.obstacles);
  const found = seat(
    rows,
    [...rows.keys()],
    (row) => clear(body, row, flush),
    labels,
    (label, row) => clear(label, row, metrics.gap),
  );
  found.row.bodies.push(body);
  const said = [inside, found.label].filter((label) => label !== null);
  append(found.row.obstacles, said);
  return { row: found.index, labels: said };
}

/** Puts a point on the bar that it belongs to, or on the first row where it covers neither words nor another point. */
function placePoint(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const labels = outsideLabels(extent, outsideText(extent, null), width);
  const covers = (row: Row): boolean => row.bodies.some((other) => touches(body, other, 0));
  const order = [...rows.keys()];
  if (!extent.requiresLabel) order.sort((one, other) => Number(covers(rows[other]!)) - Number(covers(rows[one]!)));
  const wanted = !dense && (extent.requiresLabel || extent.note !== null);
  const says = (label: Label, row: Row): boolean => free(label, row.obstacles) && free(label, row.bodies);
  const found = seat(rows, order, (row) => free(body, row.obstacles, 0), wanted ? labels : [], says);
  const label = found.label ?? labels.find((one) => says(one, found.row)) ?? null;
  found.row.obstacles.push(body, ...(label === null ? [] : [label]));
  return { row: found.index, labels: label === null ? [] : [label] };
}

/**
 * Rows for the marks of one lane. Bars never share a stretch of a row with another bar or with words; points may stand on bars, never
 * on words or on another point. With `dense`, no row is opened for the sake of words. The answers stand in the order of the marks.
 */
export function pack(extents: readonly Extent[], width: number, dense: boolean): { placed: Placed[]; rows: number } {
  const rows: Row[] = [{ bodies: [], obstacles: [] }];
  const placed: Placed[] = new Array(extents.length);
  const order = [...extents.keys()];
  order.sort(
    (one, other) =>
      extents[one]!.start - extents[other]!.start || extents[other]!.end - extents[one]!.end || one - other,
  );
  const bars = order.filter((index) => !extents[index]!.point);
  const points = order
    .filter((index) => extents[index]!.point)
    .sort((one, other) => Number(extents[one]!.requiresLabel) - Number(extents[other]!.requiresLabel));
  for (const index of bars) placed[index] = placeBar(extents[index]!, rows, width, dense);
  for (const index of points) placed[index] = placePoint(extents[index]!, rows, width, dense);
  for (const index of bars)
    placeOptionalLabel(extents[index]!, placed[index]!.labels, rows[placed[index]!.row]!, width);
  return { placed, rows: rows.length };
}
