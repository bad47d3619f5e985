import leven from 'leven';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import { diagnosticCodes } from '../catalogue/index.ts';

/** Longer texts, in characters, are not misspelt codes, and comparing them takes time. */
const longest = 60;

const wordsOf = (code: string): string[] => code.toLowerCase().split(/[^a-z0-9]+/);

/**
 * The hint for a code that does not exist. Asks “Did you mean …?” if it is misspelt or all its words are in a real code
 * (`broken-link`). Otherwise only names the nearest code, by shared words and then edit distance: it is often not the
 * one meant.
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
