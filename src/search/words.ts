import { append } from '../model/lists.ts';

/** Letters without a Unicode decomposition, and their plain form. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const otherLetters = /[ßæœøđðłþı]/g;

/** Scripts without spaces between words. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー`;
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
/** A letter of a script without spaces. */
export const unspacedLetter = new RegExp(`[${unspaced}]`, 'gu');
const pieces = new RegExp(`[${unspaced}]+|[^\\s${unspaced}]+`, 'gu');

/**
 * Normalises a text for search: width variants unified, lower case, no accents. Voiced kana keep their marks, without
 * which they are other letters.
 */
export function stripDiacritics(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  // Most texts are ASCII.
  if (/^[\u0020-\u007e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(otherLetters, (letter) => plainLetters[letter] ?? letter);
}

/** Removes a plural s: `risk` for `risks`. */
const singular = (word: string): string =>
  /^[a-z]{3,}[^s]s$/.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word;

/** A word of a query. */
export interface QueryWord {
  /** As typed, normalised; marked in hits. */
  text: string;
  /** All of these must be found. */
  terms: string[];
  /** The word in parts, if the whole is not found: `storm` and `rebooking` for `storm-rebooking`. */
  parts: string[];
}

const trimmed = (chunk: string): string => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const partsOf = (chunk: string): string[] => chunk.match(/[\p{L}\p{N}]+/gu) ?? [];

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/**
 * The search terms of a text: words in the singular; `track-117`, `3.10` and `a@b.org` whole and in parts; letters and
 * pairs of letters of scripts without spaces.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [piece] of stripDiacritics(text).matchAll(pieces)) {
    if (startsUnspaced.test(piece)) {
      for (const letter of piece) terms.add(letter);
      for (const pair of pairs(piece)) terms.add(pair);
      continue;
    }
    const whole = trimmed(piece);
    if (whole === '') continue;
    const parts = partsOf(whole);
    if (parts.length > 1) terms.add(whole);
    for (const part of parts) terms.add(singular(part));
  }
  return terms;
}

/** Words that a question has and its answer may not: they are not searched for, unless there are no others. */
const smallWords = new Set(
  `a an the of for to in on at by from with and or is are was were be been do does did has have had who whom whose what when
    where which why how this that these those there it its as if then than will would can could should about into between our your
    their we you they he she i my me us them his her`.split(/\s+/),
);
const isSmall = (word: string): boolean => smallWords.has(word);

const withoutSmall = <T>(list: readonly T[], word: (one: T) => string): T[] => {
  const telling = list.filter((one) => !isSmall(word(one)));
  return telling.length === 0 ? [...list] : telling;
};

/** The search terms of a title without its small words. */
export const tellingTerms = (text: string): Set<string> => new Set(withoutSmall([...termsOf(text)], (term) => term));

/** The number of words between spaces, small ones aside. */
export const countTelling = (text: string): number =>
  withoutSmall(stripDiacritics(text).split(/\s+/), (word) => word).length;

/** A number of one or two digits, as in a date. It is no beginning of a longer one. */
export const isShortNumber = (word: string): boolean => /^\d{1,2}$/.test(word);

/** True for a code: `T09`, `ADR-031`. */
export const isCode = ({ text }: QueryWord): boolean => /^\p{L}+-?\p{N}+$/u.test(text);

/** True for a part of a compound that means something alone: `rebooking`, but not the `3` of `3.10`. */
const isTelling = (part: string): boolean => part.length > 2 && !/^\p{N}+$/u.test(part);

/** `2` for `2nd`. */
const cardinal = (word: string): string => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1');

/** Longer queries are cut. */
const mostLetters = 200;
const mostWords = 12;

/** The words of a query in order, without small ones. Punctuation alone is no word; `2nd` is `2`. */
export function queryWords(query: string): QueryWord[] {
  const words: QueryWord[] = [];
  for (const [piece] of stripDiacritics([...query].slice(0, mostLetters).join('')).matchAll(pieces)) {
    if (startsUnspaced.test(piece)) {
      words.push({ text: piece, terms: pairs(piece), parts: pairs(piece) });
      continue;
    }
    const whole = trimmed(piece);
    if (whole === '') continue;
    const parts = partsOf(whole).map(singular).map(cardinal);
    if (parts.length === 1) words.push({ text: parts[0] ?? whole, terms: parts, parts });
    else words.push({ text: whole, terms: [whole], parts: parts.every(isTelling) ? parts : [whole] });
  }
  return withoutSmall(words, ({ text }) => text).slice(0, mostWords);
}

const quotes = /["“”„«»]/g;
const evenSpaces = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The phrases in quotation marks in a query, normalised; a hit must contain each. */
export const phrasesIn = (query: string): string[] =>
  [
    ...stripDiacritics(query)
      .replace(quotes, '"')
      .matchAll(/"([^"]+)"/g),
  ]
    .map(([, text = '']) => evenSpaces(text))
    .filter((phrase) => phrase !== '');

/** True if each phrase is in one of the texts. */
export function holdsPhrases(phrases: readonly string[], texts: readonly string[]): boolean {
  const normalized = phrases.length === 0 ? [] : texts.map((text) => evenSpaces(stripDiacritics(text)));
  return phrases.every((phrase) => normalized.some((text) => text.includes(phrase)));
}

/** True for a text with a letter of a script without spaces. */
export const isUnspaced = (text: string): boolean => text.search(unspacedLetter) >= 0;

/**
 * A query for Pagefind, which finds words by their beginning: plurals become singular, and letters of scripts without
 * spaces become words. A phrase in quotation marks stays one, unless the index has other spellings between its words.
 */
export function documentQuery(query: string): string {
  const spaced = stripDiacritics([...query].slice(0, mostLetters).join(''))
    .replace(quotes, '"')
    .replace(unspacedLetter, ' $& ')
    .trim();
  if (/^".+"$/.test(spaced) && query.toLowerCase().search(otherLetters) < 0) return spaced;
  const words = spaced.replaceAll('"', '').split(/\s+/);
  return withoutSmall(words, (word) => trimmed(word))
    .slice(0, mostWords)
    .map(singular)
    .map(cardinal)
    .join(' ');
}

/** True if a word may begin at this offset: no letter precedes it. */
const beginsWord = (text: string, at: number): boolean => !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));

