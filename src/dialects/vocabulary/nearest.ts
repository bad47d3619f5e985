import leven from 'leven';

/** Longer names are not compared: the time grows with the product of both lengths. */
const longest = 200;

interface KnownName {
  name: string;
  folded: string;
  letters: number;
}

/** Finds the name a writer may have meant, or null if none is near. */
export type FindNearest = (written: string, maxDistance?: number) => string | null;

/**
 * Creates a search for the nearest of these names by edit distance, up to about a third of the name. Create it once for
 * many lookups. After `budget` comparisons it returns null, since a document may ask once per line.
 */
export function nearestOf(known: Iterable<string>, budget = Number.POSITIVE_INFINITY): FindNearest {
  const byName = new Map<string, KnownName>();
  for (const name of known) {
    const folded = name.length > longest ? '' : normalizeName(name);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, { name, folded, letters: lettersOf(folded) });
  }
  const byLength = Map.groupBy(byName.values(), ({ folded }) => folded.length);
  let left = budget;
  return (written, maxDistance = Number.POSITIVE_INFINITY) => {
    if (written.length > longest) return null;
    const wanted = normalizeName(written);
    const exact = byName.get(wanted);
    if (exact !== undefined) return exact.name;
    const letters = lettersOf(wanted);
    const usual = Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3));
    let most = Math.min(usual, maxDistance);
    let best: string | null = null;
    // Similar lengths first: a match narrows the rest of the search.
    for (let distance = 0; distance <= most; distance++) {
      for (const length of distance === 0 ? [wanted.length] : [wanted.length - distance, wanted.length + distance]) {
        const candidates = byLength.get(length) ?? [];
        left -= candidates.length;
        if (left < 0) return null;
        for (const candidate of candidates) {
          // One edit changes at most two of the letters present.
          if (differences(candidate.letters, letters) > 2 * most) continue;
          const apart = leven(wanted, candidate.folded, { maxDistance: most + 1 });
          if (apart > most) continue;
          best = candidate.name;
          // Of two equally near names, keep the first.
          most = apart - 1;
        }
      }
    }
    return best;
  };
}

/** The nearest of a few names, or null; see `nearestOf`. */
export const nearest = (written: string, known: Iterable<string>, maxDistance?: number): string | null =>
  nearestOf(known)(written, maxDistance);

/** The set of letters in a name as 32 bits; several letters may share a bit. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let index = 0; index < name.length; index++) letters |= 1 << (name.charCodeAt(index) & 31);
  return letters;
}

/** How many of 32 bits differ (a population count by pairs and fours, as in Hacker's Delight 5-1). */
function differences(one: number, other: number): number {
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const normalizeName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** Shortest word to correct, in letters: in shorter ones a single letter makes another word. */
const longEnough = 4;

/**
 * `Did you mean “high”? `, to precede a hint, if a known word is within two letters of the one written; else an empty
 * string.
 */
export function guessText(written: string, known: Iterable<string>): string {
  const guess = written.trim().length < longEnough ? null : nearest(written.trim(), known, 2);
  return guess === null ? '' : `Did you mean “${guess}”? `;
}
