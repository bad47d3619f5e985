import type { Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import type { StatusWord } from '../../text/labels.ts';
import type { DependencyBoard, DependencyRow } from '../../views/dependencies/graph.ts';
import type { Cycle } from '../../views/dependencies/order.ts';
import { relationWord } from '../../views/dependencies/words.ts';
import { sourceHtml } from '../approvals/entry-html.ts';
import { statusHtml } from '../layout/status.ts';

const trackLink = (track: Track): Html => html`<a class="title" href="${href(track.url)}">${track.title}</a>`;

/** The far end of a dependency that is not a track: something outside, or a name that matches none. */
function outsideHtml({ dependency }: DependencyRow): Html {
  return dependency.dangling === null ? html`${dependency.text}` : html`“${dependency.dangling}”`;
}

const endCells = (row: DependencyRow, statusWord: StatusWord): Html =>
  row.to === null
    ? html`<td class="said-outside">${outsideHtml(row)}</td><td class="absent">${row.dependency.dangling === null ? 'external' : 'unknown track'}</td>`
    : html`<td><a class="plain" href="${href(row.to.url)}">${row.to.title}</a></td><td>${statusHtml(row.to.status.value, statusWord)}</td>`;

/** Every dependency as a row, grouped by the track whose document states it. */
export const dependencyRows = (groups: DependencyBoard['rows'], statusWord: StatusWord): Html =>
  html`${groups.map(
    ({ from, rows }) =>
      html`<tbody>${rows.map(
        (row, index) =>
          html`<tr>${index === 0 && html`<th scope="rowgroup" rowspan="${rows.length}">${trackLink(from)}<span class="second">${statusHtml(from.status.value, statusWord)}</span></th>`}<td>${relationWord(row.dependency)}</td>${endCells(row, statusWord)}<td class="queue-source">${sourceHtml(row.dependency.source, row.dependency.url)}</td></tr>`,
      )}</tbody>`,
  )}`;

/** The chain as a list, in the order of need: what the rest needs comes first. */
export const chainItems = (chain: readonly Track[], statusWord: StatusWord): Html =>
  html`${chain.map((track) => html`<li>${trackLink(track)}<span class="chain-status">${statusHtml(track.status.value, statusWord)}</span></li>`)}`;

/** Circular dependencies: who needs whom, back to the first; each step links to the line that states it. */
export const circleItems = (cycles: readonly Cycle[], tracks: ReadonlyMap<string, Track>): Html[] =>
  cycles.map(({ path, tracks: all, dependencies }) => {
    const title = (id: string): string => tracks.get(id)?.title ?? id;
    const steps = path.map((id, index) => html`${title(id)} <a href="${href(dependencies[index]!.url)}">needs</a> `);
    const more = all.length - path.length;
    const note = html`<span class="second">The shortest circle; it involves ${more} more ${more === 1 ? 'track' : 'tracks'}.</span>`;
    return html`<li>${steps}${path.length === 1 ? 'itself' : title(path[0]!)}.${more > 0 && note}</li>`;
  });

/** Complete tracks that still need an open one, each with the line that says so. */
export const aheadItems = (ahead: DependencyBoard['ahead']): Html[] =>
  ahead.map(
    ({ done, open, dependency }) =>
      html`<li>${trackLink(done)} is complete and still needs ${trackLink(open)}. <span class="small">${sourceHtml(dependency.source, dependency.url)}</span></li>`,
  );

/** Dependencies on names that match no track, each with the nearest name, if any. */
export const danglingItems = (dangling: DependencyBoard['dangling']): Html[] =>
  dangling.map(({ from, dependency, near }) => {
    const meant =
      near === null
        ? html`<span class="ink-3">No similar name.</span>`
        : html`<a href="${href(near.url)}">${near.title}</a> (${near.id}) may be meant.`;
    return html`<li>${trackLink(from)} ${relationWord(dependency)} “${dependency.dangling}”, an unknown track. ${meant} <span class="small">${sourceHtml(dependency.source, dependency.url)}</span></li>`;
  });

const shownItems = 8;

/** A list with its first items in view and the rest folded into a counted line. */
export function foldedList(items: readonly Html[]): Html {
  const [first, rest] = [items.slice(0, shownItems), items.slice(shownItems)];
  return html`<ul class="rows list">${first}</ul>${rest.length > 0 && html`<details class="more-items"><summary>${rest.length} more</summary><ul class="rows list">${rest}</ul></details>`}`;
}
