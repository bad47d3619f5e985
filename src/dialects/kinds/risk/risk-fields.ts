import { normalizeForMatch } from '../../../model/normalize.ts';
import { assess, type LevelReading, readLevel, readLevelChange } from '../../../model/read-level.ts';
import type { Assessment, RiskCategory } from '../../../model/risk.ts';
import type { RiskFact } from '../../dialect.ts';
import { isUnfilled, valueOrNull } from '../../empty-values.ts';
import { meaningsOf, type Vocabulary } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { ownerIn } from '../names.ts';

/** Labels and columns that a risk's record can have besides its title. */
export const riskLabels: readonly Label[] = [
  'probability',
  'impact',
  'score',
  'severity',
  'mitigation',
  'contingency',
  'owner',
  'status',
  'category',
];

export type RiskValues = Partial<Record<Label, string>>;

/** A record's title and extent, and the category its place gives it. */
export interface RiskPlace {
  title: string;
  line: number;
  endLine: number;
  context: string[];
  category: RiskCategory | null;
  categoryText: string | null;
  /** True if the record also has values under labels that are not known. */
  hasMore?: boolean;
}

/** Builds a risk from a place and labelled values. Template text becomes null. */
export function riskFact(place: RiskPlace, values: RiskValues, vocabulary: Vocabulary): RiskFact {
  const { category, categoryText, hasMore = false, ...record } = place;
  const own = valueOrNull(values.category);
  // `?`: the author does not know one.
  const mitigation = /^[\s?？]+$/u.test(values.mitigation ?? '') ? null : valueOrNull(values.mitigation);
  return {
    ...record,
    ...ratings(values, vocabulary),
    category: (own === null ? null : categoryOf(own, vocabulary)) ?? category ?? 'other',
    categoryText: own ?? categoryText,
    mitigation,
    mitigationPlaceholder: mitigation === null && values.mitigation !== undefined && isUnfilled(values.mitigation),
    partlyRead: hasMore && values.mitigation === undefined,
    contingency: valueOrNull(values.contingency),
    owner: ownerIn(values.owner),
    status: valueOrNull(values.status),
  };
}

/** The category that a word or heading names (`Technical`, `Security & Privacy`), or null. */
export function categoryOf(text: string, vocabulary: Vocabulary): RiskCategory | null {
  const whole = kindIn(text, vocabulary);
  if (whole !== null) return whole;
  const [first = ''] = text.split(/\s*(?:&|\/|,|、|\band\b|\bund\b|\bet\b|\s[yи]\s)\s*/u);
  return kindIn(first, vocabulary);
}

function kindIn(text: string, vocabulary: Vocabulary): RiskCategory | null {
  const folded = normalizeForMatch(text)
    .replace(/(?:^|\s)(?:risks?|risques?|riesgos?|risiken|риски)(?=$|\s)/gu, ' ')
    .replace(/\s*(?:リスク|风险|risiken)$/u, '')
    .trim();
  return vocabulary.categories.get(folded) ?? null;
}

interface Ratings extends Assessment {
  inherent: Assessment | null;
  residual: Assessment | null;
}

function ratings(values: RiskValues, vocabulary: Vocabulary): Ratings {
  const severity = values.impact === undefined && values.probability !== undefined ? values.severity : undefined;
  const probability = rating(values.probability, vocabulary);
  const impact = rating(values.impact ?? severity, vocabulary);
  const main = assess(probability?.before ?? null, impact?.before ?? null, scoreIn(values.score));
  const changed = probability?.changed === true || impact?.changed === true;
  if (!changed) return { ...main, inherent: null, residual: null };
  return { ...main, inherent: main, residual: assess(probability?.after ?? null, impact?.after ?? null, null) };
}

interface Rating {
  before: LevelReading;
  after: LevelReading;
  changed: boolean;
}

/** Words in place of a rating. */
const notRated =
  /^(?:[?？]+|(?:no idea|(?:we )?don['’]?t know(?: yet)?|unknown|unclear|not sure|hard to say|unbekannt|unklar|keine ahnung|inconnue?|aucune idée|desconocid[oa]|ni idea|desconhecid[oa]|неизвестно|不明|未知|모름)[.!?]*)$/iu;

function rating(text: string | undefined, vocabulary: Vocabulary): Rating | null {
  const own = ratingWords(valueOrNull(text));
  if (own === null || notRated.test(own) || isChoice(own, vocabulary)) return null;
  const change = readLevelChange(own, vocabulary.levels);
  if (change !== null) return { ...change, changed: true };
  const single = readLevel(own, vocabulary.levels);
  return single === null ? null : { before: single, after: single, changed: false };
}

/** `baja. Sin mitigación todavía.`: a rating of up to three words ends with its sentence. */
function ratingWords(text: string | null): string | null {
  const [first = '', ...more] = text?.split(/\.\s+(?=\p{L})|[.。;]$/u) ?? [];
  return more.length > 0 && /\p{L}/u.test(first) && first.trim().split(/\s+/u).length < 4 ? first.trim() : text;
}

/** `High / Medium / Low`: the template's choice, not made. */
function isChoice(text: string, vocabulary: Vocabulary): boolean {
  const parts = text.replace(/^\[|\]$/g, '').split(/\s*[/|]\s*/);
  return parts.length > 2 && parts.every((part) => vocabulary.levels.has(normalizeForMatch(part)));
}

/** A score as written: `12`, `12 (High)`, `3 × 4 = 12`; null for words. */
function scoreIn(text: string | undefined): number | null {
  const own = valueOrNull(text);
  if (own === null) return null;
  const match = /(?:^|=\s*)(\d+(?:\.\d+)?)(?=$|[\s(/])/.exec(
    own.includes('=') ? own.slice(own.lastIndexOf('=')) : own.replace(/^[^\p{L}\d]+/u, ''),
  );
  return match === null ? null : Number(match[1]);
}

const registered: readonly Label[] = [...riskLabels, 'risk', 'id', 'description', 'title', 'date', 'review', 'created'];

/** True for a list of what a register records of each risk: `Probability, impact, risk level`, `Owners`. */
export function areFields(lines: readonly string[], vocabulary: Vocabulary): boolean {
  const isField = (text: string): boolean => {
    const meanings = meaningsOf(vocabulary, text);
    return registered.some((label) => meanings.has(label));
  };
  if (lines.length < 3) return false;
  const fields = lines.filter(
    (line) => line.length < 60 && line.split(/\s*,\s*|\s+(?:and|und|et|y|e|и)\s+/u).every(isField),
  );
  return fields.length * 2 >= lines.length;
}
