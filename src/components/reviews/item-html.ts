import type { PackItem } from '../../model/review.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { type PlaceUrl, placeLink } from '../../render/places.ts';
import { itemMessage } from '../../views/reviews/messages.ts';
import { type GlyphName, glyphNames } from '../layout/glyph.ts';
import { labelled } from '../layout/status.ts';

/** What items need of the site. */
export interface ItemContext {
  /** The address of the screen, relative to the root of the site. */
  url: string;
  /** True for the address of a page that there is: a frozen item may name one that is gone. */
  isThere: (url: string) => boolean;
  placeUrl: PlaceUrl;
}

const known: ReadonlySet<string> = new Set(glyphNames);
const tones = { plain: '', warn: 'warn', quiet: 'ink-3' } as const;

/** An item of a screen: what it is, the title with its sentence, who, and how much. */
export function itemHtml(item: PackItem, { url, isThere, placeUrl }: ItemContext): Html {
  const { glyph, word, tone, title, quoted, tracks, text, person, measure, source } = item;
  const name = (known.has(glyph) ? glyph : 'info') as GlyphName;
  const words = quoted ? `“${title}”` : title;
  const link = item.url !== null && isThere(item.url) ? item.url : null;
  const of = tracks.length > 0 && html`<span class="pack-of">${tracks.join(', ')}</span>`;
  const said = text !== null && html`<span class="pack-text">${text}</span>`;
  const where = source !== null && html`<span class="pack-where">${placeLink(source, placeUrl)}</span>`;
  const copied = itemMessage(item, `{origin}${href(link ?? url)}`);
  return html`<li class="pack-item"><span class="pack-kind">${labelled(name, word, tones[tone])}</span><span class="pack-what"><b>${
    link === null ? words : html`<a class="plain" href="${href(link)}">${words}</a>`
  }</b>${of}${said}${where}</span><span class="pack-who">${person ?? ''}</span><span class="pack-measure">${measure ?? ''}</span><button class="copy needs-script" type="button" data-copy="${copied}">Copy<span class="visually-hidden"> for Discord: ${title}</span></button></li>`;
}
