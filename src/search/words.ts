import { append } from '../model/lists.ts';

/** Letters whose plain form Unicode does not know as a decomposition. */
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

/** Scripts that are written without spaces between words. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー`;
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
/** Each letter of a script that is written without spaces. */
export const unspacedLetter = new RegExp(`[${unspaced}]`, 'gu');
const pieces = new RegExp(`[${unspaced}]+|[^\\s${unspaced}]+`, 'gu');

/**
 * A text as searches compare it: full and half width alike, lower case, without accents. Voiced kana keep their marks,
 * because without them they are other letters.
 */
export function stripDiacritics(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  // Most texts are plain ASCII and need none of this.
  if (/^[\u0020-\u007e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(otherLetters, (letter) => plainLetters[letter] ?? letter);
}

/** A plural and its singular are one word: `risks`, `risk`. */
const singular = (word: string): string =>
  /^[a-z]{3,}[^s]s$/.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word;

/** One word of a query, and what it is found by. */
export interface QueryWord {
  /** As it was typed, folded: what is marked in a hit. */
  text: string;
  /** Every one of these has to be found. */
  terms: string[];
  /** The same taken apart, in case the whole is not found: `storm-rebooking` is `storm` and `rebooking`. */
  parts: string[];
}

const trimmed = (chunk: string): string => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const partsOf = (chunk: string): string[] => chunk.match(/[\p{L}\p{N}]+/gu) ?? [];

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/**
 * The terms by which a text is found: its words in the singular; `track-117`, `3.10` and `a@b.org` whole and in their
 * parts; of scripts without spaces every letter and every pair of letters.
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

/**
 * A part of a compound that says something by itself: `rebooking` of `storm-rebooking`, neither `3` of `3.10` nor `117`
 * of `TRACK-117`.
 */
const isTelling = (part: string): boolean => part.length > 2 && !/^\p{N}+$/u.test(part);

/** Longer queries are cut: they are pasted texts, not searches. */
const mostLetters = 200;
const mostWords = 12;

/** A query's words, in the order in which they were typed. Marks and signs alone are no words. */
export function queryWords(query: string): QueryWord[] {
  const words: QueryWord[] = [];
  for (const [piece] of stripDiacritics([...query].slice(0, mostLetters).join('')).matchAll(pieces)) {
    if (startsUnspaced.test(piece)) {
      words.push({ text: piece, terms: pairs(piece), parts: pairs(piece) });
      continue;
    }
    const whole = trimmed(piece);
    if (whole === '') continue;
    const parts = partsOf(whole).map(singular);
    if (parts.length === 1) words.push({ text: parts[0] ?? whole, terms: parts, parts });
    else words.push({ text: whole, terms: [whole], parts: parts.every(isTelling) ? parts : [whole] });
  }
  return words.slice(0, mostWords);
}

const quotes = /["“”„«»]/g;
const evenSpaces = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The phrases in quotation marks in a query, folded: a hit has to hold each of them. */
export const phrasesIn = (query: string): string[] =>
  [
    ...stripDiacritics(query)
      .replace(quotes, '"')
      .matchAll(/"([^"]+)"/g),
  ]
    .map(([, text = '']) => evenSpaces(text))
    .filter((phrase) => phrase !== '');

/** True if each phrase is in one of the texts as a whole. */
export function holdsPhrases(phrases: readonly string[], texts: readonly string[]): boolean {
  const folded = phrases.length === 0 ? [] : texts.map((text) => evenSpaces(stripDiacritics(text)));
  return phrases.every((phrase) => folded.some((text) => text.includes(phrase)));
}

/** True for a text with a letter of a script that is written without spaces. */
export const isUnspaced = (text: string): boolean => text.search(unspacedLetter) >= 0;

/**
 * A query for the index of documents. The index finds what begins with a word, so a plural gives way to its singular;
 * letters of scripts without spaces are single words there. A phrase in quotation marks stays one, unless it has
 * letters of which the index has another spelling between its words.
 */
export function documentQuery(query: string): string {
  const parted = stripDiacritics([...query].slice(0, mostLetters).join(''))
    .replace(quotes, '"')
    .replace(unspacedLetter, ' $& ')
    .trim();
  if (/^".+"$/.test(parted) && query.toLowerCase().search(otherLetters) < 0) return parted;
  return parted.replaceAll('"', '').split(/\s+/).slice(0, mostWords).map(singular).join(' ');
}

/** True if a word may begin at a place of a text: no letter of another word comes before it. */
const beginsWord = (text: string, at: number): boolean => !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));

/** True if a folded text holds a word, or one that begins with it, or else all of its parts. */
export function holds(folded: string, { text, parts }: QueryWord): boolean {
  const stands = (word: string): boolean => {
    const anywhere = startsUnspaced.test(word);
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1))
      if (anywhere || beginsWord(folded, at)) return true;
    return false;
  };
  return stands(text) || parts.every(stands);
}

/** The places of a query's words in a text: pairs of start and end, in order, none overlapping. */
export function marksIn(text: string, words: readonly QueryWord[]): [number, number][] {
  // Folding may change a text's length: each letter is folded alone, and remembers its place.
  const letters: string[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const letter of text) {
    for (const folded of stripDiacritics(letter)) {
      letters.push(folded);
      starts.push(offset);
    }
    offset += letter.length;
  }
  starts.push(offset);
  const folded = letters.join('');
  const marks: [number, number][] = [];
  const isLetter = (at: number): boolean => at >= 0 && /[\p{L}\p{N}]/u.test(letters[at] ?? '');
  const find = (word: string): [number, number][] => {
    const found: [number, number][] = [];
    const anywhere = startsUnspaced.test(word);
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const index = [...folded.slice(0, at)].length;
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
