import { type Html, html } from '../../render/html.ts';
import { type PlaceUrl, placeLink } from '../../render/places.ts';
import { type UnreadBlock, unreadText } from '../../views/track/unread.ts';

/** A part of a document that Trackway could not read, with a link to its line. */
export const unreadHtml = (block: UnreadBlock, placeUrl: PlaceUrl): Html =>
  html`<li>${unreadText(block)}, ${placeLink(block.source, placeUrl)}</li>`;
