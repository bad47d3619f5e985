import { memoize } from './memoize.ts';

const emoji =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3\u2713\u2717\u2718\u2610\u2612\u2022\u00b7\u25cf\u25cb\u25e6\u25aa]/gu;
/** Pairs of a traditional Chinese character and its simplified form: a vocabulary in one script finds both. */
const scripts =
  '風风險险狀状態态問问題题計计畫画劃划標标準准條条關关係系賴赖項项務务負负責责進进開开發发階阶驗验測测試试審审簽签當当結结總总說说機机緩缓應应對对處处優优級级別别類类時时間间預预後后實实現现從从與与範范圍围義义決决議议執执術术業业監监產产護护設设備备環环節节觀观點点資资訊讯記记錄录歷历變变權权確确認认達达規规約约遲迟檢检檔档單单門门員员線线雲云適适過过遠远響响極极嚴严較较連连個个們们為为會会學学簡简體体價价輸输層层區区終终報报導导運运營营維维綱纲頁页書书續续寫写讀读長长隊队場场際际團团獲获給给證证據据兩两鍵键評评緊紧縮缩減减釋释閱阅歸归驟骤選选擇择擬拟訂订閉闭錯错誤误異异擴扩儲储輯辑誰谁編编號号';
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: scripts.length / 2 }, (_, index) => [scripts[2 * index]!, scripts[2 * index + 1]!]),
);
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

const separators = /[\s_\-‐‑–—/]+/g;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu;

/**
 * Normalises a text for comparison with the vocabulary: lower case, no emoji, no punctuation at the ends, one space
 * for each run of spaces, hyphens, slashes and underscores, `е` for `ё`, simplified Chinese characters.
 */
export const normalizeForMatch: (text: string) => string = memoize(normalize, 60);

const ascii = /^[\x20-\x7e]*$/;

function normalize(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(separators, ' ').replace(edges, '').trim();
  return text
    .normalize('NFC')
    .replace(emoji, ' ')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’‘]/g, "'")
    .replace(traditional, (character) => simplified.get(character) ?? character)
    .replace(separators, ' ')
    .replace(edges, '')
    .trim();
}

/** A text without its emoji; empty if it has nothing else. */
export function withoutEmoji(text: string): string {
  if (ascii.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(emoji, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** A text whose dashes and minus signs are hyphens. */
export const normalizeDashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, '-');
