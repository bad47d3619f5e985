import type { SourceLocation } from '../../model/source-location.ts';
import { href } from '../../render/href.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { allRows } from '../../views/risks/groups.ts';
import type { RegisterRow, RiskRegister } from '../../views/risks/register.ts';
import { mitigationWords, textsAreDeferred } from '../../views/risks/register-data.ts';
import { heatStep, scoreOf } from '../../views/risks/scale.ts';
import { glyph } from '../layout/glyph.ts';
import { tableParts } from '../layout/table-parts.ts';
import { ratedAsText, ratingHtml, swatchHtml } from './rating-html.ts';

/** The address of a document's page, by its path; null if it has none. */
export type DocumentUrl = (file: string) => string | null;

/** `memory-layer/spec.md, line 214`. */
const placeText = ({ file, line }: SourceLocation): string => `${file.replace(/^tracks\//, '')}, line ${line}`;

const placeLink = (place: SourceLocation, documentUrl: DocumentUrl): Html => {
  const url = documentUrl(place.file);
  return url === null ? html`${placeText(place)}` : html`<a href="${href(url)}">${placeText(place)}</a>`;
};

const absent = (text: string): Html => html`<span class="absent">${text}</span>`;

const notWritten = html`<i class="not-written">not written yet</i>`;

/** Whether there is a mitigation, in a word. Its absence is a warning only for open risks above the threshold. */
function mitigationCell({ mitigation, risk }: RegisterRow): Html {
  const word = mitigationWords[mitigation];
  if (mitigation === 'written') return html`${word}`;
  return risk.open && risk.aboveThreshold && risk.unmitigated
    ? html`<span class="warn">${raw(glyph('risk'))}${word}</span>`
    : absent(word);
}

/** Settings shared by all rows. */
interface Drawing {
  documentUrl: DocumentUrl;
  someOwn: boolean;
  apart: boolean;
}

/** Placeholder for a text; `data-later` names its column in `risks.csv`. */
const later = (column: string): Html => html`<span data-later="${column}">In the document</span>`;

/** The tracks a mitigation names, for when its text comes later. */
const trackLinks = ({ mitigationParts, mentionsTrack: names }: RegisterRow): Html | false =>
  names &&
  html` Names${mitigationParts.map(({ text, track }) => track !== null && html` <a href="${href(track.url)}">${text}</a>`)}.`;

/** The risk's place in its document; only the document if exact addresses come later, with the texts. */
const sourceLink = ({ risk }: RegisterRow, apart: boolean): Html =>
  html`<a class="source" href="${href(apart ? risk.url.replace(/#.*$/, '') : risk.url)}"${apart && html` data-later="url"`}>${placeText(risk.source)}</a>`;

function mitigationText({ mitigation, mitigationParts }: RegisterRow): Html {
  if (mitigation === 'placeholder') return notWritten;
  if (mitigation === 'none') return absent('None found');
  if (mitigation === 'unknown') return absent('Not understood');
  return html`${mitigationParts.map(({ text, track }) => (track === null ? text : html`<a href="${href(track.url)}">${text}</a>`))}`;
}

const movementHtml = ({ movement }: RegisterRow): Html =>
  html`<ol class="movement">${movement.map(
    ({ when, cell, text }) =>
      html`<li>${cell && swatchHtml(heatStep(scoreOf(cell)), ' s9')} ${text} <span class="ink-3">${when}</span></li>`,
  )}</ol>`;

const detail = (label: string, content: Html): Html => html`<dt>${label}</dt><dd>${content}</dd>`;

function details(row: RegisterRow, { documentUrl, apart }: Drawing): Html {
  const { risk, movement } = row;
  const mitigationApart = apart && row.mitigation === 'written';
  return html`<dl>${detail('Mitigation', mitigationApart ? html`${later('mitigation')}${trackLinks(row)}` : mitigationText(row))}${detail(
    'Contingency',
    risk.contingency === null ? absent('None') : apart ? later('contingency') : html`${risk.contingency}`,
  )}${detail(
    'Rating by the author',
    html`${ratedAsText(risk)}${movement.length > 0 && movementHtml(row)}${risk.status !== null && html` Status “${risk.status}”.`}`,
  )}${detail(
    'Source',
    html`${sourceLink(row, apart)}${risk.also.map(
      (place) => html`, also ${placeLink(place, documentUrl)}`,
    )} <button class="copy needs-script" type="button">Copy for Discord</button>`,
  )}</dl>`;
}

const owners = ({ owners, ownerOf }: RegisterRow, someOwn: boolean): Html =>
  owners.length === 0
    ? html`<td>${absent('No owner')}</td>`
    : html`<td${ownerOf === 'track' && someOwn && html` class="ink-2"`}>${owners.map((owner, index) => html`${index > 0 && ', '}<span>${owner}</span>`)}</td>`;

/** One risk. Its data for the script is in `registerData`. */
const rowHtml = (row: RegisterRow, drawing: Drawing): Html =>
  html`<tr><td>${swatchHtml(row.step)}${ratingHtml(row.rating, row.risk.rating)}</td><td><details><summary>${
    row.risk.title
  }</summary>${details(row, drawing)}</details></td><td><a class="plain" href="${href(row.track.url)}">${row.track.title}</a></td><td>${
    row.category.title
  }</td>${owners(row, drawing.someOwn)}<td>${mitigationCell(row)}</td></tr>
`;

/** True if any document names an owner for a risk: the column then mixes both kinds of owner. */
const someRiskHasOwner = (register: RiskRegister): boolean => allRows(register).some((row) => row.ownerOf === 'risk');

/** The header of the owner column, which says whose owners it holds. */
export const ownerHead = (register: RiskRegister): string =>
  someRiskHasOwner(register) ? 'Owner, or the track’s' : 'Track’s owner';

const drawingOf = (register: RiskRegister, documentUrl: DocumentUrl): Drawing => ({
  documentUrl,
  someOwn: someRiskHasOwner(register),
  apart: textsAreDeferred(register),
});

/** The rated rows, in parts; the threshold line is a row between those that reach it and those that do not. */
export function ratedHtml(register: RiskRegister, documentUrl: DocumentUrl): string[] {
  const drawing = drawingOf(register, documentUrl);
  const rows = register.rated.map((row) => rowHtml(row, drawing).text);
  const above = register.rated.filter(({ risk }) => risk.aboveThreshold).length;
  const line = html`<tr class="line"${(above === 0 || above === rows.length) && html` hidden`}><td colspan="6"><span class="visually-hidden">Below the threshold of ${register.threshold}</span></td></tr>
`;
  if (above === 0) return tableParts(rows).map((part, index) => (index === 0 ? `${line.text}${part}` : part));
  return tableParts(rows.map((row, index) => (index === above - 1 ? `${row}${line.text}` : row)));
}

/** The rows of a group the threshold line does not cross, in parts. */
export function plainHtml(register: RiskRegister, rows: readonly RegisterRow[], documentUrl: DocumentUrl): string[] {
  const drawing = drawingOf(register, documentUrl);
  return tableParts(rows.map((row) => rowHtml(row, drawing).text));
}
