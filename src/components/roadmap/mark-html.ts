import { metrics } from '../../chart/labels.ts';
import type { Lane, PlacedMark } from '../../chart/lanes.ts';
import { barTop, percent } from '../../chart/lines.ts';
import { textWidth } from '../../chart/text-width.ts';
import { href } from '../../render/href.ts';
import { escapeHtml } from '../../render/html.ts';
import { fills } from './fills.ts';

/*
 * Marks as SVG text. A roadmap holds thousands of them, so they are joined strings, and everything that repeats is a symbol or a class
 * (`defs-html.ts`, `timeline.css`). Positions are per cents across and pixels down.
 */

const { bar } = metrics;
type Label = PlacedMark['labels'][number];

/** A sign before the words: the ring of a target or the bracket of a deadline that is known to a span, the bar of what is blocked. */
function signOf({ shape, record, state }: PlacedMark): string | null {
  if (shape === 'soft' && (record.kind === 'target' || record.kind === 'deadline')) return `p-${record.kind}-in`;
  return state === 'blocked' ? 'p-blocked' : null;
}

/** The sign of a span whose words stand beside it, where it is wide enough for the sign. */
function loneSign(mark: PlacedMark): string {
  const sign = mark.shape === 'soft' && mark.record.kind !== 'phase' ? signOf(mark) : null;
  return sign === null || mark.width < 0.014 ? '' : `<use href="#${sign}" x="50%" y="9"/>`;
}

/** What a mark is filled with. A target is the track's own date: it is met or it is not, and the work before it shows the state. */
function fillOf({ record, state }: PlacedMark): string {
  const date = record.kind === 'target' || record.kind === 'deadline';
  return date && state !== 'complete' ? 'plan' : fills[state];
}

/** Words inside a bar, cut by its edge where a narrower page makes it shorter. */
function inside({ text }: Label, mark: PlacedMark): string {
  const sign = signOf(mark);
  const words = escapeHtml(text);
  if (mark.shape !== 'soft')
    return sign === null
      ? `<text x="6" y="13">${words}</text>`
      : `<use href="#${sign}" x="14" y="9"/><text x="26" y="13">${words}</text>`;
  if (sign === null) return `<text x="50%" y="13" class="m">${words}</text>`;
  // Sign and words stand in the middle together, the sign 12 px before the words.
  const back = Math.round(textWidth(text) / 2) + 2;
  return `<use href="#${sign}" x="50%" y="9" transform="translate(-${back})"/><text x="50%" y="13" dx="10" class="m">${words}</text>`;
}

/**
 * Words beside a mark: their distance from it is in pixels, their end, where a narrower page cuts them, in per cents. A dense chart is never
 * narrower than it was laid out for, and spares the bytes of the cut.
 */
function outside({ side, x, width, shift, text, warn }: Label, mark: PlacedMark, y: number, dense: boolean): string {
  const [end, tone, words] = [mark.x + mark.width, warn ? ' w' : '', escapeHtml(text)];
  const left = side === 'left';
  if (dense)
    return `<text x="${percent(left ? mark.x : end)}" dx="${left ? -shift - 5 : shift + 5}" y="${y + 13}" class="l${left ? ' e' : ''}${tone}">${words}</text>`;
  const [from, to] = left ? [x, mark.x] : [end, x + width];
  const placed = left ? `x="100%" dx="${-shift - 5}" y="13" class="e"` : `x="${shift + 5}" y="13"`;
  return `<svg x="${percent(from)}" y="${y}" width="${percent(to - from)}" height="${bar}" class="l${tone}"><text ${placed}>${words}</text></svg>`;
}

const hatch = (mark: PlacedMark): string =>
  mark.computed ? `<rect class="h" fill="url(#h-${mark.state === 'in-progress' ? 'on' : 'off'})"/>` : '';

/** A body with crisp or soft ends, and the part of it that lies beyond the hard deadline. */
function body(mark: PlacedMark, y: number, label: Label | undefined): string {
  const fill = fillOf(mark);
  const end = mark.x + mark.width;
  const soft = mark.shape === 'soft';
  const split = mark.split ?? end;
  const main = soft ? `<use href="#s-${fill}"/>` : `<rect/>${hatch(mark)}`;
  const words = label === undefined ? loneSign(mark) : inside(label, mark);
  const kept =
    split > mark.x
      ? `<svg x="${percent(mark.x)}" y="${y}" width="${percent((soft ? end : split) - mark.x)}" height="${bar}" class="${soft ? 's' : mark.computed ? 'b c' : 'b'} ${fill}">${main}${words}</svg>`
      : '';
  if (split >= end) return kept;
  const beyond = soft
    ? '<use href="#s-may"/>'
    : `<rect/>${mark.computed ? '<rect class="h" fill="url(#h-over)"/>' : ''}`;
  return `${kept}<svg x="${percent(split)}" y="${y}" width="${percent(end - split)}" height="${bar}" class="${soft ? 's may' : 'b over'}">${beyond}</svg>`;
}

function point(mark: PlacedMark, y: number, height: number, dense: boolean): string {
  const x = percent(mark.x);
  const tone = mark.late === null ? '' : ' class="w"';
  switch (mark.shape) {
    case 'review':
      return `<line x1="${x}" x2="${x}" y1="3" y2="${height - 3}" class="rv${mark.late === null ? '' : ' w'}"/>`;
    case 'deadline':
      return `<use href="#p-deadline${dense ? '-low' : ''}" x="${x}" y="${y + 9}"/>`;
    case 'target':
      return `<use href="#p-target" x="${x}" y="${y + 9}"${tone}/>`;
    default:
      return `<use href="#p-${mark.state === 'complete' || mark.record.kind === 'shipped' ? 'reached' : 'diamond'}" x="${x}" y="${y + 9}"${tone}/>`;
  }
}

/** The line that says late. */
function lateLine(mark: PlacedMark, y: number): string {
  if (mark.lateTo === null) return '';
  return `<line x1="${percent(mark.x)}" x2="${percent(mark.lateTo)}" y1="${y + bar + 1}" y2="${y + bar + 1}" class="late"/>`;
}

/** True for what lasts; the others are points, which are drawn over it. */
const hasBody = ({ shape }: PlacedMark): boolean => shape === 'bar' || shape === 'soft';

/** The marks of a lane in the order in which they are drawn: what lasts first, so that points stand on it. */
export const drawnMarks = ({ marks }: Lane): PlacedMark[] => [
  ...marks.filter(hasBody),
  ...marks.filter((mark) => !hasBody(mark)),
];

/** One mark: a link whose name says all of it. `href` is the record's place in its document. */
export function markHtml(mark: PlacedMark, dense: boolean, height: number): string {
  const y = barTop(mark.row, dense);
  const bodied = hasBody(mark);
  const within = bodied ? mark.labels.find(({ side }) => side === 'inside') : undefined;
  const beside = mark.labels.filter((label) => label !== within).map((label) => outside(label, mark, y, dense));
  const cut = `${mark.cutStart ? `<use href="#p-cut" x="0" y="${y + 9}"/>` : ''}${mark.cutEnd ? `<use href="#p-cut-end" x="100%" y="${y + 9}"/>` : ''}`;
  const drawn = bodied ? body(mark, y, within) : point(mark, y, height, dense);
  const kind = mark.record.kind === 'review' ? ' class="k-review"' : '';
  return `<a href="${escapeHtml(href(mark.record.url))}"${kind}><title>${escapeHtml(mark.name)}</title>${lateLine(mark, y)}${beside.join('')}${drawn}${cut}</a>`;
}
