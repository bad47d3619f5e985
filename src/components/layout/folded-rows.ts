import { type Html, html } from '../../render/html.ts';

/** A list that is taken in at a glance; of a longer one so many rows stay in sight. */
const wholeList = 11;
const inSight = 8;

/**
 * A list of rows. A long one shows its first rows, and the rest behind a counted line that opens without script.
 * @param rows list items
 * @param what what the rows are, in the plural: `documents`
 * @param list the classes of the list
 */
export function foldedRows(rows: readonly Html[], what: string, list: string): Html {
  if (rows.length <= wholeList) return html`<ul class="${list}">${rows}</ul>`;
  return html`<ul class="${list}">${rows.slice(0, inSight)}</ul><details class="more-rows"><summary>${rows.length - inSight} more ${what}</summary><ul class="${list}">${rows.slice(inSight)}</ul></details>`;
}
