import type { StatusValue } from '../../model/status.ts';
import { cardAddress } from '../../render/card-address.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import { html } from '../../render/html.ts';
import { cutDescription, cutTitle, pictureTags, themeTags, wordTags } from '../../render/preview-tags.ts';
import { previewQueue } from '../../render/render-queue.ts';
import type { Card } from '../../views/share/card.ts';

interface LinkTags {
  title: string | undefined;
  description: string;
  url: string;
  card: Card | undefined;
  alternates: readonly { type: string; title: string; url: string }[];
  index: boolean;
}

type Link = Pick<LinkTags, 'title' | 'description' | 'url' | 'card'>;

/** What previews of a link to a page show. */
interface Preview {
  name: string;
  said: string;
  /** Address of the card, or null. */
  picture: string | null;
  status: StatusValue | null;
}

function previewOf(site: string, { title, description, url, card }: Link, index: boolean): Preview {
  const name = cutTitle(title ?? site);
  const said = cutDescription(description);
  const plain: Card = { site, title: name, status: null, who: null, sentence: [said], strip: null };
  const picture = index ? cardAddress(card ?? plain) : null;
  const status = card?.status?.value ?? null;
  if (card !== undefined) previewQueue.push(url, { title: name, description: said, picture, status });
  return { name, said, picture, status };
}

/** Queues the card and the preview of a page that is kept from an earlier build. */
export const queueLink = (site: string, link: Link): void => void previewOf(site, link, true);

/**
 * The tags that search engines and link previews read: description, address, Open Graph, the card. A page with a card
 * also queues them for the short address that leads to it.
 */
export function linkTags(site: string, { alternates, index, ...link }: LinkTags): string {
  const { name, said, picture, status } = previewOf(site, link, index);
  const canonical = absoluteUrl(link.url);
  const others = [...alternates, ...(canonical === null ? [] : siteFeeds)];
  return html`<meta name="description" content="${said}"><meta name="color-scheme" content="light dark">${themeTags(status)}${!index && html`<meta name="robots" content="noindex">`}${
    canonical !== null &&
    html`<link rel="canonical" href="${canonical}"><meta property="og:url" content="${canonical}">`
  }${wordTags(name, said, site)}${pictureTags(picture, `${name}: ${said}`)}${others.map(
    (other) => html`<link rel="alternate" type="${other.type}" title="${other.title}" href="${href(other.url)}">`,
  )}`.text;
}

const siteFeeds = [
  { type: 'application/rss+xml', title: 'Everything that changes', url: '/feed.xml' },
  { type: 'application/atom+xml', title: 'Everything that changes', url: '/feed.atom' },
  { type: 'application/feed+json', title: 'Everything that changes', url: '/feed.json' },
];
