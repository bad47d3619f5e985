import type { Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { placeWords, words } from '../../text/format.ts';
import type { ApprovalEntry } from '../../views/approvals/entries.ts';
import type { ApprovalMatrix, MatrixColumn, MatrixRow } from '../../views/approvals/matrix.ts';
import { conditionText } from '../../views/approvals/words.ts';
import { labelled } from '../layout/status.ts';
import { meterHtml } from '../tracks/rows.ts';
import { sourceHtml, stateHtml, whoAndWhenHtml } from './entry-html.ts';

/** Which columns a matrix has besides the roles. */
export interface SideColumns {
  gates: boolean;
  ready: boolean;
  /** The address of a document's page; null if it has none. */
  documentUrl: (file: string) => string | null;
}

/** The ID of the row that lists the gates of a track. */
export const gatesId = (track: Track): string => `gates-${track.id}`;

function entryHtml(entry: ApprovalEntry, showRole: boolean): Html {
  const { url, source, condition, track, waits } = entry;
  const second = whoAndWhenHtml(entry);
  return html`<a class="plain cell" href="${href(source === null ? track.url : url)}">${stateHtml(entry)}${second !== null && html`<span class="second${waits && ' said'}">${second}</span>`}${
    condition !== null && html`<span class="second">${conditionText(condition)}</span>`
  }${showRole && html`<span class="second">${entry.roleText}</span>`}</a>`;
}

function roleCell(entries: readonly ApprovalEntry[], { role }: MatrixColumn): Html {
  const word = role ?? 'Other roles';
  if (entries.length === 0) return html`<td role="cell" class="absent not-asked" data-word="${word}">none found</td>`;
  const several = entries.length > 1;
  return html`<td role="cell" data-word="${word}">${entries.map((entry) => entryHtml(entry, role === null || several))}</td>`;
}

function gatesCell({ gates, track }: MatrixRow): Html {
  if (gates === null || gates.total === 0)
    return html`<td role="cell" class="absent not-asked" data-word="Gates">none</td>`;
  const text = `${gates.done} of ${gates.total}`;
  return html`<td role="cell" data-word="Gates"><a class="plain cell${gates.open.length > 0 && ' strong'}" href="#${gatesId(track)}">${text}</a>${meterHtml(gates.done, gates.total)}</td>`;
}

function readyCell({ track, contradiction }: MatrixRow, documentUrl: SideColumns['documentUrl']): Html {
  if (track.ready === null) return html`<td role="cell" class="absent not-asked" data-word="Ready">no answer</td>`;
  const { text, source } = track.ready;
  const said = contradiction === null ? text : labelled('contradiction', `${text}, but ${contradiction}`, 'warn');
  const page = documentUrl(source.file);
  return html`<td role="cell" data-word="Ready">${page === null ? said : html`<a class="plain cell" href="${href(page)}" title="${placeWords(source)}">${said}</a>`}</td>`;
}

/** Some of its rows. */
type MatrixPart = Pick<ApprovalMatrix, 'columns'> & { rows: readonly MatrixRow[] };

/**
 * Rows of the matrix, built as text because a portfolio may have a thousand. Cells repeat their role and every element
 * its ARIA role: on a phone the table is laid out as blocks.
 */
export const matrixRows = ({ rows, columns }: MatrixPart, side: SideColumns): Html =>
  html`${rows.map(
    (row) =>
      html`<tr role="row"><th scope="row" role="rowheader"><a class="title" href="${href(row.track.url)}">${row.track.title}</a><span class="second">${
        row.track.life === 'archived' ? 'archived' : words(row.track.status.value).toLowerCase()
      }</span></th>${row.cells.map((entries, index) => roleCell(entries, columns[index]!))}${side.gates && gatesCell(row)}${side.ready && readyCell(row, side.documentUrl)}</tr>`,
  )}`;

/** Every track with gates: how many of those that apply are passed, and the open ones with their source lines. */
export const gateRows = (rows: readonly MatrixRow[]): Html =>
  html`${rows.map(({ track, gates }) => {
    if (gates === null || gates.total === 0) return null;
    const { open, done, total } = gates;
    const items = open.map(
      (gate) =>
        html`<li>${labelled('pending', gate.role)}${gate.name !== null && html` <span class="ink-3">${gate.name}</span>`}<span class="small">${sourceHtml(gate.source, gate.url)}</span></li>`,
    );
    return html`<tr id="${gatesId(track)}"><th scope="row"><a class="title" href="${href(track.url)}">${track.title}</a></th><td class="gate-count">${done} of ${total}${meterHtml(done, total)}</td><td>${
      open.length === 0 ? html`<span class="ink-2">all passed</span>` : html`<ul class="rows open-gates">${items}</ul>`
    }</td></tr>`;
  })}`;

/** Titles as links in a sentence. Beyond the first `most`, only a count that links to the list of all tracks. */
export function titleLinks(tracks: readonly Track[], most: number): Html {
  const links = tracks
    .slice(0, most)
    .map((track, index) => html`${index > 0 && ', '}<a class="plain" href="${href(track.url)}">${track.title}</a>`);
  const more = tracks.length - links.length;
  return html`${links}${more > 0 && html` and <a href="${href('/tracks/')}">${more} more</a>`}`;
}
