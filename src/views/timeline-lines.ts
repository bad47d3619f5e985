/** A fraction of the chart's width as an SVG length: the chart is drawn in per cents, so that zoom is one width. */
export const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;

/** One end of a dependency line: a fraction of the chart's width, and pixels from the chart's upper edge. */
export interface LinkEnd {
  x: number;
  /** The middle of the bar. */
  y: number;
  /** True for a point: `x` is its middle. */
  point?: boolean;
  /** True where words stand where the line would leave or arrive. */
  said?: boolean;
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

/** How far beside a bar's end, or beside its start, a line meets its underside; a point's it meets in the middle. */
const inset = (end: LinkEnd, pixels: number): number => (end.point === true ? 0 : pixels);

/** The turn from a bar's underside into the middle between two rows. */
const small = 3;

/** From the bar's end to the right, or, where words stand there, from its underside between two rows; then down or up into what waits. */
function ahead({ from, to }: LinkLine): string {
  const way = Math.sign(to.y - from.y);
  const under = from.said === true;
  const leave = under ? inset(from, -6) : 0;
  const y = under ? from.y + way * (half + small) : from.y;
  const stub = under ? at(from.x, `M${leave} ${from.y + way * half}q0 ${way * small} ${small} ${way * small}`) : '';
  const tip = to.point === true ? -half : 0;
  const channel = tip - run - radius;
  const turn = way * radius;
  return (
    stub +
    level(from.x, under ? leave + small : 0, to.x, channel, y) +
    at(
      to.x,
      `M${channel} ${y}q${radius} 0 ${radius} ${turn}V${to.y - turn}q0 ${turn} ${radius} ${turn}H${tip - 6}`,
      `M${tip} ${to.y}l-7-3.5v7z`,
    )
  );
}

/**
 * From the bar's underside or top, along the gap beside the bar that waits, and into that from there: for what comes too late, and for what
 * has words at its start.
 */
function back({ from, to }: LinkLine): string {
  const below = from.y > to.y ? 1 : -1;
  const gutter = to.y + below * (half + 9);
  const leave = from.y - below * half;
  const turn = below * radius;
  const left = to.x < from.x ? 1 : -1;
  const [out, into] = [inset(from, -6), inset(to, 5)];
  return (
    at(from.x, `M${out} ${leave}V${gutter + turn}q0 ${-turn} ${-radius * left} ${-turn}`) +
    level(to.x, into + radius * left, from.x, out - radius * left, gutter) +
    at(
      to.x,
      `M${into + radius * left} ${gutter}q${-radius * left} 0 ${-radius * left} ${-turn}V${to.y + below * (half + 6)}`,
      `M${into} ${to.y + below * half}l-3.5 ${below * 7}h7z`,
    )
  );
}

/** In the middle of a pixel a stroke is one pixel wide, also where two of them overlap. */
const sharp = (end: LinkEnd): LinkEnd => ({ ...end, y: end.y + 0.5 });

/** One dependency as SVG, for a chart that is about `width` pixels wide. */
export function linkHtml({ from, to, late }: LinkLine, width: number): string {
  const line: LinkLine = { from: sharp(from), to: sharp(to), late };
  const room = (to.x - from.x) * width;
  const straight = room >= run + 2 * radius + half && to.said !== true;
  return `<g class="${late ? 'dep w' : 'dep'}">${straight ? ahead(line) : back(line)}</g>`;
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
