import { metrics } from './labels.ts';
import type { Lane, PlacedMark } from './lanes.ts';

/** What a dependency line should not run through, across in pixels: words, or a bar or a point without any. */
export interface Box {
  start: number;
  end: number;
  words: boolean;
}

/** One row of marks, and the middle of its bars in pixels below an upper edge: its lane's, or the whole chart's. */
export interface BoxRow {
  y: number;
  boxes: readonly Box[];
}

/** Half the width of a point, as far as a line keeps away from it. */
export const pointHalf = 9;

/** The upper edge of a row's bars in its lane, in pixels. */
export const barTop = (row: number, dense: boolean): number =>
  ((dense ? metrics.denseLane : metrics.lane) - metrics.bar) / 2 + row * metrics.row;

/** The middle of a row's bars in its lane, in pixels. */
export const rowMiddle = (row: number, dense: boolean): number => barTop(row, dense) + metrics.bar / 2;

/** What a mark covers: its bar, with the words in it, or its sign; and the words beside it. A review is a line through all rows. */
function boxesOf({ x, width: share, shape, labels }: PlacedMark, width: number): Box[] {
  const reach = share === 0 ? pointHalf : 0;
  const inside = labels.some(({ side }) => side === 'inside');
  const own = { start: x * width - reach, end: (x + share) * width + reach, words: inside };
  const beside = labels.filter(({ side }) => side !== 'inside');
  return [
    ...(shape === 'review' ? [] : [own]),
    ...beside.map((label) => ({ start: label.x * width, end: (label.x + label.width) * width, words: true })),
  ];
}

/** What stands in the rows of a lane, on a chart of `width` pixels. */
export const boxRows = ({ marks, rows }: Lane, width: number, dense: boolean): BoxRow[] =>
  Array.from({ length: rows }, (_, row) => ({
    y: rowMiddle(row, dense),
    boxes: marks.filter((mark) => mark.row === row).flatMap((mark) => boxesOf(mark, width)),
  }));
