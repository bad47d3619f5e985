import { holds, marksIn, type QueryWord, stripDiacritics } from './words.ts';

/** A document as Pagefind gives it, with the numbers of the words in it that were found. */
export interface DocumentPage {
  /** Site-relative. */
  url: string;
  title: string;
  content: string;
  /** Its headings, by the number of their first word. */
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
  found: readonly number[];
}

/** The id of a section's heading in the index of documents: the line that it is on, and its id on the page. */
export const sectionMark = (line: number | null, id: string): string => `${line ?? ''}/${id}`;

/** Follows a word that is in the index of documents only to be found: the plain spelling of the word before. */
export const otherSpelling = '⸼';

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
/** The text before a document's first heading: its title says what the whole is, and often no more than its track's. */
const opening = 0.5;

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー、。]`;
const partedLetters = new RegExp(`(?<=${unspaced}) +(?=${unspaced})`, 'gu');
const otherSpellings = new RegExp(` \\S+${otherSpelling}`, 'g');
/** Takes out again what was put into a text for the index: spaces between letters, other spellings of words. */
const joined = (text: string): string => text.replace(otherSpellings, '').replace(partedLetters, '');

/** What parts words for Pagefind: all white space but U+FEFF. */
const betweenWords = /[^\S\uFEFF]+/;

/**
 * The sections of a document in which a query was found, best first: those that hold all its words, of which the
 * document's title may hold some. Pagefind's own sub-results are cut to an excerpt, which does not tell whether a
 * section holds all words.
 */
export function sectionsOf(document: DocumentPage, words: readonly QueryWord[]): FoundSection[] {
  const contents = document.content.split(betweenWords);
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
    if (!document.found.some((at) => location <= at && at < end)) return [];
    const headWords = title === '' ? 0 : title.split(betweenWords).length;
    const text = joined(contents.slice(location + headWords, end).join(' ')).trim();
    const heading = joined(title);
    const [inHead, inBody] = [stripDiacritics(heading), stripDiacritics(text)];
    const titled = words.filter((word) => holds(inHead, word)).length;
    const inside = words.filter((word) => holds(inHead, word) || holds(inBody, word));
    // Of a word that it does not know, Pagefind finds what begins alike: a hit holds all words as they were typed.
    if (
      inside.length === 0 ||
      !words.every((word) => inside.includes(word) || holds(stripDiacritics(document.title), word))
    )
      return [];
    const whole = titled === words.length ? Math.min(1, words.length / Math.max(1, heading.split(/\s+/).length)) : 0;
    const rank =
      ((titled * inHeading + (inside.length - titled) * inText) / words.length + wholeHeading * whole) *
      (id === '' ? opening : 1);
    return [{ title: heading, text, url: id === '' ? document.url : `${document.url}#${id}`, line, rank }];
  });
  return made.sort((a, b) => b.rank - a.rank);
}

/** A text cut for a hit: about as many characters as fit its line, with the first word found among them. */
export function excerpt(text: string, words: readonly QueryWord[], most = 100): string {
  if (text.length <= most) return text;
  const first = marksIn(text, words)[0]?.[0] ?? 0;
  const from = first < most * 0.6 ? 0 : text.lastIndexOf(' ', Math.max(0, first - most * 0.35)) + 1;
  const rest = text.slice(from, from + most);
  const to = from + most >= text.length ? rest.length : Math.max(rest.lastIndexOf(' '), most * 0.6);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, to).trimEnd()}${from + to < text.length ? ' …' : ''}`;
}

export const sameTitle = (one: string, other: string): boolean =>
  stripDiacritics(one).trim() === stripDiacritics(other).trim();
