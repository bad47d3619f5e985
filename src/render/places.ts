import type { SourceLocation } from '../model/source-location.ts';
import type { Anchor } from '../portfolio/loaded.ts';
import { placeWords } from '../text/format.ts';
import { href } from './href.ts';
import { type Html, html } from './html.ts';

/** The address of a place: its record on the document's page, else that page; null if the file has no page. */
export type PlaceUrl = (place: SourceLocation) => string | null;

/** What of documents leads to their places, by path. */
export type Places = ReadonlyMap<string, { url: string; anchors: readonly Anchor[] }>;

/** The addresses of places in these documents. */
export const placeUrls =
  (documents: Places): PlaceUrl =>
  (place) => {
    const document = documents.get(place.file);
    if (document === undefined) return null;
    const anchor = document.anchors.find(({ line, endLine }) => line <= place.line && place.line <= endLine);
    return anchor === undefined ? document.url : `${document.url}#${anchor.fragment}`;
  };

/** The documents that data names as `file`: all whose places a page of that data can link. */
export function placesIn(data: unknown, documents: Places): Places {
  const found = new Map<string, { url: string; anchors: readonly Anchor[] }>();
  const seen = new Set<object>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) for (const [key, inner] of value) [key, inner].forEach(look);
    if ('file' in value && typeof value.file === 'string') {
      const document = documents.get(value.file);
      if (document !== undefined) found.set(value.file, { url: document.url, anchors: document.anchors });
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(data);
  return found;
}

/** `spec.md, line 214`, linked to the place's page. */
export function placeLink(place: SourceLocation, placeUrl: PlaceUrl, words: string | Html = placeWords(place)): Html {
  const url = placeUrl(place);
  return url === null ? html`${words}` : html`<a href="${href(url)}">${words}</a>`;
}
