import type { LaneGroup, Timeline } from '../../views/timeline.ts';
import type { Side } from '../../views/timeline-labels.ts';
import type { Lane, PlacedMark } from '../../views/timeline-lanes.ts';
import type { LaneLink, LinkEnd } from '../../views/timeline-lines.ts';
import { barMiddle } from './geometry.ts';
import { laneId } from './lane-html.ts';
import { hasBody } from './mark-html.ts';

/** Where a line meets a mark, and whether it is a point; what is not so is left out, because a page may hold thousands. */
const endOf = (mark: PlacedMark, dense: boolean): Omit<LinkEnd, 'x'> => ({
  y: barMiddle(mark, dense),
  ...(hasBody(mark) ? {} : { point: true }),
});

const says = (mark: PlacedMark, side: Side): boolean => mark.labels.some((label) => label.side === side);

/** True where words, or another mark of the same row, stand where a line would leave a mark. */
const isShut = (mark: PlacedMark, { marks }: Lane): boolean =>
  says(mark, 'right') || marks.some((other) => other !== mark && other.row === mark.row && other.x >= mark.x + mark.width);

/** The dependency lines of a chart, each `y` counted from the upper edge of its own lane. */
export function laneLinks({ groups, links, dense }: Timeline): LaneLink[] {
  const places = new Map(
    groups.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.marks.map((mark) => [mark.record, { lane, mark }] as const))),
  );
  return links.flatMap(({ from, to, late }) => {
    const [first, waiting] = [places.get(from.record), places.get(to.record)];
    if (first === undefined || waiting === undefined) return [];
    return [
      {
        from: { x: first.mark.x + first.mark.width, ...endOf(first.mark, dense), ...(isShut(first.mark, first.lane) && { said: true }) },
        to: { x: waiting.mark.x, ...endOf(waiting.mark, dense), ...(says(waiting.mark, 'left') && { said: true }) },
        fromLane: laneId(first.lane.track),
        toLane: laneId(waiting.lane.track),
        late: late !== null,
      },
    ];
  });
}

/** A hairline above each lane. */
const rule = 1;

/** The height of a group that is folded to a line. */
const foldedHeight = 34;

/**
 * Where the drawing of each lane begins, in pixels below the first, as the page opens: lanes of folded groups are nowhere. A lane is at
 * least `least` high, its drawing in the middle.
 */
export function laneTops(groups: readonly LaneGroup[], least = 0): Map<string, number> {
  const tops = new Map<string, number>();
  let top = 0;
  for (const { folded, lanes } of groups) {
    if (folded) top += foldedHeight + rule;
    for (const lane of folded ? [] : lanes) {
      const spare = Math.max(0, least - lane.height);
      tops.set(laneId(lane.track), top + rule + spare / 2);
      top += lane.height + spare + rule;
    }
  }
  return tops;
}
