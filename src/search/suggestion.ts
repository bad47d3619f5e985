import { queryWords, stripDiacritics } from './words.ts';

/** What suggestions are made from: known words with their frequencies, and whether a query has hits. */
export interface Vocabulary {
  /** Known words similar to one, even with another first letter. */
  near(word: string): Promise<Iterable<readonly [word: string, count: number]>>;
  hasHits(query: string): Promise<boolean>;
}

/** How many words are tried for an unknown one, and how many queries made of them. */
const mostWords = 5;
const mostQueries = 8;
/** Extra cost of a wrong first letter, the rarest mistake. */
const firstLetter = 0.5;

/**
 * A query that may be meant instead: words without hits are replaced by similar known ones, so that together all have
 * hits. Null if there are none, or if every word has hits.
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

/** The known words nearest to one, best first, then by frequency. */
function nearest(word: string, known: Iterable<readonly [string, number]>): { word: string; cost: number }[] {
  const maxEdits = word.length < 5 ? 1 : word.length < 9 ? 2 : 3;
  const found: { word: string; cost: number; count: number }[] = [];
  for (const [term, count] of known) {
    const plain = stripDiacritics(term);
    if (Math.abs(plain.length - word.length) > maxEdits || !/^[\p{L}\p{N}-]+$/u.test(plain)) continue;
    const edits = distance(word, plain);
    if (edits <= maxEdits) found.push({ word: term, cost: edits + (plain[0] === word[0] ? 0 : firstLetter), count });
  }
  return found.sort((a, b) => a.cost - b.cost || b.count - a.count).slice(0, mostWords);
}

/** Edits between two words: letters added, removed, changed or swapped with the next (optimal string alignment). */
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
