import { memoize } from './memoize.ts';

/** A key for titles: ignores case, spaces, punctuation and a running number (`R1:`, `Risk 2 —`). */
export const titleKey: (title: string) => string = memoize(keyOf, 200);

function keyOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:risk|question|[qr]) ?\d{1,3} (?=\S)/u, '');
}
