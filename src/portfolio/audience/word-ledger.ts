import type { SourceLocation } from '../../model/source-location.ts';

/** Letters of a word that tells something; digits of a number. */
const leastLetters = 4;
const leastDigits = 7;

const token = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text that may tell something, in small letters. Marks of composition and soft hyphens do not count. */
export function* wordsOf(text: string): Generator<{ word: string; index: number }> {
  for (const { 0: word, index } of text.matchAll(token)) {
    const isNumber = !/\p{L}/u.test(word);
    const least = isNumber ? leastDigits : /[\u3040-\u9fff\uac00-\ud7af]/u.test(word) ? 2 : leastLetters;
    if (word.length >= least) yield { word: word.normalize('NFC').toLowerCase(), index };
  }
}

/** Which words were left out of what is read, and which were kept. */
export class WordLedger {
  /** Where each word was left out first. */
  readonly leftOut = new Map<string, SourceLocation>();
  readonly kept = new Set<string>();

  keep(text: string): void {
    for (const { word } of wordsOf(text)) this.kept.add(word);
  }

  /** @param line the line of the file that the text begins on */
  leaveOut(text: string, file: string, line = 1): void {
    for (const [index, one] of text.split('\n').entries())
      for (const { word } of wordsOf(one))
        if (!this.leftOut.has(word)) this.leftOut.set(word, { file, line: line + index });
  }
}

/**
 * Words that only what is left out has, and where.
 * @param present the plans as they are now
 * @param past all older states that were read: a word that was public there, and is not left out now, is known
 * @param others words that tell nothing, such as those of every site's pages
 */
export function withheldWords(
  present: WordLedger,
  past: WordLedger,
  others: ReadonlySet<string>,
): Map<string, SourceLocation> {
  const found = new Map<string, SourceLocation>();
  for (const [word, place] of past.leftOut)
    if (!present.kept.has(word) && !past.kept.has(word) && !others.has(word)) found.set(word, place);
  for (const [word, place] of present.leftOut) if (!present.kept.has(word) && !others.has(word)) found.set(word, place);
  return found;
}
