/** One of the fonts of cards, in the parts in which its package has it: each for some ranges of Unicode. */
export interface Family {
  /** Of its package. */
  name: string;
  /** As the font calls itself. */
  family: string;
  weights: readonly number[];
}

export const textFont: Family = { name: 'source-sans-3', family: 'Source Sans 3', weights: [600, 400] };

/**
 * For what the text's font lacks. The first that has all such letters of a card is taken for all of them. The published package leaves out
 * the large ones (17 MB): a site that needs one installs it.
 */
const large: readonly Family[] = [
  { name: 'biz-udpgothic', family: 'BIZ UDPGothic', weights: [700, 400] },
  { name: 'zcool-xiaowei', family: 'ZCOOL XiaoWei', weights: [400] },
  { name: 'nanum-gothic', family: 'Nanum Gothic', weights: [700, 400] },
];
const small: readonly Family[] = [
  { name: 'noto-sans-arabic', family: 'Noto Sans Arabic', weights: [600, 400] },
  { name: 'noto-sans-hebrew', family: 'Noto Sans Hebrew', weights: [600, 400] },
  { name: 'noto-sans-thai', family: 'Noto Sans Thai', weights: [600, 400] },
  { name: 'noto-sans-devanagari', family: 'Noto Sans Devanagari', weights: [600, 400] },
  { name: 'noto-emoji', family: 'Noto Emoji', weights: [700] },
];
export const otherFonts: readonly Family[] = [...large, ...small];

/** What the published package holds. */
export const bundledFonts: readonly Family[] = [textFont, ...small];

/** What to do about letters that no font has, if one that is not installed has them: a sentence, or nothing. */
export function fontAdvice(letters: string): string {
  const packages = [
    [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'biz-udpgothic'],
    [/\p{Script=Han}/u, 'zcool-xiaowei'],
    [/\p{Script=Hangul}/u, 'nanum-gothic'],
  ] as const;
  const names = packages.filter(([script]) => script.test(letters)).map(([, name]) => `@fontsource/${name}`);
  return names.length === 0 ? '' : ` Type: npm install --save-dev ${names.join(' ')}`;
}
