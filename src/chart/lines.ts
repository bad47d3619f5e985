import type { BoxRow } from './boxes.ts';
import { type Place, routesOf } from './routes.ts';

/** A fraction of the chart's width as an SVG length: the chart is drawn in per cents, so that zoom is one width. */
export const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;

/** One end of a dependency line: its mark. */
export interface LinkEnd {
  lane: string;
  /** The middle of the bar, in pixels from the upper edge of its lane's drawing. */
  y: number;
  /** Fractions of the chart's width; a point's are both its middle. */
  start: number;
  end: number;
}

/** A dependency line as data that a script can lay anew when lanes move or words change. */
export interface LaneLink {
  from: LinkEnd;
  to: LinkEnd;
  late: boolean;
}

/** A lane that is drawn: where its drawing begins, in pixels below the chart's upper edge, and what stands in its rows, below that. */
export interface LaneBoxes {
  id: string;
  top: number;
  rows: readonly BoxRow[];
}

const radius = 4;
/** An arrow's length where there is room for it, and half its width. */
const arrow = { length: 7, least: 5, wide: 3.5 } as const;
/** Where the line ends under the arrow. */
const covered = 1;

/** How far before a turn the arc begins that rounds it. */
function roundings(places: readonly Place[]): number[] {
  const length = (index: number): number =>
    Math.abs(places[index]!.x - places[index + 1]!.x) + Math.abs(places[index]!.y - places[index + 1]!.y);
  return places.map((_, index) =>
    index === 0 || index === places.length - 1 ? 0 : Math.min(radius, length(index - 1) / 2, length(index) / 2),
  );
}

const short = (value: number): number => Math.round(value * 100) / 100;

/** How far the two strokes of a level overlap, so that a chart a little wider than it was laid out for shows no gap. */
const overlap = 1;

/**
 * A horizontal stroke between two turns. Its arcs are as round at any width of the chart, so that its ends lie some pixels beside the per cents
 * of its turns. SVG has no such length: it is two strokes that meet in the middle, each moved by the pixels of its own end.
 */
function level(from: Place, leave: number, to: Place, arrive: number, width: number): string {
  const way = Math.sign(to.x - from.x);
  const middle = (from.x + to.x) / 2;
  const stroke = (x1: number, x2: number, shift: number) =>
    `<line x1="${percent(x1 / width)}" x2="${percent(x2 / width)}" y1="${from.y}" y2="${from.y}"${shift === 0 ? '' : ` transform="translate(${short(shift)})"`}/>`;
  return (
    stroke(from.x, middle - way * (leave - overlap), way * leave) +
    stroke(middle + way * (arrive - overlap), to.x, -way * arrive)
  );
}

const at = (x: number, path: string): string => `<svg x="${percent(x)}" overflow="visible">${path}</svg>`;

/** The arrow at a line's end: into a mark's start, or its upper or lower side, where the gutter has less room. */
function tip({ x, y }: Place, before: Place, width: number): string {
  if (before.y === y)
    return at(x / width, `<path class="tip" d="M0 ${y}l-${arrow.length}-${arrow.wide}v${2 * arrow.wide}z"/>`);
  const length = Math.max(arrow.least, Math.min(arrow.length, Math.abs(before.y - y))) * Math.sign(before.y - y);
  return at(x / width, `<path class="tip" d="M0 ${y}l-${arrow.wide} ${length}h${2 * arrow.wide}z"/>`);
}

/** A line as SVG: strokes across from turn to turn, and strokes up and down with the arcs at their ends. */
function lineHtml(places: readonly Place[], width: number): string {
  const arcs = roundings(places);
  const strokes = places.slice(1).map((to, index) => {
    const from = places[index]!;
    const [leave, arrive] = [arcs[index]!, arcs[index + 1]!];
    const last = index === places.length - 2;
    const end = last ? arrow.length - covered : arrive;
    if (from.y === to.y) return level(from, leave, to, end, width);
    const way = Math.sign(to.y - from.y);
    const into = Math.sign((places[index - 1]?.x ?? from.x) - from.x) * leave;
    const out = Math.sign((places[index + 2]?.x ?? to.x) - to.x) * arrive;
    const first =
      leave === 0
        ? `M0 ${from.y}`
        : `M${short(into)} ${from.y}q${short(-into)} 0 ${short(-into)} ${short(way * leave)}`;
    const rest = last ? '' : `q0 ${short(way * arrive)} ${short(out)} ${short(way * arrive)}`;
    return at(from.x / width, `<path d="${first}V${short(to.y - way * (last ? 2 * covered : arrive))}${rest}"/>`);
  });
  return strokes.join('') + tip(places.at(-1)!, places.at(-2)!, width);
}

/**
 * All lines as SVG, each with its number among `links`, for a chart of `width` pixels; a line to a mark that is not drawn is left out.
 * @param upright where lines stand through the whole chart already, as fractions of its width
 */
export function linksHtml(
  links: readonly LaneLink[],
  lanes: readonly LaneBoxes[],
  width: number,
  upright: readonly number[],
): string {
  const rows = lanes.flatMap(({ id, top, rows: own }) =>
    own.map(({ y, boxes }) => ({ key: `${id} ${y}`, y: y + top, boxes })),
  );
  // In the middle of a pixel a stroke is one pixel wide, also where two of them overlap.
  const sharp = rows.sort((one, other) => one.y - other.y).map((row) => ({ ...row, y: Math.round(row.y) + 0.5 }));
  const numbers = new Map(sharp.map(({ key }, index) => [key, index]));
  const drawn = links.flatMap(({ from, to, late }, number) => {
    const [first, waiting] = [from, to].map((end) => numbers.get(`${end.lane} ${end.y}`));
    if (first === undefined || waiting === undefined || first === waiting) return [];
    const end = (row: number, { start, end: last }: LinkEnd) => ({ row, start: start * width, end: last * width });
    return [{ from: end(first, from), to: end(waiting, to), below: late, number }];
  });
  const routes = routesOf(
    sharp,
    drawn,
    width,
    upright.map((x) => x * width),
  );
  return routes
    .map((places, index) => {
      const { below, number } = drawn[index]!;
      return `<g class="${below ? 'dep w' : 'dep'}" data-link="${number}">${lineHtml(places, width)}</g>`;
    })
    .join('');
}
