import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import type { Published } from '../../render/published.ts';
import { longDay, momentText, plural } from '../../text/format.ts';
import { dataLinks, hasReviews, type NavigationKey, navigation } from './navigation.ts';

/** The navigation bar and the footer are the same on thousands of pages: build each once per portfolio. */
const once = (portfolio: Portfolio, key: string, make: () => Html): string =>
  indexOf(portfolio).once(() => make().text, key);

/** The navigation bar. On a narrow screen the list opens as a popover, without script. */
export const navHtml = (site: Published, current: NavigationKey | undefined): string =>
  once(
    site.portfolio,
    `nav ${current}`,
    () =>
      html`<nav class="nav" id="nav" popover aria-label="Pages">${navigation
        .filter(({ key }) => key !== 'reviews' || hasReviews(site))
        .map(
          ({ key, word, url }) =>
            html`<a href="${href(url)}" data-word="${word}"${key === current && html` aria-current="page"`}>${word}</a>`,
        )}</nav>`,
  );

/** `As of 21 November 2026, commit 9b89e42`: which portfolio a printed sheet shows. */
export const asOfText = ({ portfolio: { asOf, source } }: Published): string =>
  `as of ${longDay(asOf)}${source === null ? '' : `, commit ${source.commit.slice(0, 7)}`}`;

/** The footer: the date and source of the portfolio, and links to the same facts in other formats. */
export const footHtml = ({ portfolio, folder, documents }: Published): string =>
  once(portfolio, 'foot', () => {
    const { source, asOf, tracks } = portfolio;
    const commit =
      source &&
      html`, commit <code>${source.commit.slice(0, 7)}</code> of ${momentText(source.committedAt, asOf)}${source.dirty && ', with changes not committed'}`;
    // As everywhere, the number of tracks excludes the archive.
    const archived = tracks.filter(({ life }) => life === 'archived').length;
    const counted =
      archived === 0
        ? plural(tracks.length, 'track')
        : `${plural(tracks.length - archived, 'track')}, ${archived} more archived,`;
    // Addresses in a feed are absolute: without a site address there is no feed.
    const offered = dataLinks.filter(({ url }) => url !== '/feed.xml' || absoluteUrl(url) !== null);
    const links = offered.map(({ word, url }, index) => html`${index > 0 && ', '}<a href="${href(url)}">${word}</a>`);
    return html`<footer class="foot"><div class="foot-in"><p>As of <time datetime="${asOf}">${longDay(asOf)}</time>${commit}</p><p>${counted} and ${plural(
      documents.size,
      'document',
    )} read from <code>${folder}/</code></p><p class="foot-data">Data: ${links}</p></div></footer>`;
  });
