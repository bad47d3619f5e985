/** A font for cards. Its package splits it into parts, each for some ranges of Unicode. */
export interface Family {
  /** The name of its package, without the scope. */
  name: string;
  /** The family name in the font itself. */
  family: string;
  weights: readonly number[];
}

export const textFont: Family = { name: 'source-sans-3', family: 'Source Sans 3', weights: [600, 400] };

/**
 * Fonts for letters that the text font lacks. The first with all such letters of a card is used for all of them. The
 * published package omits the large ones (17 MB): a site that needs one installs it.
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

/** Fonts in the published package. */
export const bundledFonts: readonly Family[] = [textFont, ...small];

/** How to install fonts for letters that no installed font has, as a sentence; empty if we know of none. */
export function fontAdvice(letters: string): string {
  const packages = [
    [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'biz-udpgothic'],
    [/\p{Script=Han}/u, 'zcool-xiaowei'],
    [/\p{Script=Hangul}/u, 'nanum-gothic'],
  ] as const;
  const names = packages.filter(([script]) => script.test(letters)).map(([, name]) => `@fontsource/${name}`);
  return names.length === 0 ? '' : ` Type: npm install --save-dev ${names.join(' ')}`;
}
