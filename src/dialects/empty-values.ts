import { isGuidance } from '../markdown/guidance.ts';
import { isPlaceholder } from '../markdown/placeholders/placeholders.ts';

const none = new RegExp(
  String.raw`^[\s(_*–—-]*(?:none|nil|nothing|n/?a|n\.a\.|tb[dac]|to be (?:determined|decided|confirmed|defined)|todo|unassigned|not applicable|-|–|—|` +
    `なし|特になし|無し|该当なし|無|未定|无|暂无|没有|未定|ninguno|ninguna|nada|aucun|aucune|néant|keine?r?|keine|нет|отсутствуют|не выявлено|` +
    `no (?:known |open |current |additional |extra |direct |hard |runtime |third.party |upstream |downstream |cross.track |package |library |currently |further |outstanding |blocking |external |internal |new |major |significant |active |other )*(?:risks?|dependenc(?:y|ies)|questions?|blockers?|issues?|milestones?|blocking (?:items|defects)|items?|external systems))` +
    String.raw`(?=$|[\s]*[.,;:!。、()（）—–-]|\s+(?:known|identified|currently|at (?:this|the) (?:time|moment)|so far|yet|for now|found|outstanding|open|remaining|required|needed|anticipated|expected|specific|noted|beyond|other than|as of|\p{L}+ed|other|autres?|weiteren?|otr[ao]s?|более|других)(?:\b|$))`,
  'iu',
);

/** True for words that mean there is nothing: `None`, `N/A`, `TBD`, `特になし`, `No known risks`. */
export const saysNothing = (text: string): boolean => text.trim() === '' || none.test(text.trim());

/** True for template text, even if Markdown has read the underscores of `_TBD_owner_` as emphasis. */
export const isUnfilled = (text: string): boolean =>
  /^_?TB[DA](?:_[\w-]*)?$|^[\s.…:*-]*_{3,}/.test(text.trim()) || isPlaceholder(text);

/** True for text without information: empty, template text, guidance, or words for nothing. */
export const isEmpty = (text: string): boolean => saysNothing(text) || isUnfilled(text) || isGuidance(text);

/** The trimmed text, or null if it is empty in the sense of `isEmpty`. */
export const valueOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || isEmpty(text) ? null : text.trim();

/** A title without the template's words left in it: `Phase 1: [Name]` is `Phase 1`. */
export function withoutUnfilled(title: string): string {
  if (!/\[|[:：]$/.test(title)) return title;
  const bare = title
    .replace(/\s?[:：–—-]\s?(\[[^\][]+\])(?=\s?(?:$|[(（]))/u, (whole, bracket) => (isUnfilled(bracket) ? '' : whole))
    .replace(/\s?[:：]$/u, '');
  return bare === '' ? title : bare;
}
