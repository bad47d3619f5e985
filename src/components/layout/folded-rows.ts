import { type Html, html } from '../../render/html.ts';

/** A list of up to `wholeList` rows is shown in full; a longer one keeps `inSight` rows in view. */
const wholeList = 11;
const inSight = 8;

/**
 * A list of rows. A long one shows the first and folds the rest into a counted line, which opens without script.
 * @param rows list items
 * @param what what the rows are, in the plural: `documents`
 * @param list classes of the list
 */
export function foldedRows(rows: readonly Html[], what: string, list: string): Html {
  if (rows.length <= wholeList) return html`<ul class="${list}">${rows}</ul>`;
  return html`<ul class="${list}">${rows.slice(0, inSight)}</ul><details class="more-rows"><summary>${rows.length - inSight} more ${what}</summary><ul class="${list}">${rows.slice(inSight)}</ul></details>`;
}
