import { append } from '../../model/lists.ts';
import type { Placeholder } from '../document.ts';
import { placesIn } from '../places.ts';
import { type Frame, isOpenChoice, isSlot } from './shapes.ts';

/** A stretch of text: offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Forms of template text, each with a quick test for the whole document; `isTemplate` decides on each match. */
const candidates: readonly { trace: (text: string) => boolean; pattern: RegExp }[] = [
  // [Name/Date], [Month] YYYY
  {
    trace: (text) => text.includes('['),
    pattern: /\[(?![ x]\])(?:[^\][\n]|\n(?![ \t]*(?:\n|[-*#|>]))){1,400}\](?:[ \t]+YYYY\b)?/g,
  },
  // {{name}}, {TRACK_ID}
  { trace: (text) => text.includes('{'), pattern: /\{\{[^{}\n]{1,60}\}\}|\{[A-Z][A-Z0-9_/ -]*\}/g },
  { trace: (text) => text.includes('META:'), pattern: /<!--\s{0,20}META:(?:[^-]|-(?!->)){0,200}-->/g },
  {
    trace: (text) => text.includes('YYYY') || text.includes('20XX'),
    pattern:
      /\b(?:YYYY|20XX)[-/.](?:MM|XX|QX?)(?:[-/.](?:DD|XX)(?:T[\w:]+)?)?|\b(?:MM[-/.]DD|DD[-/.]MM)[-/.]YYYY\b|\bQ[X#?] (?:YYYY|20XX)\b/g,
  },
  // _TBD_, _TBD_owner_ anywhere; TBD alone as a list item, a cell or the value of a label
  {
    trace: (text) => text.includes('TBD') || text.includes('TODO') || text.includes('TBA') || text.includes('To be '),
    pattern:
      /(?<!\w)(_{1,2}|\*{1,2})(?:TB[DA](?:_[a-z\d_-]*[a-z\d])?|TODO|To be (?:determined|defined|decided|added|filled|written|completed)[^*_\n]{0,40})\1(?!\w)|(?<![\w`/])TB[DA]_[a-z\d_-]*[a-z\d](?![\w`/])|(?:TBD|TODO|TBA)(?<=(?:^|[:：|>])[-*+ \t]{0,20}\w{3,4})(?=[ \t]*(?:$|\|))/gm,
  },
];

const choiceEnd = /[|/] ?[A-Z][\w -]{1,20}[|/] ?[A-Z][\w -]{1,20}$/gm;
const choice = /[:：][*_]*[ \t]+(?<choice>[A-Z][\w -]{1,20}(?:[|/] ?[A-Z][\w -]{1,20}){2,})$/;

/** `Draft | Approved | Complete` after a label. Searches for the end first, because it is rarer than the beginning. */
function* openChoices(text: string): Generator<RegExpExecArray> {
  for (const end of text.matchAll(choiceEnd)) {
    const lineStart = text.lastIndexOf('\n', end.index) + 1;
    const found = choice.exec(text.slice(lineStart, end.index + end[0].length));
    if (found === null) continue;
    found.index += lineStart;
    yield found;
  }
}

/** A quick test: without any of these, no form matches. Spares most short texts six searches. */
const anyTrace = /[[{]|[|/] ?[A-Z]|META:|YYYY|20XX|TB[DA]|TODO|To be /;

/**
 * Finds unfilled template text, front matter included. `opaque`: ranges that are not prose (code blocks, links, HTML);
 * `codes`: ranges of inline code; both sorted.
 */
export function findPlaceholders(
  text: string,
  opaque: readonly Range[] = [],
  codes: readonly Range[] = [],
): Placeholder[] {
  if (!anyTrace.test(text)) return [];
  const matches: RegExpExecArray[] = [];
  for (const { trace, pattern } of candidates) {
    if (!trace(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  }
  append(matches, openChoices(text));
  if (matches.length === 0) return [];
  matches.sort((a, b) => a.index - b.index);
  const found: Placeholder[] = [];
  let reached = 0;
  const inOpaque = within(opaque);
  const inCode = within(codes);
  const placeOf = placesIn(text);
  for (const match of matches) {
    const own = match.groups?.choice ?? match[0];
    const raw = own.trimEnd();
    const start = match.index + match[0].length - own.length;
    if (start < reached) continue;
    const code = inCode(start);
    if (!code && inOpaque(start) && !raw.startsWith('<!--')) continue;
    const { line, column, lineStart } = placeOf(start);
    if (!isTemplate(raw, text, start, lineStart, code)) continue;
    reached = start + raw.length;
    found.push({ text: raw, line, column, start, end: reached });
  }
  return found;
}

/** Characters of context on either side that decide. */
const frameLength = 200;

function isTemplate(raw: string, text: string, start: number, lineStart: number, code: boolean): boolean {
  const end = start + raw.length;
  const previous = text[start - 1] ?? '';
  if (raw.startsWith('[')) {
    if (/[\w\]!\\]/.test(previous) || /[[(]/.test(text[end] ?? '')) return false;
    const close = raw.lastIndexOf(']');
    return isSlot(raw.slice(1, close).replace(/\s+/g, ' '), frameOf(text, start, start + close + 1, lineStart, code));
  }
  if (raw.startsWith('<!--')) return true;
  if (code) return false;
  if (raw.startsWith('{')) return !/[\w\\^$%/]/.test(previous);
  const near = text.slice(Math.max(lineStart, start - frameLength), start);
  if (/YYYY|XX/.test(raw)) return !/\bformat|形式|格式/i.test(near + text.slice(start, end + 40));
  // `Status: TODO` is an answer, not template text.
  if (raw === 'TODO') return !/(?:status|state|статус|состояние|ステータス|状態|状态)\W{0,10}$/iu.test(near);
  return /^[*_]|^TB[DA]/.test(raw) || isOpenChoice(raw);
}

function frameOf(text: string, start: number, end: number, lineStart: number, code: boolean): Frame {
  const from = start - lineStart > frameLength ? start - frameLength : lineStart;
  const lineEnd = text.slice(end, end + frameLength).indexOf('\n');
  const after = text.slice(end, lineEnd === -1 ? end + frameLength : end + lineEnd);
  return { before: (from > lineStart ? 'x' : '') + text.slice(from, start), after, code };
}

/** A membership test for offsets in ascending order. */
function within(ranges: readonly Range[]): (offset: number) => boolean {
  let index = 0;
  return (offset) => {
    while (index < ranges.length && ranges[index]!.end <= offset) index++;
    return index < ranges.length && ranges[index]!.start <= offset;
  };
}

/** Words of templates between and around their slots. */
const fillerWords =
  '(?:through|to|by|from|and|or|until|till|shipped|goals|ms|requests|sec|@username|of|on|with|dependency)\\b|' +
  '(?:feature|metric|risk|goal|test|phase|initiative|request|item|option|question|q|step|criterion|condition|deliverable|constraint|blocker|dependency) ?(?:\\d+|[a-z])\\b:?';
const filler = new RegExp(`^(?:\\s|["'“”‘’\`*_()#>|→←↔,.:;/&+<>≤≥=%~-]|[–—]|\\b(?:${fillerWords}))*$`, 'iu');
/** How template text can begin; a quick test that most values fail. */
const opening = new RegExp(`^(?:[^\\p{L}\\p{N}]|${fillerWords}|YYYY|20XX|MM|DD|Q[X#?]|TB[DA]|TODO|To be )`, 'iu');

/** True if the whole value is template text: `TBD`, `Goal 1: [Name]`, `[Current month] through [+6 months]`. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim();
  if (bare === '') return false;
  const found = opening.test(bare) ? findPlaceholders(bare) : [];
  if (found.length === 0) return isOpenChoice(bare);
  return filler.test(replaced(bare, found, ''));
}

/** The value without template text and the punctuation left at its ends. */
export function stripPlaceholders(value: string): string {
  if (isPlaceholder(value)) return '';
  return replacePlaceholders(value, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,;./|→]+|[\s\-–—:,;/|→]+$/g, '');
}

/** The value with other words for each piece of template text. */
export const replacePlaceholders = (value: string, words: string): string =>
  replaced(value, findPlaceholders(value), words);

function replaced(value: string, found: readonly Placeholder[], words: string): string {
  let made = '';
  let at = 0;
  for (const { start, end } of found) {
    made += value.slice(at, start) + words;
    at = end;
  }
  return made + value.slice(at);
}
