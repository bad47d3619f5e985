import type { Day } from '../model/when.ts';
import { addDays, countText, daysText, dayText } from './format.ts';

/** A figure in a sentence: bold, a link if it has an address, highlighted as a warning. */
export interface Figure {
  figure: string;
  url: string | null;
  warn: boolean;
}

/** A sentence as data: words and figures. Pages render it; feeds and descriptions use its text. */
export type Sentence = (string | Figure)[];

export const figure = (text: string | number, url: string | null = null): Figure => ({
  figure: typeof text === 'number' ? countText(text) : text,
  url,
  warn: false,
});

export const warning = (text: string, url: string | null = null): Figure => ({ figure: text, url, warn: true });

/** How a sentence words that something has lasted for some days. */
export type Lasting = (days: number, url?: string | null) => Sentence;

/** `for 57 days`, `since today`. */
export const lasted: Lasting = (days, url = null) =>
  days === 0 ? ['since ', figure('today', url)] : ['for ', figure(daysText(days), url)];

/** `since 24 Sep 2026`: for links, which are read on other days. */
export const lastedSince =
  (asOf: Day): Lasting =>
  (days, url = null) => ['since ', figure(dayText(addDays(asOf, -days)), url)];

export const sentenceText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');

/** Joins phrases to a list: `a`, `a and b`, `a, b and c`. */
export function joined(phrases: readonly Sentence[]): Sentence {
  return phrases.flatMap((phrase, index) => {
    if (index === 0) return phrase;
    return [index === phrases.length - 1 ? ' and ' : ', ', ...phrase];
  });
}
