import leven from 'leven';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import { diagnosticCodes } from '../catalogue/index.ts';

/** Longer texts are no attempt at a code, and comparing them takes time. */
const longest = 60;

const wordsOf = (code: string): string[] => code.toLowerCase().split(/[^a-z0-9]+/);

/**
 * What to do about a code that does not exist. A misspelt code, and one whose words are all in a real one (`broken-link`), get a
 * question; any other gets the nearest by shared words, then by edit distance, which is often not the one that was meant.
 */
export function codeHint(written: string): string {
  const all = 'docs/diagnostics.md lists all codes.';
  if (written.length > longest) return all;
  const words = wordsOf(written);
  const ranked = diagnosticCodes
    .map((code) => {
      const known = wordsOf(code);
      return { code, shared: words.filter((word) => known.includes(word)).length, apart: leven(written, code) };
    })
    .sort((one, other) => other.shared - one.shared || one.apart - other.apart);
  const [best] = ranked;
  const meant = nearest(written, diagnosticCodes) ?? (best?.shared === words.length ? best.code : null);
  return meant === null ? `The nearest code is ${best?.code}; ${all}` : `Did you mean ${meant}? ${all}`;
}
