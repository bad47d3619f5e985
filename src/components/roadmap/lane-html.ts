import type { Lane, PlacedMark } from '../../chart/lanes.ts';
import { stateWords } from '../../chart/marks.ts';
import { stateOf } from '../../model/dates/lateness.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { escapeHtml } from '../../render/html.ts';
import { whenText, words } from '../../text/format.ts';
import { familyOf } from '../../views/roadmap/family.ts';
import { stateInWords, type UndatedLane } from '../../views/roadmap/undated.ts';
import { glyph } from '../layout/glyph.ts';
import { drawnMarks, markHtml } from './mark-html.ts';

/*
 * A lane is one track: its name, its stretch of the chart, and the same records as a table. Chart and table stand side by side in the
 * page, so that they cannot drift apart and the second costs little; `timeline.css` shows the one that was chosen.
 */

/** The name of a lane's element, and the page's anchor for it: the track's segment of its address. */
export const laneId = (track: Track): string => `lane-${track.url.split('/')[2] ?? track.id}`;

const attribute = (name: string, value: string): string => (value === '' ? '' : ` data-${name}="${escapeHtml(value)}"`);

/** What filters ask of a lane. */
function facets(track: Track, time: readonly string[]): string {
  const status = track.life === 'archived' ? 'archived' : track.status.value;
  return (
    attribute('status', status) +
    attribute('owner', track.owners.join('|')) +
    attribute('family', familyOf(track)) +
    attribute('time', time.join(' '))
  );
}

/** A longer name may be cut by its column, and has the whole of it at hand. */
const longestName = 22;

const nameHtml = (track: Track): string =>
  `<h3 class="tl-name">${glyph(track.status.value)}<a class="title" href="${escapeHtml(href(track.url))}"${track.title.length > longestName ? ` title="${escapeHtml(track.title)}"` : ''}>${escapeHtml(track.title)}</a></h3>`;

const kindWords: Partial<Record<Milestone['kind'], string>> = { item: 'Roadmap item', deadline: 'Hard deadline' };

function rowHtml(record: Milestone, track: Track, when: string, note: string): string {
  return `<tr><td>${when}</td><th scope="row"><a href="${escapeHtml(href(record.url))}">${escapeHtml(record.title)}</a></th><td>${kindWords[record.kind] ?? words(record.kind)}</td><td>${stateWords(stateOf(record, track))}</td><td>${note}</td></tr>`;
}

const markRow = (mark: PlacedMark, track: Track): string =>
  rowHtml(
    mark.record,
    track,
    `${escapeHtml(whenText(mark.record.when!))}${mark.computed ? ' <i>computed</i>' : ''}`,
    mark.note === null ? '' : `<span class="warn">${escapeHtml(mark.note)}</span>`,
  );

const head =
  '<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Kind</th><th scope="col">State</th><th scope="col">Remark</th></tr></thead>';

/** The section's heading names the table. */
const tableHtml = (rows: string): string =>
  rows === '' ? '' : `<table class="tl-table">${head}<tbody>${rows}</tbody></table>`;

/** The marks of a lane, drawn. */
export const plotHtml = (lane: Lane, dense: boolean): string =>
  `<svg class="tl-plot" width="100%" height="${lane.height}">${drawnMarks(lane)
    .map((mark) => markHtml(mark, dense, lane.height))
    .join('')}</svg>`;

/** A lane with its marks, in the chart and in the table. */
export function laneHtml(lane: Lane, dense: boolean): string {
  const { track, marks, rows } = lane;
  const time = [
    marks.some(({ late }) => late !== null) && 'late',
    marks.some(({ overrun }) => overrun !== null) && 'over',
  ].filter((word) => word !== false);
  return `<section class="tl-lane rows-${Math.min(rows, 40)}" id="${laneId(track)}"${facets(track, time)}>${nameHtml(track)}${plotHtml(lane, dense)}${tableHtml(marks.map((mark) => markRow(mark, track)).join(''))}</section>`;
}

/** Why a track, or some of it, has no place on the chart, each record a link. */
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

/** A lane beside the chart, with its reason and, in the table, its records. */
export function undatedHtml(lane: UndatedLane): string {
  const { track, parts, whole } = lane;
  const rows = parts.flatMap(({ why, wrong, records }) =>
    records.map((record) =>
      rowHtml(
        record,
        track,
        record.when === null
          ? '<span class="absent">no date</span>'
          : escapeHtml(`${record.when.start} to ${record.when.end}`),
        wrong
          ? `<span class="warn">${escapeHtml(why.replace(/^\d\S* /, ''))}</span>`
          : escapeHtml(record.duration ?? ''),
      ),
    ),
  );
  return `<section class="tl-lane tl-apart" id="${laneId(track)}${whole ? '' : '-undated'}"${facets(track, ['undated'])}>${nameHtml(track)}${whyHtml(lane)}${tableHtml(rows.join(''))}</section>`;
}
