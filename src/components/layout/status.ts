import type { StatusValue } from '../../model/status.ts';
import { type Html, html, raw } from '../../render/html.ts';
import type { StatusWord } from '../../text/labels.ts';
import { type GlyphName, glyph } from './glyph.ts';

/** A glyph and its word, 7 px apart. */
export const labelled = (name: GlyphName, word: string | Html, extraClass = ''): Html =>
  html`<span class="with-glyph${extraClass !== '' && ` ${extraClass}`}">${raw(glyph(name))}<span>${word}</span></span>`;

/** A status as shown throughout the site: glyph and word. */
export const statusHtml = (value: StatusValue, statusWord: StatusWord): Html => labelled(value, statusWord(value));
