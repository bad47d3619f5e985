import { queryWords, stripDiacritics } from './words.ts';

/** What a suggestion is made of: words that something holds, with how often, and whether a query has hits. */
export interface Vocabulary {
  /** Known words that may be near to one, a wrong first letter included. */
  near(word: string): Promise<Iterable<readonly [word: string, count: number]>>;
  hasHits(query: string): Promise<boolean>;
}

/** How many words are tried for one that is not known, and how many queries made of them. */
const mostWords = 5;
const mostQueries = 8;
/** A wrong first letter is rarer than any other slip. */
const firstLetter = 0.5;

/**
 * A query as it might have been meant: each word that has no hits by itself gives way to a known one that is near, so
 * that all of them have hits together. Null if nothing is near, or no word is unknown.
 */
export async function suggestion(query: string, vocabulary: Vocabulary): Promise<string | null> {
  const words = queryWords(query).map(({ text }) => text);
  const choices = await Promise.all(
    words.map(async (word) =>
      (await vocabulary.hasHits(word)) ? [{ word, cost: 0 }] : nearest(word, await vocabulary.near(word)),
    ),
  );
  if (choices.every(([first]) => first?.cost === 0)) return null;
  let queries: { word: string; cost: number }[] = [{ word: '', cost: 0 }];
  for (const choice of choices) {
    queries = queries.flatMap((begun) =>
      choice.map(({ word, cost }) => ({ word: `${begun.word} ${word}`, cost: begun.cost + cost })),
    );
    queries = queries.sort((a, b) => a.cost - b.cost).slice(0, mostQueries);
  }
  for (const { word } of queries) if (await vocabulary.hasHits(word)) return word.trim();
  return null;
}

/** The known words nearest to one, best first; of those as near as each other the more frequent. */
function nearest(word: string, known: Iterable<readonly [string, number]>): { word: string; cost: number }[] {
  const most = word.length < 5 ? 1 : word.length < 9 ? 2 : 3;
  const found: { word: string; cost: number; count: number }[] = [];
  for (const [term, count] of known) {
    const folded = stripDiacritics(term);
    if (Math.abs(folded.length - word.length) > most || !/^[\p{L}\p{N}-]+$/u.test(folded)) continue;
    const slips = distance(word, folded);
    if (slips <= most) found.push({ word: term, cost: slips + (folded[0] === word[0] ? 0 : firstLetter), count });
  }
  return found.sort((a, b) => a.cost - b.cost || b.count - a.count).slice(0, mostWords);
}

/**
 * Letters to add, leave out, change, or swap with the next one, to make one word of another (optimal string alignment).
 */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
