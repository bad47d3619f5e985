import { countTelling, holds, holdsWhole, isCode, marksIn, type QueryWord, stripDiacritics } from './words.ts';

/** A document from Pagefind, with the indexes of the words that matched. */
export interface DocumentPage {
  /** Site-relative. */
  url: string;
  title: string;
  content: string;
  /** Its headings; `location` is the index of the first word. */
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
  found: readonly number[];
}

/** The id of a heading in Pagefind's index: its line, and its id on the page. */
export const sectionMark = (line: number | null, id: string): string => `${line ?? ''}/${id}`;

/** Marks a word in Pagefind's index as another spelling of the word before. */
export const otherSpelling = '⸼';

/** A section with words of the query. */
export interface FoundSection {
  title: string;
  /** Its text, without the heading. */
  text: string;
  /** Site-relative, with the fragment of the heading. */
  url: string;
  /** The line of its heading; null for the document as a whole. */
  line: number | null;
  /** The line of the next heading; null if there is none. */
  nextLine: number | null;
  /** On the scale of records. */
  rank: number;
}

/** The rank of a word in a heading and in the text, and of a heading that equals the query. */
const inHeading = 9;
const inText = 1.9;
const wholeHeading = 27;
/** Factor for a heading that has only words that begin with the query's. */
const beginning = 0.7;
/** Factor for the text before the first heading, whose title is the document's and often its track's. */
const opening = 0.5;

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー、。]`;
const partedLetters = new RegExp(`(?<=${unspaced}) +(?=${unspaced})`, 'gu');
const otherSpellings = new RegExp(` \\S+${otherSpelling}`, 'g');
/** Removes what the index needs from a text: spaces between characters, other spellings of words. */
const joined = (text: string): string => text.replace(otherSpellings, '').replace(partedLetters, '');

/** Pagefind splits words at all white space except U+FEFF. */
const betweenWords = /[^\S\uFEFF]+/;

/**
 * The sections of a document with all words of a query, best first; the document's title may have some of them.
 * Pagefind's own sub-results are cut to excerpts, which do not tell whether a section has all words.
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
    // For an unknown word, Pagefind finds others with the same beginning; hits must have all words as typed.
    if (
      inside.length === 0 ||
      !words.every((word) => inside.includes(word) || holds(stripDiacritics(document.title), word))
    )
      return [];
    // `Why it was cancelled` is not the answer to `cancelled`: one word is a heading only if it is all of it.
    const isWhole = titled === words.length && (words.length > 1 || headWords === 1);
    const whole = isWhole ? Math.min(1, words.length / Math.max(1, countTelling(heading))) : 0;
    // `feed` is only the beginning of `Feedback`.
    const fit = words.every((word) => !holds(inHead, word) || holdsWhole(inHead, word)) ? 1 : beginning;
    const rank =
      ((titled * inHeading * fit + (inside.length - titled) * inText) / words.length + wholeHeading * whole * fit) *
      (id === '' ? opening : 1);
    const url = id === '' ? document.url : `${document.url}#${id}`;
    const named = titled < words.length && words.every(isCode) ? statementOf(text, words) : null;
    if (named !== null) return [{ ...named, text: heading, url, line, nextLine: starts[index + 1]?.line ?? null }];
    return [{ title: heading, text, url, line, nextLine: starts[index + 1]?.line ?? null, rank }];
  });
  return made.sort((a, b) => b.rank - a.rank);
}

/** A statement that has a code: `T09: Vehicles in the planner`. The one that the code names comes before others. */
function statementOf(text: string, words: readonly QueryWord[]): { title: string; rank: number } | null {
  let best: { title: string; rank: number } | null = null;
  // Pagefind ends each paragraph, item and cell with a full stop.
  for (const statement of text.split(/(?<=[.!?])\s+/)) {
    const plain = stripDiacritics(statement);
    if (!words.every((word) => holds(plain, word))) continue;
    const [first] = words;
    const begins = plain.startsWith(first!.text);
    const isName = begins && /^\s*[:–—-]/u.test(plain.slice(first!.text.length));
    const rank = inHeading * (isName ? 3 : begins ? 2 : 1);
    if (best === null || rank > best.rank) best = { title: excerpt(statement.replace(/\.$/, ''), words), rank };
  }
  return best;
}

/** Cuts a text to about `most` characters around the first word found. */
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
