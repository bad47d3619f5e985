import type { Sentence } from '../views/sentence.ts';
import { href } from './href.ts';
import { type Html, html } from './html.ts';

/** A sentence as HTML: figures bold, linked where they lead somewhere, `warn` where they are trouble. */
export const sentenceHtml = (sentence: Sentence): Html =>
  html`${sentence.map((part) => {
    if (typeof part === 'string') return part;
    const tone = part.warn && html` class="warn"`;
    return part.url === null ? html`<b${tone}>${part.figure}</b>` : html`<a href="${href(part.url)}"${tone}>${part.figure}</a>`;
  })}`;
