import { drawnMarks, type Lane, type PlacedMark } from '../../chart/lanes.ts';
import { type DrawnLane, type LaneLink, type LinkEnd, rowMiddle } from '../../chart/lines.ts';
import { laneId } from '../../views/roadmap/records.ts';
import type { LaneGroup, Timeline } from '../../views/roadmap/timeline.ts';

/** The dependency lines of a chart, by the marks they connect. Links to marks that are not drawn are dropped. */
export function laneLinks({ groups, links, dense }: Timeline): LaneLink[] {
  const joined = new Set(links.flatMap(({ from, to }) => [from.record, to.record]));
  const endOf = (lane: Lane, mark: PlacedMark, index: number): LinkEnd => ({
    lane: laneId(lane.track),
    mark: index,
    y: rowMiddle(mark.row, dense),
    start: mark.x,
    end: mark.x + mark.width,
  });
  const places = new Map(
    groups.flatMap(({ lanes }) =>
      lanes.flatMap((lane) =>
        drawnMarks(lane).flatMap((mark, index) =>
          joined.has(mark.record) ? [[mark.record, endOf(lane, mark, index)] as const] : [],
        ),
      ),
    ),
  );
  return links.flatMap(({ from, to, late }) => {
    const [first, waiting] = [places.get(from.record), places.get(to.record)];
    return first === undefined || waiting === undefined ? [] : [{ from: first, to: waiting, late: late !== null }];
  });
}

/** A hairline above each lane, in pixels. */
const rule = 1;

/** The height of a folded group, in pixels. */
const foldedHeight = 32;

/**
 * The lanes of a chart as the page opens, without those of folded groups; `top` and `height` are in pixels. A lane is
 * at least `least` high, with its drawing centred.
 */
export function drawnLanes({ groups }: { groups: readonly LaneGroup[] }, least = 0): DrawnLane[] {
  const found: DrawnLane[] = [];
  let top = 0;
  for (const { folded, lanes } of groups) {
    if (folded) top += foldedHeight + rule;
    for (const lane of folded ? [] : lanes) {
      const spare = Math.max(0, least - lane.height);
      found.push({ id: laneId(lane.track), top: top + rule + spare / 2, height: lane.height });
      top += lane.height + spare + rule;
    }
  }
  return found;
}
