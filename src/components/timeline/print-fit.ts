import type { Timeline } from '../../views/timeline.ts';

/** Heights on a landscape A4 page at 96 px an inch, without its margins, title, sentence, axis and key. */
const room = 470;
/** Scales that can still be read; the class `print-…` of `roadmap.css` applies one. */
const scales = [100, 90, 80, 70, 60, 50] as const;

/**
 * The class that prints a chart on one page: the largest scale at which its lanes fit. A chart that fits at none runs over several pages
 * at the smallest, because smaller could not be read.
 */
export function printClass({ groups, undated }: Timeline): string {
  const lanes = groups.flatMap(({ lanes, folded }) => (folded ? [] : lanes));
  const height = lanes.reduce((sum, lane) => sum + lane.height + 1, 0) + undated.length * 42 + groups.length * 2;
  const scale = scales.find((one) => (height * one) / 100 <= room) ?? scales.at(-1)!;
  return `print-${scale}`;
}
