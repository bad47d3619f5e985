import type { SectionWords } from '../../markdown/html/words.ts';
import { stripPlaceholders } from '../../markdown/placeholders/placeholders.ts';
import { escapeHtml } from '../../render/html.ts';
import { otherSpelling, sectionMark } from '../../search/sections.ts';
import { stripDiacritics, unspacedLetter } from '../../search/words.ts';

/**
 * The ranges of such scripts (Thai, the ideographs and kana, rare ideographs): text without them needs no closer look.
 */
const mayBeUnspaced = /[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

/** Letters of half and full width, which are found by the usual ones. */
const otherWidth = /[\uff01-\uffef]+/g;

/**
 * Letters whose plain form is not just the letter without its marks (Pagefind knows those): `Straße`, `Øst`. Most texts
 * have none.
 */
const otherLetter = /[ßẞæœøđðłþıÆŒØĐÐŁÞ]/;

/**
 * A text as Pagefind gets it, which takes what is between two spaces for a word: each letter of a script without spaces
 * is one, and a word's plain spelling follows it. The reader's browser takes both out again.
 */
function indexed(text: string): string {
  const usual = text.replace(otherWidth, (letters) => letters.normalize('NFKC'));
  const spaced = mayBeUnspaced.test(usual) ? usual.replace(unspacedLetter, ' $& ') : usual;
  if (!otherLetter.test(spaced)) return spaced;
  return spaced.replace(/\S+/g, (word) =>
    otherLetter.test(word) ? `${word} ${stripDiacritics(word)}${otherSpelling}` : word,
  );
}

const block = (name: string, text: string): string =>
  `<${name}>${escapeHtml(indexed(text))}</${name.replace(/ .*/, '')}>`;

/** A section under a heading that says its line. */
const sectionHtml = ({ slug, line, title, blocks }: SectionWords): string =>
  `${slug === null ? '' : block(`h2 id="${escapeHtml(sectionMark(line, slug))}"`, title)}${blocks.map((text) => block('p', text)).join('')}`;

/**
 * A document as the page that Pagefind gets. Template text in its title was written by no author; a title of nothing
 * else gives way to the file's name.
 */
export function documentHtml(file: string, title: string, words: readonly SectionWords[]): string {
  const written = stripPlaceholders(title) || file.slice(file.lastIndexOf('/') + 1);
  return `<html><body>${block('h1', written)}${words.map(sectionHtml).join('')}</body></html>`;
}
