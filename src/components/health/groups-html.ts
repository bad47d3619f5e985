import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import type { PlaceUrl } from '../../render/places.ts';
import { plural } from '../../text/format.ts';
import type { HealthGroup } from '../../views/health/health.ts';
import { diagnosticHtml } from '../layout/diagnostic.ts';
import { foldedRows } from '../layout/folded-rows.ts';

/** About as many diagnostics are in sight at first, and at most this many tracks: ten screens of a phone. */
const inSight = 36;
const groupsInSight = 10;

function groupHtml({ track, diagnostics }: HealthGroup, listed: number, placeUrl: PlaceUrl): Html {
  const name =
    track === null ? html`The swarm folder` : html`<a class="title" href="${href(track.url)}">${track.title}</a>`;
  const rows = diagnostics.map((one) => diagnosticHtml(one, placeUrl));
  return html`<section class="health-group"><h2>${name}<span class="caption ink-3">${plural(rows.length, 'diagnostic')}</span></h2>${foldedRows(rows, 'diagnostics', 'rows', listed)}</section>`;
}

/** The diagnostics, track by track. If there are many, the first of the first tracks, and the rest below counted lines. */
export function groupsHtml(groups: readonly HealthGroup[], placeUrl: PlaceUrl): Html {
  const count = groups.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const most = Math.max(3, Math.floor(inSight / Math.min(groups.length, groupsInSight)));
  const listed = count <= inSight ? count : most;
  const sections = groups.map((group) => groupHtml(group, listed, placeUrl));
  const rest = sections.slice(groupsInSight);
  return html`${sections.slice(0, groupsInSight)}${
    rest.length > 0 &&
    html`<details class="more-rows"><summary>${rest.length} more ${rest.length === 1 ? 'track' : 'tracks'}</summary>${rest}</details>`
  }`;
}
