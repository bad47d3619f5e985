import { remembering } from './remember.ts';

const emoji =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3\u2713\u2717\u2718\u2610\u2612\u2022\u00b7\u25cf\u25cb\u25e6\u25aa]/gu;
const separators = /[\s_\-‐‑–—/]+/g;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu;

/**
 * The form in which words of the vocabulary are compared: without emoji and marks, lower case, one space for every run of
 * spaces, hyphens and underscores, `ё` as `е`, without punctuation at the ends.
 */
export const foldWords: (text: string) => string = remembering(fold, 60);

const ascii = /^[\x20-\x7e]*$/;

function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(separators, ' ').replace(edges, '').trim();
  return text
    .normalize('NFC')
    .replace(emoji, ' ')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’‘]/g, "'")
    .replace(separators, ' ')
    .replace(edges, '')
    .trim();
}

/** A text without its emoji, which are decoration; empty where there is nothing else. */
export function withoutEmoji(text: string): string {
  if (ascii.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(emoji, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
