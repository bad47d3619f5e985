import { genericWords, hint, instruction, stateWords } from './words.ts';

/** The context of a bracket. */
export interface Frame {
  /** The text before and after it on its line. */
  before: string;
  after: string;
  /** True in inline code, where most brackets are arrays and patterns. */
  code: boolean;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'+]+/u)
    .filter((word) => word !== '');

const isGeneric = (word: string): boolean =>
  genericWords.has(word) ||
  /^[+-]?\d{1,2}$/.test(word) ||
  /^[xyzn]$/.test(word) ||
  (word.endsWith('s') && genericWords.has(word.slice(0, -1)));

/** True if every word of a bracket is generic. */
function areGeneric(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every(isGeneric) &&
    words.some((word) => genericWords.has(word) && word.length > 1 && word !== 'the')
  );
}

/** An issue number or a commit: by far the most frequent brackets. */
const reference = /^(?:#?\d+|[0-9a-f]{7,40})$/;
/** A ticket, a version, a commit, or a tag such as `[WIP]`. */
const identifier = /^(?:[A-Z]{2,}[A-Z0-9]*|[A-Z]{1,8}-?\d[\w.-]*|v?\d[\d.,:/ -]*\w?)$/;

const isWhole = ({ before, after }: Frame): boolean =>
  (/^[^\p{L}\p{N}]*(?:\d{1,3}[.)]\s+)?[^\p{L}\p{N}]*$/u.test(before) ||
    /(?:[:：|→,]|[—–-])[*_]*\s*["'“(]?$/.test(before)) &&
  /^(?:\s*YYYY\b.*|["'”*_`.:,;)]*\s*(?:$|[|[→·•]|[—–-]\s|\().*)/.test(after);

/** True if another bracket of the line is generic too: `[outcome] for [audience]`. An `<id>` beside it tells of a command. */
const hasOtherSlot = ({ before, after }: Frame): boolean =>
  !/<\w/.test(before + after) &&
  [...`${before}\n${after}`.matchAll(/\[([^\][\n`]{2,40})\](?![[(])/g)].some(([, inner = '']) => {
    const words = wordsOf(inner);
    return areGeneric(words) && !areStates(words);
  });

/**
 * True if a bracket is a template's slot, not a tag, an identifier, a list, a state or an author's remark. The evidence
 * is its words, and whether a value is expected in its place.
 */
export function isSlot(inner: string, frame: Frame): boolean {
  const text = inner.trim();
  if (/^[xX~!P/ -]?$/.test(text)) return /^[XYZN]$/.test(text) && isUnitSlot(frame);
  if (/^[YZN]$/.test(text)) return isUnitSlot(frame);
  if (reference.test(text)) return false;
  const words = wordsOf(text);
  if (frame.code) return areGeneric(words) && isSlotInCode(text, frame);
  // `**[Testing]:** Use …` is an author's label; a slot would be followed by another slot.
  if (
    /[*_]$/.test(frame.before) &&
    /^(?:[:：][*_]|[*_]+[:：])/.test(frame.after) &&
    !/^[\s*_:：]+(?:[[{]|YYYY|TBD)/.test(frame.after)
  )
    return false;
  if (text.startsWith('^') || /https?:|["'`]\s*,\s*["'`]/.test(text)) return false;
  if (/^(?:TBD|TODO|TBA|FIXME|\.{3}|…|\?+)$/i.test(text)) return true;
  if (hint.test(text)) return true;
  if (/^[A-Z][A-Z0-9]*(?:[_. ][A-Z0-9]+)+$/.test(text) && /[_ ]/.test(text))
    return !areStates(words) && !/ \d+$/.test(text);
  // One generic word in a sentence may be code (`<id> [status]`); two are a slot, in one bracket or in two.
  if (areGeneric(words) && !areStates(words)) return words.length > 1 || isWhole(frame) || hasOtherSlot(frame);
  if (identifier.test(text)) return false;
  if (isChoice(text)) return true;
  if (instruction.test(text)) return words.length > 1 && (isWhole(frame) || words.some(isGeneric));
  if (/^pending$/i.test(text)) return /[—–-]\s*$/.test(frame.before);
  return words.length > 1 && !areStates(words) && isWhole(frame) && isPhrase(text);
}

/** `tracks/[track-id]/plan.md`, or code that is all slot: `[path or URL]`, `[feature_flag_name]`. */
function isSlotInCode(text: string, { before, after }: Frame): boolean {
  if (before.endsWith('/') && /^(?:\/|\.\w|`)/.test(after)) return true;
  return (
    before.endsWith('`') &&
    after.startsWith('`') &&
    /(?:^|[^a-z])(?:paths?|names?|links?|title|your)(?:$|[^a-z])/i.test(text)
  );
}

/** `< [X]ms`, `≥ [N] requests/sec`, `[X]%`: a number to fill in, which looks like a ticked box. */
function isUnitSlot({ before, after }: Frame): boolean {
  return (
    /[<>≤≥=~≈±$€£]\s*$/.test(before) ||
    /^(?:%|\s?(?:ms|s|sec|seconds|minutes|min|hours|h|days|weeks|months|req|rps|[KMG]B)\b)/.test(after)
  );
}

/** `[High / Medium / Low]`, `[Draft|Done]`, `[Yes/No]`, `[Name/Agent]`, `[Status: Planned/Completed]`. */
function isChoice(text: string): boolean {
  if (!/[/|]/.test(text)) return false;
  const parts = text
    .replace(/^[\p{L} ]{1,20}:\s*/u, '')
    .split(/[/|]/)
    .map(wordsOf);
  return parts.every((words) => areStates(words) || areGeneric(words));
}

const areStates = (words: readonly string[]): boolean =>
  words.length > 0 && words.length <= 3 && words.every((word) => stateWords.has(word));

/** True for words that are not a list of names and mention nothing specific (a date, a number, a ticket). */
function isPhrase(text: string): boolean {
  if (
    /\d{3,}|#\d|@\w|\b[0-9a-f]{7,40}\b|\b[A-Z]{2,}-\d+|^\d|^checkpoint\b|^see\b|^x\]/i.test(text) ||
    /[\\$={}<>|]/.test(text.replace(/[<>]\d|[<>]=?\s?\d/g, ''))
  )
    return false;
  return !text.split(',').every((part) => /^\s*[\w./-]+\s*$/.test(part)) && /^[\p{L}"“]/u.test(text);
}

/** `Draft | Approved | In Progress | Complete`: a template's options, none chosen. */
export function isOpenChoice(value: string): boolean {
  // The three longest state words have fewer than sixty letters.
  const first = value.slice(0, 60).search(/[|/]/);
  if (first === -1 || !areStates(wordsOf(value.slice(0, first)))) return false;
  const parts = value.split(/[|/]/);
  return parts.length >= 3 && parts.every((part) => areStates(wordsOf(part)));
}
