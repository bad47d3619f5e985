import type { SectionWords } from '../../markdown/html/words.ts';
import { stripPlaceholders } from '../../markdown/placeholders/placeholders.ts';
import { escapeHtml } from '../../render/html.ts';
import { otherSpelling, sectionMark } from '../../search/sections.ts';
import { stripDiacritics, unspacedLetter } from '../../search/words.ts';

/** Ranges of such scripts (Thai, ideographs, kana, rare ideographs). A quick test. */
const mayBeUnspaced = /[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

/** Half and full width characters, indexed as normal ones. */
const otherWidth = /[\uff01-\uffef]+/g;

/** Letters with a plain form that is not just the letter without marks, which Pagefind handles: `Straße`, `Øst`. */
const otherLetter = /[ßẞæœøđðłþıÆŒØĐÐŁÞ]/;

/**
 * A text for Pagefind, which splits words at spaces: letters of scripts without spaces become words, and a word's plain
 * spelling follows it. The reader's browser removes both.
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

/** A section under a heading with its line. */
const sectionHtml = ({ slug, line, title, blocks }: SectionWords): string =>
  `${slug === null ? '' : block(`h2 id="${escapeHtml(sectionMark(line, slug))}"`, title)}${blocks.map((text) => block('p', text)).join('')}`;

/** A document for Pagefind. Template text in its title is removed; an empty title is replaced by the file's name. */
export function documentHtml(file: string, title: string, words: readonly SectionWords[]): string {
  const written = stripPlaceholders(title) || file.slice(file.lastIndexOf('/') + 1);
  return `<html><body>${block('h1', written)}${words.map(sectionHtml).join('')}</body></html>`;
}
