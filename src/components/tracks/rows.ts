import type { ProgressKind } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { countText } from '../../text/format.ts';
import { progressWords, type StatusWord } from '../../text/labels.ts';
import type { ChangedCell } from '../../views/changes/by-track.ts';
import type { Cell } from '../../views/tracks/cell.ts';
import type { ArchivedRow, TrackRow } from '../../views/tracks/table.ts';
import { cutList, laterRows } from '../layout/later-rows.ts';
import { statusHtml } from '../layout/status.ts';

/** A progress bar 100 units wide; the filled part is what is done. */
export const meterHtml = (done: number, total: number, extraClass = ''): Html =>
  html`<svg class="meter${extraClass}" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="3"/><rect class="part" width="${Math.round((done / total) * 100)}" height="3"/></svg>`;

/** Repeats a `title` for screen readers. */
const aloud = (note: string): Html => html`<span class="visually-hidden"> (${note})</span>`;

/** A cell's second line; false if it has none. */
export const secondHtml = ({ second, warn, note }: Cell): Html | false =>
  second !== null &&
  html`<span class="second${warn && ' warn'}"${note !== undefined && html` title="${note}"`}>${second}${note !== undefined && aloud(note)}</span>`;
const absentClass = ({ absent }: Cell): Html | false => absent && html` class="absent"`;

/** The column's name, shown when the table becomes a list. */
const wordHtml = (word: string): Html => html`<span class="kind-word">${word} </span>`;

function progressCell(row: TrackRow, kind: ProgressKind): Html {
  const progress = row.progress[kind];
  if (progress === undefined) return html`<td role="cell" class="num"></td>`;
  const { done, total } = progress;
  return html`<td role="cell" class="num progress-cell">${wordHtml(progressWords[kind])}${done}/${total}${meterHtml(done, total)}</td>`;
}

const square = (step: number | null): Html =>
  html`<i class="swatch s9 ${step === null ? 'unscored' : `heat heat-${step}`}"></i>`;

const changedHtml = (cell: ChangedCell): Html =>
  html`<td role="cell"${absentClass(cell)}>${wordHtml('Changed')}${cell.url === null ? cell.text : html`<a href="${href(cell.url)}">${cell.text}</a>`}${secondHtml(cell)}</td>`;

/** A square for each risk, in the colour of its heat. */
export const squaresHtml = ({ absent, squares }: TrackRow['risks']): Html | false =>
  !absent && html`<span class="squares" aria-hidden="true">${squares.map(square)}</span>`;

/** One row of the tracks table, built as text: there may be thousands. */
export function trackRow(row: TrackRow, kinds: readonly ProgressKind[], statusWord: StatusWord): Html {
  const { track, target, risks, approvals } = row;
  const owners = track.owners.length > 0 ? track.owners.join(', ') : null;
  return html`<tr role="row"><th scope="row" role="rowheader"><a class="title" href="${href(track.url)}">${track.title}</a>${
    track.summary !== null && html`<span class="second said cut" title="${track.summary}">${track.summary}</span>`
  }</th><td role="cell" class="status-cell">${statusHtml(track.status.value, statusWord)}${row.contradicted && html`<span class="second under-glyph">contradicted</span>`}${track.tasksDone && html`<span class="second under-glyph">all tasks done</span>`}${
    row.blocked !== null &&
    html`<span class="second under-glyph blocked-by" title="${row.blocked.note}">${row.blocked.second}${aloud(row.blocked.note)}</span>`
  }</td><td role="cell"${owners === null && html` class="absent"`}>${owners ?? 'no owner'}</td>${kinds.map((kind) => progressCell(row, kind))}<td role="cell"${absentClass(target)}>${wordHtml('Target')}${target.text}${secondHtml(target)}</td><td role="cell"${absentClass(
    risks,
  )}>${wordHtml('Risks')}${risks.text}${squaresHtml(risks)}${secondHtml(risks)}</td><td role="cell"${absentClass(
    approvals,
  )}>${wordHtml('Approvals')}${approvals.text}${secondHtml(approvals)}</td>${row.changed !== null && changedHtml(row.changed)}</tr>`;
}

/** An archived track: what superseded it, and when it last changed. */
function archivedRow({ track, supersededBy, closed }: ArchivedRow, statusWord: StatusWord): Html {
  const successors = supersededBy.map(
    (next, index) => html`${index > 0 && ', '}<a href="${href(next.url)}">${next.title}</a>`,
  );
  return html`<tr role="row"><th scope="row" role="rowheader"><a class="title" href="${href(track.url)}">${track.title}</a></th><td role="cell">${statusHtml(track.status.value, statusWord)}${
    successors.length > 0 && html` <span>by ${successors}</span>`
  }</td><td role="cell" class="num ink-3">${closed === null ? 'no date' : `last changed ${closed}`}</td></tr>`;
}

/** Rows of the archive in sight. */
const archiveInSight = 8;

/** The archived tracks; if there are many, the first, and the rest below a counted line. */
export function archiveHtml(rows: readonly ArchivedRow[], statusWord: StatusWord): Html {
  const { first, rest } = cutList(rows, archiveInSight);
  const bodyOf = (some: readonly ArchivedRow[]): Html =>
    html`<tbody role="rowgroup">${some.map((row) => archivedRow(row, statusWord))}</tbody>`;
  const heads = ['Track', 'Status', 'Closed'].map((word) => html`<th scope="col" role="columnheader">${word}</th>`);
  const table = html`<table class="table archive" role="table"><thead class="visually-hidden" role="rowgroup"><tr role="row">${heads}</tr></thead>${bodyOf(first)}</table>`;
  if (rest.length === 0) return table;
  const more = html`<table class="table archive" role="table">${bodyOf(rest)}</table>`;
  return html`${table}${laterRows(`${countText(rest.length)} more archived tracks`, more)}`;
}
