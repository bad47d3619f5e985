import type { StatusValue } from '../model/status.ts';
import { statusColours } from '../views/share/card.ts';
import { type Html, html } from './html.ts';

/** Characters of titles and descriptions in previews. */
const longestTitle = 200;
const longestDescription = 340;

/** Cuts a text at a word end, with an ellipsis. */
function cut(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const letters = [...plain];
  if (letters.length <= most) return plain;
  const shown = letters.slice(0, most).join('');
  const whole = shown.replace(/ \S{0,24}$/u, '');
  return `${whole === shown ? letters.slice(0, most - 1).join('') : whole}…`;
}

export const cutTitle = (text: string): string => cut(text, longestTitle);
export const cutDescription = (text: string): string => cut(text, longestDescription);

/** The edge colour of a preview: the status's on a track's page, else the background's. */
export const themeTags = (status: StatusValue | null): Html =>
  status === null
    ? html`<meta name="theme-color" content="#FFFFFF" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#121419" media="(prefers-color-scheme: dark)">`
    : html`<meta name="theme-color" content="${statusColours[status]}">`;

/** Tags for the card and its alternative text. */
export const pictureTags = (picture: string | null, alt: string): Html =>
  picture === null
    ? html`<meta name="twitter:card" content="summary">`
    : html`<meta property="og:image" content="${picture}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${alt}"><meta name="twitter:image" content="${picture}"><meta name="twitter:card" content="summary_large_image">`;

/** Open Graph and Twitter tags for title, description and site name. */
export const wordTags = (title: string, description: string, site: string): Html =>
  html`<meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:site_name" content="${site}"><meta property="og:type" content="website"><meta name="twitter:title" content="${title}"><meta name="twitter:description" content="${description}">`;
