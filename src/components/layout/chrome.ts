import type { Commit } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import type { Frame } from '../../render/frame.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import type { Published } from '../../render/published.ts';
import { longDay, momentText, plural } from '../../text/format.ts';
import { dataLinks, type NavigationKey, navigation } from './navigation.ts';

/** The navigation bar. On a narrow screen the list opens as a popover, without script. */
export const navHtml = ({ hasReviews }: Frame, current: NavigationKey | undefined): string =>
  html`<nav class="nav" id="nav" popover aria-label="Pages">${navigation
    .filter(({ key }) => key !== 'reviews' || hasReviews)
    .map(
      ({ key, word, url }) =>
        html`<a href="${href(url)}" data-word="${word}"${key === current && html` aria-current="page"`}>${word}</a>`,
    )}</nav>`.text;

/** As of when a page is: on a printed sheet, after its title, and in the foot. */
export interface State {
  sheet: string;
  foot: Html;
}

const dayHtml = (asOf: Day): Html => html`As of <time class="as-of" datetime="${asOf}">${longDay(asOf)}</time>`;

/** For a page that counts days up to the portfolio's day. */
export const dayState = (asOf: Day): State => ({
  sheet: `as of ${longDay(asOf)}`,
  foot: html`<p>${dayHtml(asOf)}</p>`,
});

/** For a document: the commit that changed it last. */
export function documentState({ commit, committedAt }: Commit): State {
  const day = committedAt.slice(0, 10);
  return {
    sheet: `changed ${longDay(day)}, commit ${commit.slice(0, 7)}`,
    foot: html`<p>Changed <time datetime="${day}">${longDay(day)}</time>, commit <code>${commit.slice(0, 7)}</code></p>`,
  };
}

/** For the home page, the only one that names the commit that was read: another commit changes no other page. */
export function siteState({ portfolio, folder, documents }: Published): State {
  const { source, asOf, tracks } = portfolio;
  const { sheet } = dayState(asOf);
  // As everywhere, the number of tracks excludes the archive.
  const archived = tracks.filter(({ life }) => life === 'archived').length;
  const counted =
    archived === 0
      ? plural(tracks.length, 'track')
      : `${plural(tracks.length - archived, 'track')}, ${archived} more archived,`;
  const commit =
    source &&
    html`, commit <code>${source.commit.slice(0, 7)}</code> of ${momentText(source.committedAt, asOf)}${source.dirty && ', with changes not committed'}`;
  return {
    sheet: source === null ? sheet : `${sheet}, commit ${source.commit.slice(0, 7)}`,
    foot: html`<p>${dayHtml(asOf)}${commit}</p><p>${counted} and ${plural(
      documents.size,
      'document',
    )} read from <code>${folder}/</code></p>`,
  };
}

/** The foot: the state of the plans, and links to the same facts in other formats. */
export function footHtml(state: State | null): string {
  // Addresses in a feed are absolute: without a site address there is no feed.
  const offered = dataLinks.filter(({ url }) => url !== '/feed.xml' || absoluteUrl(url) !== null);
  const links = offered.map(({ word, url }, index) => html`${index > 0 && ', '}<a href="${href(url)}">${word}</a>`);
  return html`<footer class="foot" data-as-of="${href('/as-of.json')}"><div class="foot-in">${state?.foot}<p class="foot-data">Data: ${links}</p></div></footer>`
    .text;
}
