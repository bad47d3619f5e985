import { metrics } from './metrics.ts';

/** A fraction of the chart's width as an SVG length. Per cents make zooming a change of one width. */
export const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;

/** The top of a row's bars in its lane, in pixels. */
export const barTop = (row: number, dense: boolean): number =>
  ((dense ? metrics.denseLane : metrics.lane) - metrics.bar) / 2 + row * metrics.row;

/** The vertical centre of a row's bars in its lane, in pixels. */
export const rowMiddle = (row: number, dense: boolean): number => barTop(row, dense) + metrics.bar / 2;

/** A mark at one end of a dependency line. */
export interface LinkEnd {
  /** The id of the lane's element. */
  lane: string;
  /** Index of the mark in its lane, in drawing order. */
  mark: number;
  /** The vertical centre of the bar, in pixels from the top of its lane. */
  y: number;
  /** Fractions of the chart's width; equal for a point. */
  start: number;
  end: number;
}

/** A dependency line as data, so that a script can redraw it when lanes move. */
export interface LaneLink {
  from: LinkEnd;
  to: LinkEnd;
  late: boolean;
}

/** True for a line that is drawn unasked: one that is too late, between lanes near each other. Words say the others. */
export const isDrawn = ({ late }: LaneLink, apart: number): boolean => late && apart <= 2;

/** A visible lane: its top in pixels below the chart's, and its visible height. */
export interface DrawnLane {
  id: string;
  top: number;
  height: number;
}

/** Half the height of a bar, and of a point at its ends. */
const [halfBar, halfPoint] = [metrics.bar / 2, 7];
/** Pixels between a bar's end and the place where a line meets its top or bottom. */
const inset = 4;
/** Room to reach a mark's start, as a fraction of the chart's width: about 20 pixels. */
const room = 0.02;
/** Pixels between a bar and a line that goes back along it. */
const clearance = 6;

const isPoint = ({ start, end }: LinkEnd): boolean => start === end;
const halfOf = (end: LinkEnd): number => (isPoint(end) ? halfPoint : halfBar);

const at = (x: number, path: string): string => `<svg x="${percent(x)}" overflow="visible">${path}</svg>`;

/**
 * A line as SVG. It leaves its mark at the top or bottom, goes to the other's row and reaches its start; if that is
 * further left, it goes back along the row and arrives from above or below. Horizontal lengths are per cents, for zoom.
 */
function lineHtml(from: LinkEnd, fromY: number, to: LinkEnd, toY: number): string {
  const direction = Math.sign(toY - fromY);
  const [leave, arrive] = [isPoint(from) ? 0 : -inset, isPoint(to) ? 0 : inset];
  const back = to.start - from.end < room;
  const edge = toY - direction * halfOf(to);
  const y = back ? edge - direction * clearance : toY;
  const level = `<line x1="${percent(from.end)}" x2="${percent(to.start)}" y1="${y}" y2="${y}"/>`;
  const start = at(from.end, `<path d="M${leave} ${fromY + direction * halfOf(from)}V${y}H0"/>`);
  const tip = (x: number, head: string): string => `<path class="tip" d="M${x} ${back ? edge : y}${head}z"/>`;
  return (
    start +
    level +
    at(
      to.start,
      back
        ? `<path d="M0 ${y}H${arrive}V${edge - direction * 2}"/>${tip(arrive, `l-3.5 ${-direction * 6}h7`)}`
        : tip(isPoint(to) ? -halfPoint : 0, 'l-7-3.5v7'),
    )
  );
}

/**
 * The wanted lines as SVG, each with its index in `links`; lines to hidden marks are left out. `apart`: how many lanes
 * below or above the other a line's end is.
 */
export function linksHtml(
  links: readonly LaneLink[],
  lanes: readonly DrawnLane[],
  wanted: (link: LaneLink, apart: number) => boolean = () => true,
): string {
  const drawn = new Map(lanes.map((lane) => [lane.id, lane]));
  const order = new Map(lanes.map(({ id }, index) => [id, index]));
  const middle = ({ lane: id, y }: LinkEnd): number | null => {
    const lane = drawn.get(id);
    // Centred on a pixel, a stroke is one pixel wide.
    return lane === undefined || y + halfBar > lane.height ? null : Math.round(lane.top + y) + 0.5;
  };
  return links
    .map((link, number) => {
      const { from, to, late } = link;
      const [fromY, toY] = [middle(from), middle(to)];
      return fromY === null || toY === null || !wanted(link, Math.abs(order.get(from.lane)! - order.get(to.lane)!))
        ? ''
        : `<g class="dep${late ? ' warn' : ''}" data-link="${number}">${lineHtml(from, fromY, to, toY)}</g>`;
    })
    .join('');
}
