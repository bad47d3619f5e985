/** Names of kinds of document, as regular expressions of what stands before a colon or a dash in a title, in seven languages. */
const one = (names: string): RegExp => new RegExp(`^(?:${names})(?=\\s*(?:[:：]|\\s[–—-]\\s|$))`, 'iu');

export const trackSpec = one(
  'track[ -]spec(?:ification)?|track-spezifikation|spezifikation des tracks|especificación del track|spécification du track|спецификация трека|トラック仕様書?|轨道规[范格]说?明?书?',
);
export const featureSpec = one(
  'feature[ -]spec(?:ification)?|feature-spezifikation|funktionsspezifikation|especificación de (?:la )?(?:funcionalidad|función)|spécification de (?:la )?fonctionnalité|спецификация (?:функции|фичи|функциональности)|機能仕様書?|功能规[范格]',
);
export const plainSpec = one(
  '(?:technical |functional |design |draft |product |project |system )*spec(?:ification)?s?|spezifikation|especificación|spécification|спецификация|仕様書?|规[范格]|规格说明书?',
);
export const otherKinds = one(
  '(?:technical |track |feature |product |implementation |functional |design |project |draft )*(?:plan|prd|requirements?|brief|proposal|track|feature|rfc|design(?: doc(?:ument)?)?|integration report|iosm report|rollback guide|evidence index|roadmap)|' +
    '実装計画書?|计划|实施计划|plan de implementación|plan de mise en œuvre|umsetzungsplan|план(?: реализации)?|дорожная карта|ロードマップ|路线图|hoja de ruta|feuille de route|fahrplan',
);

/** The kind of document that a title begins with, colon or dash included; null for none. */
export function kindBefore(title: string): string | null {
  for (const pattern of [trackSpec, featureSpec, plainSpec, otherKinds]) {
    const match = pattern.exec(title);
    if (match === null) continue;
    const joint = /^\s*(?:[:：]|\s[–—-]\s)\s*/u.exec(title.slice(match[0].length));
    if (joint !== null) return match[0] + joint[0];
  }
  return null;
}

/** True for a title that says what kind of document it heads and nothing else: `Spec`, `Implementation Plan`. */
export const isKindAlone = (title: string): boolean =>
  [trackSpec, featureSpec, plainSpec, otherKinds].some((pattern) => pattern.exec(title)?.[0].length === title.length);
