import type { SourceLocation } from '../model/source-location.ts';
import { placeWords } from '../text/format.ts';
import { href } from './href.ts';
import { type Html, html } from './html.ts';
import type { Published } from './published.ts';

/** The address of a place: its record on the document's page, else that page; null if the file has no page. */
export type PlaceUrl = (place: SourceLocation) => string | null;

/** The addresses of places in these documents. */
export const placeUrls =
  (documents: Published['documents']): PlaceUrl =>
  (place) => {
    const document = documents.get(place.file);
    if (document === undefined) return null;
    const anchor = document.anchors.find(({ line, endLine }) => line <= place.line && place.line <= endLine);
    return anchor === undefined ? document.url : `${document.url}#${anchor.fragment}`;
  };

/** `spec.md, line 214`, linked to the place's page. */
export function placeLink(place: SourceLocation, placeUrl: PlaceUrl, words: string | Html = placeWords(place)): Html {
  const url = placeUrl(place);
  return url === null ? html`${words}` : html`<a href="${href(url)}">${words}</a>`;
}
