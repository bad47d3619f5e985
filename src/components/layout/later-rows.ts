import { type Html, html } from '../../render/html.ts';

/**
 * The rest of a long list behind a counted line, as text for readers without script: to a browser with script it is one
 * element, until it is opened, filtered or printed (`scripts/layout/fill-folds.ts`). Follows the table whose bodies it
 * holds, or is a list by itself.
 * @param what `976 more tracks`
 * @param content the list; of a table, the whole table. Without `noscript` in it
 */
export const laterRows = (what: string, content: Html): Html =>
  html`<details class="more-rows"><summary>${what}</summary><noscript>${content}</noscript></details>`;

/** The first `inSight` of a long list, and the rest; all of a list that is hardly longer. */
export function cutList<Row>(rows: readonly Row[], inSight: number): { first: Row[]; rest: Row[] } {
  const length = rows.length <= inSight * 1.25 ? rows.length : inSight;
  return { first: rows.slice(0, length), rest: rows.slice(length) };
}
