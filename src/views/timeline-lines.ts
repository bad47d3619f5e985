/** A fraction of the chart's width as an SVG length: the chart is drawn in per cents, so that zoom is one width. */
export const percent = (fraction: number): string => `${Number((fraction * 100).toFixed(2))}%`;

/** One end of a dependency line: a fraction of the chart's width, and pixels from the chart's upper edge. */
export interface LinkEnd {
  x: number;
  /** The middle of the bar. */
  y: number;
}

/** A dependency line as data that a script can lay anew when lanes move. */
export interface LinkLine {
  from: LinkEnd;
  to: LinkEnd;
  late: boolean;
}

const radius = 4;
const run = 12;
const half = 9;

/**
 * A horizontal stroke between two places that are each a per cent of the chart and some pixels. SVG has no such length, so it is two
 * strokes that overlap in the middle, each moved by the pixels of its own end.
 */
function level(x1: number, shift1: number, x2: number, shift2: number, y: number): string {
  const middle = (x1 + x2) / 2;
  const stroke = (from: number, to: number, shift: number) =>
    `<line x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}" transform="translate(${shift})"/>`;
  return stroke(x1, middle, shift1) + stroke(middle, x2, shift2);
}

const at = (x: number, path: string, tip?: string): string =>
  `<svg x="${percent(x)}" overflow="visible"><path d="${path}"/>${tip === undefined ? '' : `<path class="tip" d="${tip}"/>`}</svg>`;

/** From the bar's end to the right, down or up before the bar that waits, and into its start. */
function ahead({ from, to }: LinkLine): string {
  const turn = Math.sign(to.y - from.y) * radius;
  return (
    level(from.x, 0, to.x, -run - radius, from.y) +
    at(
      to.x,
      `M${-run - radius} ${from.y}q${radius} 0 ${radius} ${turn}V${to.y - turn}q0 ${turn} ${radius} ${turn}H-6`,
      `M0 ${to.y}l-7-3.5v7z`,
    )
  );
}

/** From the bar's underside or top, along the gap beside the bar that waits, and into that from there: for what comes too late. */
function back({ from, to }: LinkLine): string {
  const below = from.y > to.y ? 1 : -1;
  const gutter = to.y + below * (half + 9);
  const leave = from.y - below * half;
  const turn = below * radius;
  const left = to.x < from.x ? 1 : -1;
  return (
    at(from.x, `M-6 ${leave}V${gutter + turn}q0 ${-turn} ${-radius * left} ${-turn}`) +
    level(to.x, 5 + radius * left, from.x, -6 - radius * left, gutter) +
    at(
      to.x,
      `M${5 + radius * left} ${gutter}q${-radius * left} 0 ${-radius * left} ${-turn}V${to.y + below * (half + 6)}`,
      `M5 ${to.y + below * half}l-3.5 ${below * 7}h7z`,
    )
  );
}

/** One dependency as SVG, for a chart that is about `width` pixels wide. */
export function linkHtml(line: LinkLine, width: number): string {
  const room = (line.to.x - line.from.x) * width;
  return `<g class="${line.late ? 'dep w' : 'dep'}">${room >= run + 2 * radius ? ahead(line) : back(line)}</g>`;
}

/** A dependency line whose ends are known by their lanes; the script asks the page where a lane stands. */
export interface LaneLink extends LinkLine {
  fromLane: string;
  toLane: string;
}

/** All lines as SVG, for a chart of `width` pixels whose lanes begin at `tops`; a line to a lane that is not there is left out. */
export const linksHtml = (links: readonly LaneLink[], tops: ReadonlyMap<string, number>, width: number): string =>
  links
    .flatMap((link) => {
      const [from, to] = [tops.get(link.fromLane), tops.get(link.toLane)];
      if (from === undefined || to === undefined) return [];
      return [linkHtml({ ...link, from: { ...link.from, y: link.from.y + from }, to: { ...link.to, y: link.to.y + to } }, width)];
    })
    .join('');
