import { metrics } from '../../chart/metrics.ts';
import type { Timeline } from '../../views/roadmap/timeline.ts';

/**
 * Heights in pixels: what a landscape A4 page leaves after title, sentence and footer; the axis and key; a line for a
 * track without dates.
 */
const room = 565;
const frame = 110;
const undatedLine = 48;
/** Legible scales in per cent. The class `print-…` in `roadmap.css` applies one and enlarges the text to match. */
const scales = [100, 90, 80, 70, 60, 50, 45, 40, 35, 30] as const;

/**
 * The class that prints a chart on one page: the largest scale at which its lanes fit. A chart that fits at none takes
 * several pages at the smallest, because anything smaller would be illegible.
 */
export function printClass({ groups, undated }: Timeline): string {
  const lanes = groups.flatMap(({ lanes, folded }) => (folded ? [] : lanes));
  const twoRows = metrics.lane + metrics.row;
  const height =
    frame +
    lanes.reduce((sum, lane) => sum + Math.min(lane.height, twoRows) + 1, 0) +
    undated.length * undatedLine +
    groups.length * 2;
  const scale = scales.find((one) => (height * one) / 100 <= room) ?? scales.at(-1)!;
  return `print-${scale}`;
}
