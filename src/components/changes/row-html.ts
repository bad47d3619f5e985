import type { ChangePart } from '../../model/change.ts';
import type { Day } from '../../model/when.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { type PlaceUrl, placeLink } from '../../render/places.ts';
import { shortDay } from '../../text/format.ts';
import { type ChangeGroup, notesWords } from '../../views/changes/page.ts';
import type { ChangeRow } from '../../views/changes/rows.ts';
import type { GlyphName } from '../layout/glyph.ts';
import { cutList } from '../layout/later-rows.ts';
import { labelled } from '../layout/status.ts';

/** What rows need of the site besides their change. */
export interface RowContext {
  asOf: Day;
  placeUrl: PlaceUrl;
}

const partHtml = ({ text, url }: ChangePart): Html =>
  url === null ? html`${text}` : html`<a class="plain" href="${href(url)}">${text}</a>`;

function titleHtml({ change, trackTitle, record }: ChangeRow): Html {
  const said = html`<b>${trackTitle}</b>${record !== null && html` · ${record}`}`;
  return change.url === null ? said : html`<a class="plain" href="${href(change.url)}">${said}</a>`;
}

/** `13 December → 20 December`; a value that is gone or was not there is said in words. */
function valuesHtml({ was, now, change }: ChangeRow): Html | null {
  if (was === null && now === null) return null;
  const { slip } = change;
  const old = was !== null && html`<span class="ink-3"><span class="visually-hidden">was </span>${was}</span> → `;
  return html`${old}<b>${now ?? 'none'}</b>${slip !== null && html`<span class="second">${slip.text}</span>`}`;
}

const whyHtml = ({ why, change }: ChangeRow): Html | false => {
  if (why !== null) return html`“${why}”`;
  if (change.cause === 'time') return html`<span class="ink-3">no edit to give a reason</span>`;
  return change.by !== null && html`<span class="ink-3">no reason was found</span>`;
};

function whoHtml({ who, day, place, change, trackTitle }: ChangeRow, { asOf, placeUrl }: RowContext): Html {
  const when = day !== null && html`<time class="nowrap" datetime="${day}">${shortDay(day, asOf)}</time>`;
  const at = change.source ?? change.was;
  const words = place !== null && html`${place.words}<span class="visually-hidden"> of ${trackTitle}</span>`;
  const where =
    at !== null && words !== false && (change.source === null ? html`was in ${words}` : placeLink(at, placeUrl, words));
  return html`${who !== null && html`${who}, `}${when}${where !== false && html`<span class="second">${where}</span>`}`;
}

/** A change: kind; what changed, and the sentence; old and new value; the reason; who, when and where. */
export function changeRow(row: ChangeRow, context: RowContext): Html {
  const { change, word, glyph, warn, parts, moment } = row;
  return html`<li class="change" data-row${moment !== null && html` data-at="${moment}"`} id="${change.id}"><span class="change-kind">${labelled(glyph as GlyphName, word, warn ? 'warn' : '')}</span><span class="change-what">${titleHtml(row)}${
    parts.length > 0 && html`<span class="second said">${parts.map(partHtml)}</span>`
  }</span><span class="change-values">${valuesHtml(row)}</span><span class="change-why">${whyHtml(row)}</span><span class="change-who">${whoHtml(row, context)}</span></li>`;
}

const list = (rows: readonly ChangeRow[], context: RowContext): Html =>
  html`<ul class="rows list changes">${rows.map((row) => changeRow(row, context))}</ul>`;

/** Major changes in sight. */
const majorsInSight = 24;

const folded = (rows: readonly ChangeRow[], summary: string, context: RowContext, extraClass = ''): Html | false =>
  rows.length > 0 &&
  html`<details class="more-rows${extraClass}"><summary>${summary}</summary>${list(rows, context)}</details>`;

/** The rows of a group: the first of them in sight, the rest and the notes behind counted lines. */
export function groupRows({ rows, notes }: ChangeGroup, context: RowContext, inSight: number): Html {
  const { first, rest } = cutList(rows, inSight);
  return html`${first.length > 0 && list(first, context)}${folded(rest, `${rest.length} more`, context)}${folded(notes, notesWords(notes), context, ' change-notes')}`;
}

/** The major changes; of very many, the worst, and the rest behind a counted line. */
export function majorRows(rows: readonly ChangeRow[], context: RowContext): Html {
  const { first, rest } = cutList(rows, majorsInSight);
  return html`${list(first, context)}${folded(rest, `${rest.length} more major changes`, context)}`;
}
