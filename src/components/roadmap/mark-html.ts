import { bodyEnd, type PlacedMark } from '../../chart/lanes.ts';
import { barTop, percent } from '../../chart/lines.ts';
import { isPoint } from '../../chart/marks.ts';
import { metrics } from '../../chart/metrics.ts';
import { href } from '../../render/href.ts';
import { escapeHtml } from '../../render/html.ts';
import { fills } from './fills.ts';

/*
 * Marks as SVG text. A roadmap has thousands of them, so they are joined strings, and whatever repeats is a symbol or a
 * class (`defs-html.ts`, `timeline.css`). Positions are per cent across and pixels down.
 */

const { bar } = metrics;
type Words = PlacedMark['words'][number];

/**
 * A sign before the label: the ring of a target or the bracket of a deadline known only as a span; the bar of something
 * blocked.
 */
function signOf({ shape, record, state }: PlacedMark): string | null {
  if (shape === 'soft' && (record.kind === 'target' || record.kind === 'deadline')) return `p-${record.kind}-in`;
  return state === 'blocked' ? 'p-blocked' : null;
}

/** The sign of a span with its label outside, if there is room for it. */
function loneSign(mark: PlacedMark): string {
  const sign = mark.shape === 'soft' && mark.record.kind !== 'phase' ? signOf(mark) : null;
  return sign === null || mark.width < 0.014 ? '' : `<use href="#${sign}" class="lone" x="50%" y="50%"/>`;
}

/** The fill of a mark. A target or deadline is either met or not; the work before it shows the state. */
export function fillOf({ record, state }: PlacedMark): string {
  const date = record.kind === 'target' || record.kind === 'deadline';
  return date && state !== 'complete' ? 'plan' : fills[state];
}

const tone = (words: string, warn: boolean): string => {
  const text = escapeHtml(words);
  return warn && text !== '' ? `<b class="warn">${text}</b>` : text;
};

/** A label inside a bar, after its sign; CSS cuts it at the end of the bar. */
function inside({ text, needs }: Words, mark: PlacedMark): string {
  const sign = signOf(mark);
  const drawn = sign === null ? '' : `<svg><use href="#${sign}" x="50%" y="50%"/></svg>`;
  return `<foreignObject class="words${needs > 0 ? ' later' : ''}"><span>${drawn}${escapeHtml(text)}</span></foreignObject>`;
}

/** A label next to a mark, in the free space there; CSS cuts it and keeps it clear of the mark's sign. */
function beside({ side, x, width, text, note }: Words, mark: PlacedMark, y: number): string {
  const at = isPoint(mark) ? ` at-${mark.shape}` : '';
  const said = [tone(text, false), tone(note, true)].filter((part) => part !== '').join(' ');
  return `<foreignObject x="${percent(x)}" y="${y}" width="${percent(width)}" height="${bar}" class="words beside${at}${side === 'left' ? ' left' : ''}"><span>${said}</span></foreignObject>`;
}

const hatch = (mark: PlacedMark): string =>
  mark.computed ? `<rect class="hatch" fill="url(#h-${mark.state === 'in-progress' ? 'on' : 'off'})"/>` : '';

/** A bar with crisp ends, or a span with soft ones, and the part of it beyond the hard deadline. */
function body(mark: PlacedMark, y: number, label: Words | undefined): string {
  const fill = fillOf(mark);
  const end = mark.x + mark.width;
  const soft = mark.shape === 'soft';
  const split = mark.split ?? end;
  const main = soft ? `<use href="#s-${fill}"/>` : `<rect/>${hatch(mark)}`;
  const words =
    (label === undefined || label.needs > 0 ? loneSign(mark) : '') + (label === undefined ? '' : inside(label, mark));
  const kept =
    split > mark.x
      ? `<svg x="${percent(mark.x)}" y="${y}" width="${percent(bodyEnd(mark) - mark.x)}" height="${bar}" class="${soft ? 'mark-span' : mark.computed ? 'mark-bar hatched' : 'mark-bar'} ${fill}">${main}${words}</svg>`
      : '';
  if (split >= end) return kept;
  const beyond = soft
    ? '<use href="#s-may"/>'
    : `<rect/>${mark.computed ? '<rect class="hatch" fill="url(#h-over)"/>' : ''}`;
  return `${kept}<svg x="${percent(split)}" y="${y}" width="${percent(end - split)}" height="${bar}" class="${soft ? 'mark-span may' : 'mark-bar over'}">${beyond}</svg>`;
}

function point(mark: PlacedMark, y: number, height: number, dense: boolean): string {
  const x = percent(mark.x);
  const late = mark.late === null ? '' : ' class="warn"';
  switch (mark.shape) {
    case 'review':
      return `<line x1="${x}" x2="${x}" y1="3" y2="${height - 3}" class="review${mark.late === null ? '' : ' warn'}"/>`;
    case 'deadline':
      return `<use href="#p-deadline${dense ? '-low' : ''}" x="${x}" y="${y + bar / 2}"/>`;
    case 'target':
      return `<use href="#p-target" x="${x}" y="${y + bar / 2}"${late}/>`;
    default:
      return `<use href="#p-${mark.state === 'complete' || mark.record.kind === 'shipped' ? 'reached' : 'diamond'}" x="${x}" y="${y + bar / 2}"${late}/>`;
  }
}

/** The line that marks lateness. */
function lateLine(mark: PlacedMark, y: number): string {
  if (mark.lateTo === null) return '';
  return `<line x1="${percent(mark.x)}" x2="${percent(mark.lateTo)}" y1="${y + bar + 1}" y2="${y + bar + 1}" class="late"/>`;
}

/** One mark: a link whose name is its full description. Its `href` is the record's place in its document. */
export function markHtml(mark: PlacedMark, dense: boolean, height: number): string {
  const y = barTop(mark.row, dense);
  const within = mark.words.find(({ side }) => side === 'inside');
  const outside = mark.words.filter((words) => words !== within).map((words) => beside(words, mark, y));
  const cut = `${mark.cutStart ? `<use href="#p-cut" x="0" y="${y + bar / 2}"/>` : ''}${mark.cutEnd ? `<use href="#p-cut-end" x="100%" y="${y + bar / 2}"/>` : ''}`;
  const drawn = isPoint(mark) ? point(mark, y, height, dense) : body(mark, y, within);
  const kind = mark.record.kind === 'review' ? ' class="k-review"' : '';
  return `<a href="${escapeHtml(href(mark.record.url))}"${kind}><title>${escapeHtml(mark.name)}</title>${lateLine(mark, y)}${outside.join('')}${drawn}${cut}</a>`;
}
