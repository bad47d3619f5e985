import { drawnMarks, type Lane } from '../../chart/lanes.ts';
import type { Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { escapeHtml } from '../../render/html.ts';
import type { Outlook } from '../../views/roadmap/outlook.ts';
import { laneId, undatedId } from '../../views/roadmap/records.ts';
import { stateInWords, type UndatedLane } from '../../views/roadmap/undated.ts';
import { glyph } from '../layout/glyph.ts';
import { markHtml } from './mark-html.ts';

/* A lane is one track: its name and its row of the chart. */

/** A longer name may be cut by its column, so its `title` has it in full. */
const longestName = 22;

const nameHtml = (track: Track, more = ''): string =>
  `<h3 class="tl-name">${glyph(track.status.value)}<a class="title" href="${escapeHtml(href(track.url))}"${track.title.length > longestName ? ` title="${escapeHtml(track.title)}"` : ''}>${escapeHtml(track.title)}</a>${more}</h3>`;

/** The button that opens a tall lane. Without script the lane is open. */
const foldHtml = ({ hidden, track }: Lane): string =>
  hidden === 0
    ? ''
    : `<button type="button" class="tl-fold needs-script" aria-expanded="false" aria-label="+${hidden} more, ${escapeHtml(track.title)}">+${hidden} more</button>`;

/** The marks of a lane as SVG. */
export const plotHtml = (lane: Lane, dense: boolean): string =>
  `<svg class="tl-plot" width="100%" height="${lane.height}">${drawnMarks(lane)
    .map((mark) => markHtml(mark, dense, lane.height))
    .join('')}</svg>`;

/** A lane's answer in words, after its marks: a link to its track, which by script opens the track's facts in place. */
function outlookHtml({ title, url }: Track, { text, second, warn }: Outlook): string {
  const name = [title, [text, second].filter((part) => part !== null && part !== '').join(', ')].join(': ');
  // A lane of one row has no room for the second line.
  const tip = second === null ? '' : ` title="${escapeHtml(second)}"`;
  return `<a class="tl-outlook" href="${escapeHtml(href(url))}" aria-label="${escapeHtml(name)}"${tip}><b${warn ? ' class="warn"' : ''}>${escapeHtml(text)}</b>${second === null ? '' : `<span>${escapeHtml(second)}</span>`}</a>`;
}

/** A lane with its marks, its outlook and their table. */
export const laneHtml = (lane: Lane, dense: boolean, outlook: Outlook, table: string): string =>
  `<section class="tl-lane rows-${Math.min(lane.rows, 40)}${lane.hidden > 0 ? ' folded' : ''}" id="${laneId(lane.track)}">${nameHtml(lane.track, foldHtml(lane))}${plotHtml(lane, dense)}${outlookHtml(lane.track, outlook)}${table}</section>`;

/** Why a track, or part of it, is not on the chart; each record is a link. */
export function whyHtml({ track, said, parts, whole }: UndatedLane): string {
  const sentences = parts.map(({ why, wrong, records }) => {
    const links = records
      .map(({ title, url }) => `<a href="${escapeHtml(href(url))}">${escapeHtml(title)}</a>`)
      .join(', ');
    return `<span${wrong ? ' class="warn"' : ''}>${escapeHtml(why.charAt(0).toUpperCase() + why.slice(1))}</span>: ${links}.`;
  });
  const text = [whole ? `${stateInWords(track)}.` : '', ...sentences, escapeHtml(said)]
    .filter((part) => part !== '')
    .join(' ');
  return `<p class="tl-why">${text}</p>`;
}

/** A lane that is not on the chart, with the reason and its table. */
export const undatedHtml = (lane: UndatedLane, table: string, why = whyHtml(lane)): string =>
  `<section class="tl-lane tl-apart" id="${undatedId(lane)}">${nameHtml(lane.track)}${why}${table}</section>`;

/** From so many lanes on a reason that they share is said once. */
const alike = 4;

/** Lanes that are not on the chart: those with the same reason below one sentence, then the others with their own. */
export function undatedLanes(lanes: readonly UndatedLane[], tableOf: (lane: UndatedLane) => string): string {
  const groups = [...Map.groupBy(lanes, whyHtml)];
  const isShared = ([, own]: (typeof groups)[number]): boolean => own.length >= alike;
  const shared = groups.filter(isShared).map(([why, own]) => {
    const names = own.map((lane) => undatedHtml(lane, tableOf(lane), ''));
    return `<div class="tl-alike">${why}${names.join('')}</div>`;
  });
  const single = groups.filter((group) => !isShared(group)).flatMap(([, own]) => own);
  return [...shared, ...single.map((lane) => undatedHtml(lane, tableOf(lane)))].join('');
}
