import type { Timeline } from '../../views/roadmap/timeline.ts';

/** Heights in pixels: what a landscape A4 page leaves beside title, sentence and foot; axis and key; a line of what has no date. */
const room = 565;
const frame = 110;
const undatedLine = 48;
/** Scales that can still be read; the class `print-…` of `roadmap.css` applies one and makes the words larger in turn. */
const scales = [100, 90, 80, 70, 60, 50, 45, 40, 35, 30] as const;

/**
 * The class that prints a chart on one page: the largest scale at which its lanes fit. A chart that fits at none runs over several pages
 * at the smallest, because smaller could not be read.
 */
export function printClass({ groups, undated }: Timeline): string {
  const lanes = groups.flatMap(({ lanes, folded }) => (folded ? [] : lanes));
  const height =
    frame + lanes.reduce((sum, lane) => sum + lane.height + 1, 0) + undated.length * undatedLine + groups.length * 2;
  const scale = scales.find((one) => (height * one) / 100 <= room) ?? scales.at(-1)!;
  return `print-${scale}`;
}
