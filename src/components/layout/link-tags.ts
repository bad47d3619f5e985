import { cardAddress } from '../../site/cards/address.ts';
import { absoluteUrl, href } from '../../site/href.ts';
import { html } from '../../site/html.ts';
import { loaded } from '../../site/store.ts';
import { type Card, statusColours } from '../../views/card.ts';

interface LinkTags {
  title: string | null;
  description: string;
  url: string;
  card: Card | undefined;
  alternates: readonly { type: string; title: string; url: string }[];
  index: boolean;
}

/** What previews show of a title and a description before they cut them, in characters. */
const longestTitle = 200;
const longestDescription = 340;

const cut = (text: string, most: number): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  const letters = [...plain];
  return letters.length <= most
    ? plain
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/**
 * What search engines and previews of links read of a page: description, address, Open Graph, the card. The colour of a preview's edge is the status's on
 * a track's page; elsewhere it is the paper's.
 */
export function linkTags({ title, description, url, card, alternates, index }: LinkTags): string {
  const { portfolio } = loaded();
  const name = cut(title ?? portfolio.title, longestTitle);
  const said = cut(description, longestDescription);
  const canonical = absoluteUrl(url);
  const plain: Card = { site: portfolio.title, asOf: portfolio.asOf, title: name, status: null, who: null, sentence: [said], strip: null };
  const picture = index ? cardAddress(card ?? plain) : null;
  const status = card?.status ?? null;
  const theme =
    status === null
      ? html`<meta name="theme-color" content="#FFFFFF" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#121419" media="(prefers-color-scheme: dark)">`
      : html`<meta name="theme-color" content="${statusColours[status.value]}">`;
  const others = [...alternates, ...(canonical === null ? [] : siteFeeds)];
  return html`<meta name="description" content="${said}"><meta name="color-scheme" content="light dark">${theme}${!index && html`<meta name="robots" content="noindex">`}${
    canonical !== null && html`<link rel="canonical" href="${canonical}"><meta property="og:url" content="${canonical}">`
  }<meta property="og:title" content="${name}"><meta property="og:description" content="${said}"><meta property="og:site_name" content="${portfolio.title}"><meta property="og:type" content="website">${
    picture !== null &&
    html`<meta property="og:image" content="${picture}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${`${name}: ${said}`}"><meta name="twitter:image" content="${picture}">`
  }<meta name="twitter:card" content="${picture === null ? 'summary' : 'summary_large_image'}"><meta name="twitter:title" content="${name}"><meta name="twitter:description" content="${said}">${others.map(
    (other) => html`<link rel="alternate" type="${other.type}" title="${other.title}" href="${href(other.url)}">`,
  )}`.text;
}

const siteFeeds = [
  { type: 'application/rss+xml', title: 'Everything that changes', url: '/feed.xml' },
  { type: 'application/atom+xml', title: 'Everything that changes', url: '/feed.atom' },
  { type: 'application/feed+json', title: 'Everything that changes', url: '/feed.json' },
];
