import type { SectionWords } from '../../markdown/html/words.ts';
import { stripPlaceholders } from '../../markdown/placeholders/placeholders.ts';
import { escapeHtml } from '../../render/html.ts';
import { documentMark, otherSpelling, sectionMark } from '../../search/sections.ts';
import { fold } from '../../search/words.ts';

/** A letter of a script that parts no words: Pagefind reads what stands between spaces as one word. */
const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/gu;

/** Where letters of such scripts begin (Thai, the ideographs and kana, rare ideographs): text without them needs no closer look. */
const mayBeUnspaced = /[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

/** Letters of half and full width, which are sought in the usual one. */
const otherWidth = /[\uff01-\uffef]+/g;

/** Letters whose plain form is not the letter without its marks, which Pagefind knows by itself: `Straße`, `Øst`. Most texts have none. */
const otherLetter = /[ßẞæœøđðłþıÆŒØĐÐŁÞ]/;

/** A text as Pagefind gets it: every letter of a script without spaces a word of its own, and behind a word its plain spelling. The reader's browser takes both out again. */
function sought(text: string): string {
  const usual = text.replace(otherWidth, (letters) => letters.normalize('NFKC'));
  const spaced = mayBeUnspaced.test(usual) ? usual.replace(unspacedLetter, ' $& ') : usual;
  if (!otherLetter.test(spaced)) return spaced;
  return spaced.replace(/\S+/g, (word) => (otherLetter.test(word) ? `${word} ${fold(word)}${otherSpelling}` : word));
}

const block = (name: string, text: string): string =>
  `<${name}>${escapeHtml(sought(text))}</${name.replace(/ .*/, '')}>`;

/** A section under a heading that says where it stands. */
const sectionHtml = ({ slug, line, title, blocks }: SectionWords): string =>
  `${slug === null ? '' : block(`h2 id="${escapeHtml(sectionMark(line, slug))}"`, title)}${blocks.map((text) => block('p', text)).join('')}`;

/**
 * A document as Pagefind gets it: sections under a heading with the document's address below its track's. Template text in its title
 * was written by nobody; a title of nothing else gives way to the file's name.
 */
export function documentHtml(address: string, file: string, title: string, words: readonly SectionWords[]): string {
  const written = stripPlaceholders(title) || file.slice(file.lastIndexOf('/') + 1);
  return block(`h1 id="${escapeHtml(documentMark(address))}"`, written) + words.map(sectionHtml).join('');
}
