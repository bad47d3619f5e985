import { fold, holds, marksIn, type QueryWord } from './words.ts';

/** What Pagefind finds for a query: the documents of a track as one text, its headings by the number of their first word, and where words were found. */
export interface FoundText {
  url: string;
  content: string;
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
  locations: readonly number[];
}

/** One document of it. */
export interface FoundDocument extends FoundText {
  title: string;
}

/** The id of the heading above a document: its address below the track's. No heading of an author has a slash in its id. */
export const documentMark = (address: string): string => `/${address}`;
/** The id of a section's heading with the line that it stands on. */
export const sectionMark = (line: number | null, id: string): string => `${line ?? ''}/${id}`;

/** The sign behind a word that stands in the index of documents only to be found: the plain spelling of the word before. */
export const otherSpelling = '⸼';

/** The documents of a track, each with its own words. */
export function documentsIn({ url, content, anchors, locations }: FoundText): FoundDocument[] {
  const words = content.split(/\s+/);
  const heads = anchors.filter(({ element, id }) => /^h1$/i.test(element) && id.startsWith('/'));
  return heads.map(({ id, text, location: start }, index) => {
    const end = heads[index + 1]?.location ?? words.length;
    const within = (at: number): boolean => start <= at && at < end;
    return {
      url: `${url}${id.slice(1)}`,
      title: (text ?? '').trim(),
      content: words.slice(start, end).join(' '),
      anchors: anchors
        .filter(({ location }) => within(location))
        .map((anchor) => ({ ...anchor, location: anchor.location - start })),
      locations: locations.filter(within).map((location) => location - start),
    };
  });
}

/** A section of a document that holds words of the query. */
export interface FoundSection {
  title: string;
  /** Its text, without its heading. */
  text: string;
  /** Site-relative, with the fragment of the heading. */
  url: string;
  /** The line of its heading; null for a document as a whole. */
  line: number | null;
  /** How well it fits, on the scale of records. */
  rank: number;
}

/** What a word is worth in a heading and in the text, and a heading that is the query and nothing else. */
const inHeading = 9;
const inText = 1.9;
const wholeHeading = 27;
/** What stands before a document's first heading: its title says what the whole is, and often no more than its track's. */
const opening = 0.5;

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー、。]`;
const partedLetters = new RegExp(`(?<=${unspaced}) +(?=${unspaced})`, 'gu');
const otherSpellings = new RegExp(` \\S+${otherSpelling}`, 'g');
/** What was put into a text for the index is taken out again: spaces between letters, other spellings of words. */
const joined = (text: string): string => text.replace(otherSpellings, '').replace(partedLetters, '');

/** The sections of a document in which a query was found, best first: those that hold all its words, of which the document's title may hold some. */
export function sectionsOf(document: FoundDocument, words: readonly QueryWord[]): FoundSection[] {
  const contents = document.content.split(/\s+/);
  const heads = document.anchors
    .filter(({ element }) => /^h[2-6]$/i.test(element))
    .sort((a, b) => a.location - b.location);
  const starts = [
    { id: '', line: null, title: document.title, location: 0 },
    ...heads.map(({ id: mark, text, location }) => {
      const [, line = '', id = ''] = /^(\d*)\/(.*)$/.exec(mark) ?? [];
      return { id, line: line === '' ? null : Number(line), title: (text ?? '').trim(), location };
    }),
  ];
  const made = starts.flatMap(({ id, line, title, location }, index): FoundSection[] => {
    const end = starts[index + 1]?.location ?? contents.length;
    if (!document.locations.some((at) => location <= at && at < end)) return [];
    const headWords = title === '' ? 0 : title.split(/\s+/).length;
    const text = joined(contents.slice(location + headWords, end).join(' ')).trim();
    const heading = joined(title);
    const [inHead, inBody] = [fold(heading), fold(text)];
    const titled = words.filter((word) => holds(inHead, word)).length;
    const inside = words.filter((word) => holds(inHead, word) || holds(inBody, word));
    // Pagefind finds the beginning of a word that it does not know, and words that stand far apart: a hit holds all of them as they were typed.
    if (inside.length === 0 || !words.every((word) => inside.includes(word) || holds(fold(document.title), word)))
      return [];
    const whole = titled === words.length ? Math.min(1, words.length / Math.max(1, heading.split(/\s+/).length)) : 0;
    const rank =
      ((titled * inHeading + (inside.length - titled) * inText) / words.length + wholeHeading * whole) *
      (id === '' ? opening : 1);
    return [{ title: heading, text, url: id === '' ? document.url : `${document.url}#${id}`, line, rank }];
  });
  return made.sort((a, b) => b.rank - a.rank);
}

/** Where a text is cut for a hit: about as many characters as fit its line, with the first word found among them. */
export function excerpt(text: string, words: readonly QueryWord[], most = 100): string {
  if (text.length <= most) return text;
  const first = marksIn(text, words)[0]?.[0] ?? 0;
  const from = first < most * 0.6 ? 0 : text.lastIndexOf(' ', Math.max(0, first - most * 0.35)) + 1;
  const rest = text.slice(from, from + most);
  const to = from + most >= text.length ? rest.length : Math.max(rest.lastIndexOf(' '), most * 0.6);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, to).trimEnd()}${from + to < text.length ? ' …' : ''}`;
}

export const sameTitle = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();
