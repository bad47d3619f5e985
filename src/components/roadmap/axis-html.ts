import { percent } from '../../chart/lines.ts';
import type { Axis, Tick } from '../../chart/scale.ts';
import { textWidth } from '../../chart/text-width.ts';
import { type Html, html } from '../../render/html.ts';

/** Half the width of the flag on today's line, plus clearance for a label next to it, in pixels. */
const flagReach = 54;

/**
 * True if the flag at `today` would cover a label, on a chart `width` pixels wide. Places are fractions of the width.
 */
export function covered(tick: Tick, today: number | null, width: number): boolean {
  if (today === null) return false;
  const [start, flag] = [tick.x * width, today * width];
  return start < flag + flagReach && start + textWidth(tick.label) + 10 > flag - flagReach;
}

const word = ({ x, label }: Tick, y: number): Html => html`<text x="${percent(x)}" dx="5" y="${y}">${label}</text>`;

/** The labels of an axis: larger units above, smaller below. Labels that would run into the next are left out. */
export function axisHtml({ level, above, below }: Axis, today: number | null, width: number): Html {
  const upper = above.filter(
    (tick, index) =>
      !covered(tick, today, width) && ((above[index + 1]?.x ?? 1) - tick.x) * width > textWidth(tick.label) + 8,
  );
  const lower = below.filter((tick) => (1 - tick.x) * width > textWidth(tick.label));
  return html`<g data-level="${level}"><g class="tl-above">${upper.map((tick) => word(tick, 18))}</g><g class="tl-below">${lower.map((tick) => word(tick, 38))}</g></g>`;
}

/** The grid lines of an axis through all lanes. */
export const gridHtml = ({ level, below }: Axis): Html =>
  html`<g data-level="${level}">${below.map(({ x, major }) => html`<line x1="${percent(x)}" x2="${percent(x)}" y2="100%"${major && html` class="major"`}/>`)}</g>`;

/**
 * Today's line through all lanes, and its flag, kept inside a chart `width` pixels wide. `x` is a fraction of the
 * width.
 */
export function todayHtml(x: number, label: string, width: number): { line: Html; flag: Html } {
  const size = Math.ceil(textWidth(label)) + 14;
  const beyond = Math.max(0, Math.round(x * width + size / 2 - width));
  return {
    line: html`<line class="tl-now" x1="${percent(x)}" x2="${percent(x)}" y2="100%"/>`,
    flag: html`<svg class="tl-flag" x="${percent(x)}" overflow="visible"><g transform="translate(${-beyond})"><rect x="${-size / 2}" y="4" width="${size}" height="20" rx="2"/><text y="18">${label}</text></g></svg>`,
  };
}
