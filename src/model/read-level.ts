import { normalizeForMatch } from './normalize.ts';
import type { Assessment, Level } from './risk.ts';

/** A rating as read, and whether its author wrote a number. */
export interface LevelReading {
  level: Level;
  numeric: boolean;
}

const wholeNumber = /^[1-5]$/;
const outOfFive = /^([1-5])\s*\/\s*5$/;
const numberFirst = /^([1-5])\s*(?:[-–—:=]\s*|\()\s*([\p{L}][^)]*)\)?$/u;
const numberLast = /^([\p{L}][^(]*?)\s*(?:[-–—:=]\s*|\()\s*([1-5])\)?$/u;
const tail = /^([\p{L}][\p{L}\s-]*?)\s*(?:[(,;.:]|\s[-–—]|[-–—]\s)/u;
const nouns = / (?:risk|impact|probability|likelihood|severity|priority|chance)$/;

/**
 * Reads one rating. A whole number from 1 to 5 is the level (`4`, `4/5`, `4 (High)`); so is a word of the scale, with
 * or without a remark (`Medium (mitigated)`). All else keeps its text without a level: `7`, `3.5`, `18/100`,
 * `Low/Medium`, `API down`. `words` maps normalised words to levels. Null for an empty text.
 */
export function readLevel(text: string, words: ReadonlyMap<string, number>): LevelReading | null {
  const written = text.trim();
  if (written === '') return null;
  // A sign belongs to its number: `-1` is not 1.
  const bare = written.replace(/^(?:(?![-−+]\d)[^\p{L}\p{N}])+|[*_`\s]+$/gu, '');
  const asNumber = numberIn(bare, words);
  if (asNumber !== null) return { level: { text: written, level: asNumber }, numeric: true };
  return { level: { text: written, level: wordIn(bare, words) }, numeric: false };
}

/** `High (mitigated: Low)`, `High (Low after mitigation)`. */
const inBrackets =
  /^([^()]+?)\s*\((?:(?:mitigated|residual|after mitigation)\s*[:=]?\s*([^()]+)|([^()]+?)\s*,?\s*(?:after mitigation|mitigated|residual))\)$/iu;

/** Reads `High → Low` or `High (mitigated: Low)`: the rating before and after mitigation; null for a single rating. */
export function readLevelChange(
  text: string,
  words: ReadonlyMap<string, number>,
): { before: LevelReading; after: LevelReading } | null {
  const brackets = inBrackets.exec(text.trim());
  const [first, second, ...more] = brackets ? [brackets[1], brackets[2] ?? brackets[3]] : text.split(/→|->|=>|⇒|➜|➔/);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const before = readLevel(first, words);
  const after = readLevel(second, words);
  return before === null || after === null || before.level.level === null || after.level.level === null
    ? null
    : { before, after };
}

/** Combines probability and impact; `stated` is the product that the author wrote. */
export function assess(
  probability: LevelReading | null,
  impact: LevelReading | null,
  stated: number | null,
): Assessment {
  const p = probability?.level.level ?? null;
  const i = impact?.level.level ?? null;
  const rated = p !== null && i !== null;
  return {
    probability: probability?.level ?? null,
    impact: impact?.level ?? null,
    score: { stated, computed: rated ? p * i : null },
    rating: !rated ? 'unscored' : probability?.numeric && impact?.numeric ? 'scored' : 'banded',
  };
}

function numberIn(text: string, words: ReadonlyMap<string, number>): number | null {
  if (wholeNumber.test(text)) return Number(text);
  const five = outOfFive.exec(text);
  if (five !== null) return Number(five[1]);
  const first = numberFirst.exec(text);
  if (first !== null && wordIn(first[2] ?? '', words) !== null) return Number(first[1]);
  const last = numberLast.exec(text);
  if (last !== null && wordIn(last[1] ?? '', words) !== null) return Number(last[2]);
  return null;
}

function wordIn(text: string, words: ReadonlyMap<string, number>): number | null {
  const normalized = normalizeForMatch(text);
  const whole = words.get(normalized) ?? words.get(normalized.replace(nouns, ''));
  if (whole !== undefined) return whole;
  const beforeRemark = tail.exec(text)?.[1];
  if (beforeRemark === undefined) return null;
  const first = normalizeForMatch(beforeRemark);
  return words.get(first) ?? words.get(first.replace(nouns, '')) ?? null;
}
