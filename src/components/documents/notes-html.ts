import { href } from '../../render/href.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { type PlaceUrl, placeLink } from '../../render/places.ts';
import { type DocumentPage, type Unwritten, unwrittenText } from '../../views/documents/page.ts';
import { severityWords } from '../layout/diagnostic.ts';
import { foldedRows } from '../layout/folded-rows.ts';
import { glyph } from '../layout/glyph.ts';
import { labelled } from '../layout/status.ts';

/** How many notes of a kind are listed before the rest is folded or linked. */
const listed = 6;

const note = (title: string, body: Html): Html => html`<section class="note"><h2>${title}</h2>${body}</section>`;

const unwrittenRow = ({ name, line, slug }: Unwritten): Html =>
  html`<li><a href="#${slug ?? 'main'}">${name}</a><span class="ink-3 nowrap">line ${line}</span></li>`;

function unwrittenHtml(all: readonly Unwritten[]): Html | false {
  if (all.length === 0) return false;
  const more = all.slice(listed);
  return note(
    'Not written yet',
    html`<p>${unwrittenText(all.length)}</p><ul class="rows pairs">${all.slice(0, listed).map(unwrittenRow)}</ul>${
      more.length > 0 &&
      html`<details><summary>${more.length} more</summary><ul class="rows pairs">${more.map(unwrittenRow)}</ul></details>`
    }`,
  );
}

/** Documents by title and file: two of them may share a title. */
const othersRows = (others: DocumentPage['others']): Html[] =>
  others.map(({ title, url, path }) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return html`<li><a href="${href(url)}">${title}</a>${file !== title && html`<span class="second">${file}</span>`}</li>`;
  });

/**
 * The column next to a document: what is unwritten, what contradicts it, what to check, which records it holds, and the
 * other documents of the track.
 */
export function notesHtml(page: DocumentPage, placeUrl: PlaceUrl): Html {
  const { unwritten, contradictions, records, others, diagnostics } = page;
  const worth = diagnostics.filter(({ code }) => !code.startsWith('placeholder'));
  return html`${unwrittenHtml(unwritten)}${
    contradictions.length > 0 &&
    note(
      'Contradicted by',
      html`<ul class="rows">${contradictions.map(({ text, source }) => html`<li class="with-glyph warn">${raw(glyph('contradiction'))}<span>${placeLink(source, placeUrl)}, ${text}</span></li>`)}</ul>`,
    )
  }${
    worth.length > 0 &&
    note(
      'To check',
      html`<ul class="rows checks">${worth.slice(0, listed).map(({ severity, message, hint, line }) => {
        const { glyph: name, tone } = severityWords[severity];
        return html`<li>${labelled(name, html`Line ${line}: ${message} <span class="ink-3">${hint}</span>`, tone)}</li>`;
      })}</ul>${worth.length > listed && html`<p><a href="${href('/health/')}">${worth.length - listed} more</a></p>`}`,
    )
  }${
    records.length > 0 &&
    note(
      'Records in this document',
      html`<ul class="rows pairs">${records.map(({ word, count, fragment }) => html`<li><a href="#${fragment}">${word}</a><span>${count}</span></li>`)}</ul>`,
    )
  }${others.length > 0 && note('Other documents of this track', foldedRows(othersRows(others), 'documents', 'rows'))}`;
}

/** The table of contents: sections with their counts. A script marks the one in view. */
export const contentsHtml = ({ contents }: DocumentPage): Html =>
  html`<ol class="rows contents-list">${contents.map(
    ({ title, slug, level, counts }) =>
      html`<li${level > 0 && html` class="inner"`}><a href="#${slug}">${title}</a>${counts !== null && html`<span class="ink-3">${counts}</span>`}</li>`,
  )}</ol>`;
