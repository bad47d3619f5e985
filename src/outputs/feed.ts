import { Feed } from 'feed';
import type { Portfolio } from '../model/portfolio.ts';
import { beginning } from '../model/shorten.ts';
import type { FeedEntry } from '../views/share/feed-entry.ts';

/** A feed and its entries, newest first. */
export interface FeedPage {
  title: string;
  description: string;
  /** The page of the feed, and the feed's address without extension; both site-relative. */
  url: string;
  path: string;
  entries: readonly FeedEntry[];
  formats: readonly FeedFormat[];
}

/** RSS 2.0, Atom (RFC 4287) and JSON Feed, by the ends of their files' names. */
export const feedFormats = ['xml', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What the library calls the addresses of a feed's formats. */
const linkNames: Record<FeedFormat, string> = { xml: 'rss', atom: 'atom', json: 'json' };

/** Removes characters that XML 1.0 (2.2) cannot express: control characters and half surrogate pairs. */
const writable = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '');

/** Some readers take titles for text, others for HTML, so no character may begin a tag. */
const titled = (text: string): string => writable(text).replaceAll('<', '‹').replaceAll('>', '›');
const escaped = (text: string): string =>
  writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A feed in each of its formats, by file path. Ids never change and dates come from the documents, so equal
 * input gives equal bytes. `updated` is the newest entry's date, else the portfolio's day.
 */
export function feedTexts(portfolio: Portfolio, page: FeedPage, address: (url: string) => string): Map<string, string> {
  const { title, description, url, path, entries, formats } = page;
  const feed = new Feed({
    title: titled(title),
    description: titled(description),
    id: address(`${path}.atom`),
    link: address(url),
    language: 'en',
    // Atom (RFC 4287, 4.1.1) requires an author: the portfolio.
    author: { name: titled(portfolio.title) },
    updated: new Date(entries[0]?.date ?? `${portfolio.asOf}T00:00:00Z`),
    generator: 'Trackway',
    copyright: '',
    feedLinks: Object.fromEntries(formats.map((format) => [linkNames[format], address(`${path}.${format}`)])),
  });
  for (const entry of entries) {
    feed.addItem({
      title: titled(beginning(entry.title, 300)),
      id: `urn:trackway:${encodeURIComponent(entry.id)}`,
      guid: `urn:trackway:${encodeURIComponent(entry.id)}`,
      link: address(entry.url),
      date: new Date(entry.date),
      description: escaped(entry.text),
      category: [{ name: entry.kind, term: entry.kind }],
    });
  }
  const writers: Record<FeedFormat, () => string> = {
    xml: () => feed.rss2(),
    atom: () => feed.atom1(),
    json: () => feed.json1(),
  };
  return new Map(formats.map((format) => [`${path}.${format}`, writers[format]()]));
}
