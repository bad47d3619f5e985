import { type HeadingRole, notKindsOfRisk } from './vocabulary/headings.ts';
import type { Vocabulary } from './vocabulary/index.ts';

const riskWord = /(?:^|[\s-])(?:risks?|risques?|riesgos?|risiken|risiko|риски|риск|リスク|风险)(?=$|\s)/u;

/** Words and signs between the parts of a heading. */
export const joints =
  /\s*(?:&|\+|\/|,|;|、|・|·|と|及び|和|与|與|\band\b|\bund\b|\bet\b|(?<=\s)y(?=\s)|(?<=\s)и(?=\s)|\bor\b)\s*/iu;

/** Words between `risks` and their kind: `Risques liés aux dépendances`, `Riesgos de seguridad`. */
const kindJoint =
  /^(?:(?:liés? (?:aux?|à(?: la)?)|relacionad[oa]s con(?: el| la| los| las)?|связанные со?|im bereich|de(?: la| los| las)?|des|du)\s+|d'\s*)/;

/** `Technical risks`, `Vendor lock-in risks`: the first word before the plural may name a category. */
export function kindOfRisk(folded: string, vocabulary: Vocabulary): HeadingRole | null {
  if (/^\p{L}{3,20}risiken$/u.test(folded))
    return { roles: ['risks'], category: vocabulary.categories.get(folded.slice(0, -7)) ?? null };
  const match = riskWord.exec(folded);
  if (match === null || joints.test(folded)) return null;
  const rest = folded.replace(riskWord, ' ').replace(/\s+/g, ' ').trim().replace(kindJoint, '');
  const category = vocabulary.categories.get(rest) ?? null;
  if (category !== null) return { roles: ['risks'], category };
  const before = folded.slice(0, match.index).trim();
  const after = folded.slice(match.index + match[0].length).trim();
  const plural = !/(?:^|[\s-])(?:risk|risque|riesgo|риск)$/.test(folded);
  const words = before.split(' ');
  if (after !== '' || before === '' || !plural || words.length > 3 || notKindsOfRisk.has(words[0] ?? '')) return null;
  return { roles: ['risks'], category: vocabulary.categories.get(words[0] ?? '') ?? null };
}
