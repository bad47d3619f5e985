import { largest, smallest } from '../model/lists.ts';
import {
  bodyOf,
  type Extent,
  fillIn,
  free,
  type Interval,
  type Label,
  longestLabel,
  metrics,
  outsideLabels,
  outsideText,
  type Row,
} from './labels.ts';
import { shortTitle, textWidth } from './text-width.ts';

/*
 * A zoom leaves every mark in its row and moves it along: what had no room inside its bar may have it now, and a word that was left out may
 * stand beside its mark. The choice is the packing's, with the rows given.
 */

/** Where there is room, words may be this much longer than on a chart that shows everything. */
const longer = 2.5;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The stretches of a body that no point covers. */
function stretches({ start, inner }: Extent, points: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  let from = start;
  for (const point of points
    .filter((one) => one.end > start && one.start < inner)
    .sort((one, other) => one.start - other.start)) {
    found.push({ start: from, end: point.start });
    from = point.end;
  }
  return [...found, { start: from, end: inner }];
}

/** The label inside a body: in what is seen of it, if need be without its number, else where it goes along with the body's end. */
function insideSeen(extent: Extent, points: readonly Interval[], seen: Interval): Label | null {
  const { title, soft, lead } = extent;
  const rooms = stretches(extent, points).map((whole) => ({
    whole,
    shown: { start: Math.max(whole.start, seen.start), end: Math.min(whole.end, seen.end) },
  }));
  const texts = [title, shortTitle(title)].filter((text) => text !== '');
  const choices = (['shown', 'whole'] as const).flatMap((part) =>
    texts.map((text) => ({ part, text, width: lead + textWidth(text) })),
  );
  for (const { part, text, width } of choices) {
    const room = rooms.find((one) => one[part].end - one[part].start >= width + 2 * metrics.pad);
    if (room === undefined) continue;
    const { whole, shown } = room;
    const wished = soft ? (shown.start + shown.end - width) / 2 : shown.start + metrics.pad;
    const start = clamp(wished, whole.start + metrics.pad, whole.end - metrics.pad - width);
    return { side: 'inside', start, end: start + width, text, warn: false };
  }
  return null;
}

/** Words that begin on a point which stands over the end of their own bar begin after it instead. */
function besidePoints(label: Label, points: readonly Interval[], width: number): Label {
  const right = label.side === 'right';
  const edge = right ? label.start : label.end;
  const covering = points.filter(({ start, end }) =>
    right ? start <= edge && end > edge - metrics.gap : end >= edge && start < edge + metrics.gap,
  );
  const push = right
    ? Math.max(0, largest(covering.map(({ end }) => end + metrics.gap - edge)))
    : Math.min(0, smallest(covering.map(({ start }) => start - metrics.gap - edge)));
  const moved = { ...label, start: label.start + push, end: label.end + push };
  return moved.start < 0 || moved.end > width ? label : moved;
}

/**
 * The words of one lane's marks, anew.
 * @param rowOf the row in which each mark stands
 * @param width the chart's, in pixels; extents and the answer are in the same
 * @param seen what of the chart is in sight
 */
export function relabel(
  extents: readonly Extent[],
  rowOf: readonly number[],
  width: number,
  seen: Interval,
): Label[][] {
  const rows = new Map(rowOf.map((row): [number, Row] => [row, { bodies: [], firm: [] }]));
  const bodies = extents.map(bodyOf);
  for (const [index, { point }] of extents.entries())
    rows.get(rowOf[index]!)![point ? 'firm' : 'bodies'].push(bodies[index]!);
  const said = extents.map((extent, index): Label[] => {
    const { firm } = rows.get(rowOf[index]!)!;
    const inside = extent.point ? null : insideSeen(extent, firm, seen);
    if (inside === null) return [];
    firm.push(inside);
    return [inside];
  });
  const saysFirst = ({ point, mustSay, note, noteIfRoom }: Extent): boolean =>
    point || mustSay || (note !== null && !noteIfRoom);
  for (const [index, extent] of extents.entries()) {
    if (!saysFirst(extent)) continue;
    const row = rows.get(rowOf[index]!)!;
    const others: Row = {
      bodies: row.bodies.filter((one) => one !== bodies[index]),
      firm: row.firm.filter((one) => one !== bodies[index]),
    };
    const text = outsideText(extent, said[index]![0] ?? null);
    const fitting = [longestLabel * longer, longestLabel]
      .flatMap((longest) => outsideLabels(extent, text, width, longest))
      .map((one) => besidePoints(one, others.firm, width))
      .filter((one) => free(one, others.bodies) && free(one, others.firm));
    const label = fitting.find(({ start, end }) => start >= seen.start && end <= seen.end) ?? fitting[0];
    if (label === undefined) continue;
    said[index]!.push(label);
    row.firm.push(label);
  }
  for (const [index, extent] of extents.entries())
    if (!extent.point) fillIn(extent, said[index]!, rows.get(rowOf[index]!)!, width);
  return said;
}
