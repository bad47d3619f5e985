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

/** A phase may begin where another ends; the tolerance absorbs rounding errors. */
const flush = -0.01;

interface Seat {
  row: Row;
  index: number;
  /** A label that has room there, or null. */
  label: Label | null;
}

/** The first row with room for a mark and, if it has labels worth a row, for one of them; else a new row. */
function findSeat(
  rows: Row[],
  order: readonly number[],
  fits: (row: Row) => boolean,
  labels: readonly Label[],
  labelFits: (label: Label, row: Row) => boolean,
): Seat {
  for (const index of order) {
    const row = rows[index]!;
    if (!fits(row)) continue;
    const label = labels.find((one) => labelFits(one, row)) ?? null;
    if (label !== null || labels.length === 0) return { row, index, label };
  }
  const row: Row = { bodies: [], obstacles: [] };
  rows.push(row);
  return { row, index: rows.length - 1, label: labels[0] ?? null };
}

/** Puts a bar into the first row with room for it and, unless `dense`, for its label. */
function placeBar(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const inside = insideLabel(extent);
  const worthIt = !dense && (extent.requiresLabel || (extent.note !== null && !extent.noteIfRoom));
  const labels = worthIt ? outsideLabels(extent, outsideText(extent, inside), width) : [];
  const clear = (interval: Interval, row: Row, gap: number): boolean =>
    free(interval, row.bodies, gap) && free(interval, row.obstacles);
  const found = findSeat(
    rows,
    [...rows.keys()],
    (row) => clear(body, row, flush),
    labels,
    (label, row) => clear(label, row, metrics.gap),
  );
  found.row.bodies.push(body);
  const placed = [inside, found.label].filter((label) => label !== null);
  append(found.row.obstacles, placed);
  return { row: found.index, labels: placed };
}

/** Puts a point on its bar, or into the first row where it covers neither a label nor a point. */
function placePoint(extent: Extent, rows: Row[], width: number, dense: boolean): Placed {
  const body = bodyOf(extent);
  const labels = outsideLabels(extent, outsideText(extent, null), width);
  const covers = (row: Row): boolean => row.bodies.some((other) => touches(body, other, 0));
  const order = [...rows.keys()];
  if (!extent.requiresLabel) order.sort((one, other) => Number(covers(rows[other]!)) - Number(covers(rows[one]!)));
  const wanted = !dense && (extent.requiresLabel || extent.note !== null);
  const labelFits = (label: Label, row: Row): boolean => free(label, row.obstacles) && free(label, row.bodies);
  const found = findSeat(rows, order, (row) => free(body, row.obstacles, 0), wanted ? labels : [], labelFits);
  const label = found.label ?? labels.find((one) => labelFits(one, found.row)) ?? null;
  const placed = label === null ? [] : [label];
  append(found.row.obstacles, [body, ...placed]);
  return { row: found.index, labels: placed };
}

/**
 * Distributes the marks of a lane over rows. Bars never overlap bars or labels; points may cover bars, but not labels
 * or points. With `dense`, labels open no rows. What is under way gets the upper rows, because a tall lane shows only
 * these until it is opened. `placed` is in the order of `extents`.
 */
export function pack(extents: readonly Extent[], width: number, dense: boolean): { placed: Placed[]; rows: number } {
  const rows: Row[] = [{ bodies: [], obstacles: [] }];
  const placed: Placed[] = new Array(extents.length);
  const order = [...extents.keys()];
  order.sort(
    (one, other) =>
      extents[one]!.rank - extents[other]!.rank ||
      extents[one]!.start - extents[other]!.start ||
      extents[other]!.end - extents[one]!.end ||
      one - other,
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
