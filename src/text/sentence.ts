import { countText, daysText } from './format.ts';

/** A figure in a sentence: set apart by weight, a link where it leads somewhere, warm where it is trouble. */
export interface Figure {
  figure: string;
  url: string | null;
  warn: boolean;
}

/** A sentence as plain data: words, and figures among them. Pages set it, feeds and descriptions read it as text. */
export type Sentence = (string | Figure)[];

export const figure = (text: string | number, url: string | null = null): Figure => ({
  figure: typeof text === 'number' ? countText(text) : text,
  url,
  warn: false,
});

export const warning = (text: string, url: string | null = null): Figure => ({ figure: text, url, warn: true });

/** `for 57 days`, `since today`. */
export const lasted = (days: number, url: string | null = null): Sentence =>
  days === 0 ? ['since ', figure('today', url)] : ['for ', figure(daysText(days), url)];

export const sentenceText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');

/** Phrases joined as a list: `a`, `a and b`, `a, b and c`. */
export function joined(phrases: readonly Sentence[]): Sentence {
  return phrases.flatMap((phrase, index) => {
    if (index === 0) return phrase;
    return [index === phrases.length - 1 ? ' and ' : ', ', ...phrase];
  });
}
