import { percent } from '../../chart/lines.ts';
import type { Axis, Tick } from '../../chart/scale.ts';
import { textWidth } from '../../chart/text-width.ts';
import { type Html, html } from '../../render/html.ts';

/** Half the width of the flag that dates today's line, and what a word beside it needs. */
const flagReach = 54;

/** True where the flag at `today` would cover a word at `x`, on a chart of `width` pixels. */
export function covered(tick: Tick, today: number | null, width: number): boolean {
  if (today === null) return false;
  const [start, flag] = [tick.x * width, today * width];
  return start < flag + flagReach && start + textWidth(tick.label) + 10 > flag - flagReach;
}

const word = ({ x, label }: Tick, y: number): Html => html`<text x="${percent(x)}" dx="5" y="${y}">${label}</text>`;

/** The words of one axis: larger units above, smaller below. Words that would meet the next one are left out. */
export function axisHtml({ level, above, below }: Axis, today: number | null, width: number): Html {
  const upper = above.filter(
    (tick, index) =>
      !covered(tick, today, width) && ((above[index + 1]?.x ?? 1) - tick.x) * width > textWidth(tick.label) + 8,
  );
  const lower = below.filter((tick) => (1 - tick.x) * width > textWidth(tick.label));
  return html`<g data-level="${level}"><g class="tl-above">${upper.map((tick) => word(tick, 18))}</g><g class="tl-below">${lower.map((tick) => word(tick, 38))}</g></g>`;
}

/** The lines of one axis through all lanes. */
export const gridHtml = ({ level, below }: Axis): Html =>
  html`<g data-level="${level}">${below.map(({ x, major }) => html`<line x1="${percent(x)}" x2="${percent(x)}" y2="100%"${major && html` class="major"`}/>`)}</g>`;

/** Today's line through all lanes, and the flag that dates it, which stays on a chart of `width` pixels. */
export function todayHtml(x: number, label: string, width: number): { line: Html; flag: Html } {
  const size = Math.ceil(textWidth(label)) + 14;
  const beyond = Math.max(0, Math.round(x * width + size / 2 - width));
  return {
    line: html`<line class="tl-now" x1="${percent(x)}" x2="${percent(x)}" y2="100%"/>`,
    flag: html`<svg class="tl-flag" x="${percent(x)}" overflow="visible"><g transform="translate(${-beyond})"><rect x="${-size / 2}" y="4" width="${size}" height="20" rx="2"/><text y="18">${label}</text></g></svg>`,
  };
}
