import { href } from '../../render/href.ts';
import { html } from '../../render/html.ts';
import { kindOf, type RecordRow, type RoadmapTable, stateText } from '../../views/roadmap/records.ts';

/** A record as a row of its lane's table, without the track, which the lane names. */
function recordRow(row: RecordRow): string {
  const { record, when, computed, remark, warn } = row;
  const what =
    record === null
      ? html`<td class="absent">no record</td>`
      : html`<th scope="row"><a href="${href(record.url)}">${record.title}</a></th>`;
  return html`<tr><td>${when ?? html`<span class="absent">no date</span>`}${computed && html` <i>computed</i>`}</td>${what}<td>${kindOf(row)}</td><td>${stateText(row)}</td><td>${
    remark !== '' && warn ? html`<span class="warn">${remark}</span>` : remark
  }</td></tr>`.text;
}

const head =
  '<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Kind</th><th scope="col">State</th><th scope="col">Remark</th></tr></thead>';

/**
 * The tables of all lanes, by element ID. Each follows the chart of its lane, which contains the same text, so it
 * compresses to little.
 */
export function laneTables({ rows, lanes }: RoadmapTable): ReadonlyMap<string, string> {
  const byLane = Map.groupBy(rows, ({ lane }) => lane);
  return new Map(
    lanes.map(({ id }, lane) => [
      id,
      `<table class="tl-table">${head}<tbody>${(byLane.get(lane) ?? []).map(recordRow).join('')}</tbody></table>`,
    ]),
  );
}
