import sprite from '../../assets/glyphs.svg?url';
import type { Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { plural, words } from '../../text/format.ts';
import type { DependencyBoard } from '../../views/dependencies/graph.ts';
import { lineStyles, styleOf } from '../../views/dependencies/graph-data.ts';
import { type GraphEdge, nodeSize } from '../../views/dependencies/layout.ts';

/** With more lines than this, they are drawn faintly. */
const denseEdges = 200;

/**
 * The width of a character in a box's title, in px: an estimate for 14 px at weight 600. Ideographs and kana are
 * full-width.
 */
function widthOf(character: string): number {
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
      character,
    )
  )
    return 14.5;
  if (/[iljtfrI.,:;'’|!()[\]\s-]/u.test(character)) return 4.4;
  if (/[mwMW@%—…]/u.test(character)) return 11.8;
  return /[\p{Lu}\d]/u.test(character) ? 8.4 : 7.4;
}

/** A title cut to fit its box. The accessible name of the link has it in full. */
export function cutTitle(title: string): string {
  const characters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  const room = nodeSize.width - 20;
  let width = 0;
  const fits = characters.findIndex((character) => {
    width += widthOf(character);
    return width > room;
  });
  if (fits === -1) return title;
  return `${characters
    .slice(0, fits - 2)
    .join('')
    .trimEnd()}…`;
}

/** The accessible name of a box: `Memory layer, in progress, needs 2 tracks, is needed by 1 track`. */
function nodeName(track: Track, needs: number, neededBy: number): string {
  const parts = [track.title, words(track.status.value).toLowerCase()];
  if (track.life === 'archived') parts.push('archived');
  if (needs > 0) parts.push(`needs ${plural(needs, 'track')}`);
  if (neededBy > 0) parts.push(`is needed by ${plural(neededBy, 'track')}`);
  return parts.join(', ');
}

const arrow = (id: string): Html =>
  html`<marker id="${id}" class="${id}" viewBox="0 0 7 8" refX="7" refY="4" markerWidth="7" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0 7 4 0 8z"/></marker>`;

/** The drawing as SVG: lines first, then boxes, which are links, on top. `graphData` describes both to the script. */
export function graphHtml({ drawing, tracks }: DependencyBoard): Html {
  const { nodes, edges, width, height } = drawing;
  const waits = edges.filter(({ kind }) => kind === 'needs' || kind === 'blocks');
  const needs = Map.groupBy(waits, ({ to }) => to);
  const neededBy = Map.groupBy(waits, ({ from }) => from);
  const byStyle = Map.groupBy(edges, styleOf);
  const groups = lineStyles.map((style) => {
    const lines = byStyle.get(style);
    if (lines === undefined) return null;
    const head = style === 'circular' ? 'arrow-circular' : 'arrow';
    const marker = style !== 'relates' && html` marker-end="url(#${head})"`;
    return html`<g class="lines ${style}"${marker} aria-hidden="true">${lines.map(({ path }) => html`<path d="${path}"/>`)}</g>`;
  });
  const boxes = nodes.map(({ id, x, y }) => {
    const track = tracks.get(id)!;
    const { value } = track.status;
    const name = nodeName(track, countOthers(needs.get(id), 'from'), countOthers(neededBy.get(id), 'to'));
    return html`<a href="${href(track.url)}" class="box ${value}" transform="translate(${x} ${y})" aria-label="${name}"><title>${track.title}</title><rect width="${nodeSize.width}" height="${nodeSize.height}" rx="4"/><text x="10" y="18">${cutTitle(track.title)}</text><use class="g-${value}" href="${sprite}#${value}" x="9" y="23" width="16" height="16"/><text class="status" x="32" y="36">${words(value)}</text></a>`;
  });
  return html`<svg class="graph${edges.length > denseEdges && ' dense'}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="Tracks and what they need" data-graph><defs>${arrow('arrow')}${arrow('arrow-circular')}</defs>${groups}${boxes}</svg>`;
}

const countOthers = (edges: readonly GraphEdge[] | undefined, end: 'from' | 'to'): number =>
  new Set((edges ?? []).map((edge) => edge[end])).size;
