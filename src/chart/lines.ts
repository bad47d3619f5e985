import { metrics } from './metrics.ts';

/** A fraction of the chart's width as an SVG length: the chart is drawn in per cents, so that zoom is one width. */
export const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;

/** The upper edge of a row's bars in its lane, in pixels. */
export const barTop = (row: number, dense: boolean): number =>
  ((dense ? metrics.denseLane : metrics.lane) - metrics.bar) / 2 + row * metrics.row;

/** The middle of a row's bars in its lane, in pixels. */
export const rowMiddle = (row: number, dense: boolean): number => barTop(row, dense) + metrics.bar / 2;

/** One end of a dependency line: its mark. */
export interface LinkEnd {
  /** The id of the lane's element. */
  lane: string;
  /** The mark's place among the marks of its lane, as they are drawn. */
  mark: number;
  /** The middle of the bar, in pixels from the upper edge of its lane's drawing. */
  y: number;
  /** Fractions of the chart's width; both are the middle of a point. */
  start: number;
  end: number;
}

/** A dependency line as data, so that a script can draw it again when lanes move. */
export interface LaneLink {
  from: LinkEnd;
  to: LinkEnd;
  late: boolean;
}

/** A lane that is drawn: the upper edge of its drawing in pixels below the chart's, and how much of the drawing is seen. */
export interface DrawnLane {
  id: string;
  top: number;
  height: number;
}

/** Half the height of a bar, and of a point where a line meets it. */
const [halfBar, halfPoint] = [metrics.bar / 2, 7];
/** How far from a bar's end a line meets its upper or lower side, in pixels. */
const inset = 4;
/** The room that a line needs to arrive at a mark's start, as a fraction of the chart's width: about 20 pixels on a page. */
const room = 0.02;
/** How far from a bar a line that goes back runs along it. */
const beside = 6;

const isPoint = ({ start, end }: LinkEnd): boolean => start === end;
const halfOf = (end: LinkEnd): number => (isPoint(end) ? halfPoint : halfBar);

const at = (x: number, path: string): string => `<svg x="${percent(x)}" overflow="visible">${path}</svg>`;

/**
 * A line as SVG. It leaves its mark at the lower or upper side, goes to the other's row, and arrives at its start; where that lies
 * further left it goes back beside the row and arrives from above or below. Lengths across are per cents, so that it fits any zoom.
 */
function lineHtml(from: LinkEnd, fromY: number, to: LinkEnd, toY: number): string {
  const way = Math.sign(toY - fromY);
  const [leave, arrive] = [isPoint(from) ? 0 : -inset, isPoint(to) ? 0 : inset];
  const back = to.start - from.end < room;
  const edge = toY - way * halfOf(to);
  const y = back ? edge - way * beside : toY;
  const level = `<line x1="${percent(from.end)}" x2="${percent(to.start)}" y1="${y}" y2="${y}"/>`;
  const start = at(from.end, `<path d="M${leave} ${fromY + way * halfOf(from)}V${y}H0"/>`);
  const tip = (x: number, head: string): string => `<path class="tip" d="M${x} ${back ? edge : y}${head}z"/>`;
  return (
    start +
    level +
    at(
      to.start,
      back
        ? `<path d="M0 ${y}H${arrive}V${edge - way * 2}"/>${tip(arrive, `l-3.5 ${-way * 6}h7`)}`
        : tip(isPoint(to) ? -halfPoint : 0, 'l-7-3.5v7'),
    )
  );
}

/** All lines as SVG, each with its number among `links`; a line to a mark that is not drawn is left out. */
export function linksHtml(links: readonly LaneLink[], lanes: readonly DrawnLane[]): string {
  const drawn = new Map(lanes.map((lane) => [lane.id, lane]));
  const middle = ({ lane: id, y }: LinkEnd): number | null => {
    const lane = drawn.get(id);
    // In the middle of a pixel a stroke is one pixel wide.
    return lane === undefined || y + halfBar > lane.height ? null : Math.round(lane.top + y) + 0.5;
  };
  return links
    .map(({ from, to, late }, number) => {
      const [fromY, toY] = [middle(from), middle(to)];
      return fromY === null || toY === null
        ? ''
        : `<g class="dep${late ? ' warn' : ''}" data-link="${number}">${lineHtml(from, fromY, to, toY)}</g>`;
    })
    .join('');
}
