import { isPlaceholder, stripPlaceholders } from '../markdown/placeholders.ts';
import { withoutEmoji } from '../model/fold-words.ts';

/** Kinds of document that stand before a title (`Specification: …`, `Track Spec: ID — …`), in the languages of the vocabulary. */
const kind = new RegExp(
  String.raw`^(?:(?:technical |feature |track |product |implementation |functional |design |project |draft )*` +
    String.raw`(?:spec(?:ification)?s?|plan|prd|requirements?|brief|proposal|track|feature|rfc|design(?: doc(?:ument)?)?|integration report|iosm report|rollback guide|evidence index|roadmap)` +
    `|仕様書?|トラック仕様|実装計画書?|規格|规格|规格说明|计划|especificación|plan de implementación|spécification|plan de mise en œuvre|spezifikation|umsetzungsplan|спецификация|дорожная карта|ロードマップ|路线图|hoja de ruta|feuille de route|fahrplan|план(?: реализации)?)` +
    String.raw`\s*(?:[:：]|\s[–—-]\s)\s*`,
  'iu',
);
const identified = /^([\p{L}\d][\p{L}\d_.-]*)\s*(?:[:：]|\s[–—-])\s+(.+)$/u;
const looksLikeId = /^(?=.*[\d_-])[\p{L}\d][\p{L}\d_.-]*$/u;
const roadmapTail =
  /\s*(?:[–—:-]\s*)?\b(?:roadmap|дорожная карта|hoja de ruta|feuille de route|fahrplan)$|\s*[–—:-]?\s*(?:ロードマップ|路线图)$/iu;

export interface TitleReading {
  title: string;
  /** An ID that the heading states before the title. */
  id: string | null;
  /** True for a heading that is nothing but template text. */
  unfilled: boolean;
}

/**
 * A document's title from its first heading: without the kind of document before it (`Feature Specification: …`), the ID before a
 * dash, `Roadmap` behind it, checkbox and emoji.
 */
export function readTitle(heading: string): TitleReading {
  const bare = withoutEmoji(heading.replace(/<!--[\s\S]*?-->/g, '').replace(/^\[.?\]\s*/, ''));
  const prefix = kind.exec(bare);
  const rest = prefix === null ? bare : bare.slice(prefix[0].length);
  if (stripPlaceholders(rest.replace(roadmapTail, '')) === '') return { title: '', id: null, unfilled: true };
  const parted = identified.exec(rest);
  if (parted !== null && looksLikeId.test(parted[1] ?? '') && (prefix !== null || /\d/.test(parted[1] ?? ''))) {
    const title = parted[2] ?? '';
    return { title: isPlaceholder(title) ? '' : tidy(title), id: parted[1] ?? null, unfilled: isPlaceholder(title) };
  }
  if (prefix !== null && looksLikeId.test(rest.trim())) return { title: tidy(bare), id: rest.trim(), unfilled: false };
  return { title: tidy(rest), id: null, unfilled: false };
}

function tidy(text: string): string {
  const bare = text.replace(roadmapTail, '').trim();
  // `Acme — Product Roadmap`: what is left behind the dash is no name.
  return bare === '' || /\s[–—-]\s+\S+$/.test(bare) ? text.trim() : bare;
}
