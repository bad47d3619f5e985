import leven from 'leven';

/** Longer names have no nearest one: the time that two names take grows with the product of their lengths. */
const longest = 200;

interface KnownName {
  name: string;
  folded: string;
  letters: number;
}

/** Finds the name that a writer may have meant, or null where none is near. */
export type FindNearest = (written: string, maxDistance?: number) => string | null;

/**
 * A search for the nearest of these names by edit distance, where no more than about a third of it differs. To be made once for many
 * questions. After `budget` looks at a name it gives null: a document may ask as often as it has lines.
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
    // Nearer lengths first: what is found there narrows the search.
    for (let distance = 0; distance <= most; distance++) {
      for (const length of distance === 0 ? [wanted.length] : [wanted.length - distance, wanted.length + distance]) {
        const candidates = byLength.get(length) ?? [];
        left -= candidates.length;
        if (left < 0) return null;
        for (const candidate of candidates) {
          // One edit changes at most two of the letters that are there.
          if (differences(candidate.letters, letters) > 2 * most) continue;
          const apart = leven(wanted, candidate.folded, { maxDistance: most + 1 });
          if (apart > most) continue;
          best = candidate.name;
          // Of two that are equally near the first one found is kept.
          most = apart - 1;
        }
      }
    }
    return best;
  };
}

/** The nearest of a few names; see `nearestOf`. */
export const nearest = (written: string, known: Iterable<string>, maxDistance?: number): string | null =>
  nearestOf(known)(written, maxDistance);

/** Which letters a name has, as 32 bits that several letters may share. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let index = 0; index < name.length; index++) letters |= 1 << (name.charCodeAt(index) & 31);
  return letters;
}

/** How many of 32 bits differ (the sums of neighbouring bits, of pairs, of fours, as in Hacker's Delight 5-1). */
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

/** Letters of a word from which on one letter more or less makes no other word. */
const longEnough = 4;

/** `Did you mean “high”? ` where a known word is at most two letters from what was written, to stand before a hint; else nothing. */
export function guessText(written: string, known: Iterable<string>): string {
  const guess = written.trim().length < longEnough ? null : nearest(written.trim(), known, 2);
  return guess === null ? '' : `Did you mean “${guess}”? `;
}
