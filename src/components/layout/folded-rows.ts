import { type Html, html } from '../../render/html.ts';

/** A list that is longer than what is kept in sight by no more than this is shown in full. */
const hardlyLonger = 3;

/**
 * A list of rows. A long one shows the first and folds the rest into a counted line, which opens without script.
 * @param rows list items
 * @param what what the rows are, in the plural: `documents`
 * @param list classes of the list
 * @param inSight how many rows of a long list are in sight
 */
export function foldedRows(rows: readonly Html[], what: string, list: string, inSight = 8): Html {
  if (rows.length <= inSight + hardlyLonger) return html`<ul class="${list}">${rows}</ul>`;
  return html`<ul class="${list}">${rows.slice(0, inSight)}</ul><details class="more-rows"><summary>${rows.length - inSight} more ${what}</summary><ul class="${list}">${rows.slice(inSight)}</ul></details>`;
}
