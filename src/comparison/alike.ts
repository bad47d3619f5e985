import { titleKey } from '../model/title-key.ts';

/** The Dice coefficient from which two titles may be one, and its lead over the second best. */
export const enough = { alike: 0.6, lead: 0.15 } as const;

/** The words of a title for `alike`, and the numbers that must be equal. */
export interface TitleWords {
  words: ReadonlySet<string>;
  /** All numbers in order: "Phase 1" is never "Phase 2". */
  numbers: string;
}

export function titleWords(title: string): TitleWords {
  const key = titleKey(title);
  return {
    words: new Set(key.split(' ').filter((word) => word !== '')),
    numbers: (key.match(/\d+/g) ?? []).sort().join(' '),
  };
}

/** Sørensen–Dice coefficient of two titles' words, from 0 to 1; 0 if their numbers differ. */
export function alike(one: TitleWords, other: TitleWords): number {
  if (one.numbers !== other.numbers || one.words.size === 0 || other.words.size === 0) return 0;
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared++;
  return (2 * shared) / (one.words.size + other.words.size);
}