/** True if a normalised text contains a word whole, as typed or in the plural. */
export function holdsWhole(normalized: string, { text }: QueryWord): boolean {
  for (let at = normalized.indexOf(text); at !== -1; at = normalized.indexOf(text, at + 1))
    if (
      startsUnspaced.test(text) ||
      (beginsWord(normalized, at) &&
        /^s?(?![\p{L}\p{N}])/u.test(normalized.slice(at + text.length, at + text.length + 3)))
    )
      return true;
  return false;
}

/** True if a normalised text contains a word, one that begins with it, or all of its parts. */
export function holds(normalized: string, { text, parts }: QueryWord): boolean {
  const contains = (word: string): boolean => {
    const anywhere = startsUnspaced.test(word);
    const whole = isShortNumber(word);
    for (let at = normalized.indexOf(word); at !== -1; at = normalized.indexOf(word, at + 1)) {
      const ends = !whole || !/\p{N}/u.test(normalized[at + word.length] ?? '');
      if (anywhere || (ends && beginsWord(normalized, at))) return true;
    }
    return false;
  };
  return contains(text) || parts.every(contains);
}

/** The ranges of a query's words in a text: start and end, sorted, without overlaps. */
export function marksIn(text: string, words: readonly QueryWord[]): [number, number][] {
  // Normalising may change the length, so do it letter by letter and remember the offsets.
  const letters: string[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const letter of text) {
    for (const plain of stripDiacritics(letter)) {
      letters.push(plain);
      starts.push(offset);
    }
    offset += letter.length;
  }
  starts.push(offset);
  const normalized = letters.join('');
  const marks: [number, number][] = [];
  const isLetter = (at: number): boolean => at >= 0 && /[\p{L}\p{N}]/u.test(letters[at] ?? '');
  const find = (word: string): [number, number][] => {
    const found: [number, number][] = [];
    const anywhere = startsUnspaced.test(word);
    for (let at = normalized.indexOf(word); at !== -1; at = normalized.indexOf(word, at + word.length)) {
      const index = [...normalized.slice(0, at)].length;
      if (anywhere || !isLetter(index - 1)) found.push([starts[index]!, starts[index + [...word].length]!]);
    }
    return found;
  };
  for (const { text: whole, parts } of words) {
    const found = find(whole);
    if (found.length > 0) append(marks, found);
    else if (parts.every((part) => find(part).length > 0)) append(marks, parts.flatMap(find));
  }
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return marks.filter((mark, index) => marks.slice(0, index).every((before) => before[1] <= mark[0]));
}
