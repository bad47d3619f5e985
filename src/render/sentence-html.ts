import type { Sentence } from '../text/sentence.ts';
import { href } from './href.ts';
import { type Html, html } from './html.ts';

const isNumber = (part: Sentence[number] | undefined): boolean =>
  typeof part === 'object' && /^\d{1,3}$/.test(part.figure);

/**
 * A sentence as HTML: figures are bold, linked if they have an address, and have the class `warn` for warnings. A
 * non-breaking space keeps a number with the word that it counts.
 */
export const sentenceHtml = (sentence: Sentence): Html =>
  html`${sentence.map((part, index) => {
    if (typeof part === 'string') return isNumber(sentence[index - 1]) ? part.replace(/^ /, '\u00a0') : part;
    const tone = part.warn && html` class="warn"`;
    return part.url === null
      ? html`<b${tone}>${part.figure}</b>`
      : html`<a href="${href(part.url)}"${tone}>${part.figure}</a>`;
  })}`;
