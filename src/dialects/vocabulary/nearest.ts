import { closestMatch } from 'leven';

/**
 * The name that its writer may have meant: the nearest by edit distance, where no more than about a third of it differs.
 * Null where nothing is near, or nearer than `maxDistance`.
 */
export function nearest(
  written: string,
  known: Iterable<string>,
  maxDistance = Number.POSITIVE_INFINITY,
): string | null {
  const folded = new Map<string, string>();
  for (const name of known) if (!folded.has(normalizeName(name))) folded.set(normalizeName(name), name);
  const most = Math.max(normalizeName(written).length > 3 ? 2 : 1, Math.floor(normalizeName(written).length / 3));
  const match = closestMatch(normalizeName(written), [...folded.keys()], { maxDistance: Math.min(most, maxDistance) });
  return match === undefined ? null : (folded.get(match) ?? null);
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
