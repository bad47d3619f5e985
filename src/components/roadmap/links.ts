import { boxRows, rowMiddle } from '../../chart/boxes.ts';
import type { Lane, PlacedMark } from '../../chart/lanes.ts';
import type { LaneBoxes, LaneLink, LinkEnd } from '../../chart/lines.ts';
import type { LaneGroup, Timeline } from '../../views/roadmap/timeline.ts';
import { laneId } from './lane-html.ts';

/** The dependency lines of a chart, by the marks that they join. */
export function laneLinks({ groups, links, dense }: Timeline): LaneLink[] {
  const places = new Map(
    groups.flatMap(({ lanes }) =>
      lanes.flatMap((lane) => lane.marks.map((mark) => [mark.record, { lane, mark }] as const)),
    ),
  );
  const endOf = ({ lane, mark }: { lane: Lane; mark: PlacedMark }): LinkEnd => ({
    lane: laneId(lane.track),
    y: rowMiddle(mark.row, dense),
    start: mark.x,
    end: mark.x + mark.width,
  });
  return links.flatMap(({ from, to, late }) => {
    const [first, waiting] = [places.get(from.record), places.get(to.record)];
    return first === undefined || waiting === undefined
      ? []
      : [{ from: endOf(first), to: endOf(waiting), late: late !== null }];
  });
}

/** A hairline above each lane. */
const rule = 1;

/** The height of a group that is folded to a line. */
const foldedHeight = 34;

/**
 * The lanes of a chart of `width` pixels as the page opens: those of folded groups are nowhere. A lane is at least `least` high, its drawing
 * in the middle.
 */
export function laneBoxes(
  { groups, dense }: { groups: readonly LaneGroup[]; dense: boolean },
  width: number,
  least = 0,
): LaneBoxes[] {
  const found: LaneBoxes[] = [];
  let top = 0;
  for (const { folded, lanes } of groups) {
    if (folded) top += foldedHeight + rule;
    for (const lane of folded ? [] : lanes) {
      const spare = Math.max(0, least - lane.height);
      found.push({ id: laneId(lane.track), top: top + rule + spare / 2, rows: boxRows(lane, width, dense) });
      top += lane.height + spare + rule;
    }
  }
  return found;
}
