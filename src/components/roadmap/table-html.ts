import { href } from '../../render/href.ts';
import { html, raw } from '../../render/html.ts';
import { kindOf, type RecordRow, stateText } from '../../views/roadmap/records.ts';
import { glyph } from '../layout/glyph.ts';

/** A record of the roadmap as a row of its table; its cells are under `recordHeads`. */
export function recordRow(row: RecordRow): string {
  const { record, track, when, computed, remark, warn } = row;
  const what =
    record === null
      ? html`<td class="absent">no record</td>`
      : html`<th scope="row"><a href="${href(record.url)}">${record.title}</a></th>`;
  return html`<tr><td>${when ?? html`<span class="absent">no date</span>`}${computed && html` <i>computed</i>`}</td>${what}<td>${raw(glyph(track.status.value))}<a class="plain" href="${href(track.url)}">${track.title}</a></td><td>${track.owners.join(', ')}</td><td>${kindOf(row)}</td><td>${stateText(row)}</td><td>${
    remark !== '' && warn ? html`<span class="warn">${remark}</span>` : remark
  }</td></tr>`.text;
}
