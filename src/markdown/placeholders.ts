import type { Placeholder } from './document.ts';
import { isOpenChoice, isSlot } from './placeholder-shapes.ts';

/** A stretch of text, by offsets. */
export interface Range {
  start: number;
  end: number;
}

/** What may be template text; `isSlot` and the rest decide. One pass over the text finds all. */
const candidate = new RegExp(
  [
    '\\[(?:[^\\][\\n]|\\n(?![ \\t]*(?:\\n|[-*#|>]))){1,400}\\](?:[ \\t]+YYYY\\b)?', // [Name/Date], [Month] YYYY
    '\\{\\{[^{}\\n]{1,60}\\}\\}|\\{[A-Z][A-Z0-9_/ -]*\\}', // {{name}}, {TRACK_ID}
    '<!--\\s*META:(?:[^-]|-(?!->))*-->',
    '\\b(?:YYYY|20XX)[-/.](?:MM|XX|QX?)(?:[-/.](?:DD|XX)(?:T[\\w:]+)?)?|\\b(?:MM[-/.]DD|DD[-/.]MM)[-/.]YYYY\\b|\\bQ[X#?] (?:YYYY|20XX)\\b',
    '(?<![\\w*])[*_]{1,2}(?:TBD|TODO|TBA|To be (?:determined|defined|decided|added|filled|written|completed)[^*_\\n]{0,40})[*_]{1,2}(?![\\w*])',
    '(?<=(?:^|[:：|>])[-*+ \\t]*)(?:TBD|TODO|TBA)(?=[ \\t]*(?:$|\\|))',
    '(?<=[:：][*_]*[ \\t]+)\\p{Lu}[\\p{L} -]{1,20}(?: ?[|/] ?\\p{Lu}[\\p{L} -]{1,20}){2,}(?=[ \\t]*$)', // Draft | Approved | Complete
  ].join('|'),
  'gmu',
);

/** A document that holds none of these has no template text. */
const trace = /[[{]|YYYY|20XX|T(?:BD|ODO|BA)|To be |META:| \| .* \| | \/ .* \/ |\/\p{Lu}/u;

/**
 * The unfilled template text among `text`. `opaque` are stretches that are no prose (code blocks, links, HTML), `codes` those of
 * inline code; both in order. Front matter counts too.
 */
export function findPlaceholders(text: string, opaque: readonly Range[] = [], codes: readonly Range[] = []): Placeholder[] {
  if (!trace.test(text)) return [];
  const found: Placeholder[] = [];
  const inOpaque = within(opaque);
  const inCode = within(codes);
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(candidate)) {
    const start = match.index;
    const raw = match[0];
    const code = inCode(start);
    if (!code && inOpaque(start) && !raw.startsWith('<!--')) continue;
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < start; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    if (isTemplate(raw, text, start, lineStart, code)) {
      found.push({ text: raw, line, column: start - lineStart + 1, start, end: start + raw.length });
    }
  }
  return found;
}

function isTemplate(raw: string, text: string, start: number, lineStart: number, code: boolean): boolean {
  const end = start + raw.length;
  const previous = text[start - 1] ?? '';
  if (raw.startsWith('[')) {
    if (/[\w\]!\\]/.test(previous) || /[[(]/.test(text[end] ?? '')) return false;
    const lineEnd = text.indexOf('\n', end);
    const frame = { before: text.slice(lineStart, start), after: text.slice(end, lineEnd === -1 ? text.length : lineEnd), code };
    return isSlot(raw.slice(1, raw.lastIndexOf(']')).replace(/\s+/g, ' '), frame);
  }
  if (raw.startsWith('<!--')) return true;
  if (code) return false;
  if (raw.startsWith('{')) return previous !== '$' && previous !== '/';
  if (/YYYY|XX/.test(raw)) return !/\bformat|形式|格式/i.test(text.slice(lineStart, end + 40));
  return /^[*_]|^T(?:BD|ODO|BA)$/.test(raw) || isOpenChoice(raw);
}

/** A test of membership for offsets that only grow. */
function within(ranges: readonly Range[]): (offset: number) => boolean {
  let index = 0;
  return (offset) => {
    while (index < ranges.length && ranges[index]!.end <= offset) index++;
    return index < ranges.length && ranges[index]!.start <= offset;
  };
}

/** What templates put between and around their slots. */
const filler =
  /^(?:\s|["'“”‘’`*_()#>|→←↔,.:;/&+<>≤≥=%~-]|[–—]|\b(?:through|to|by|from|and|or|until|till|shipped|goals|ms|requests|sec|@username|of|on|with|dependency)\b|\b(?:feature|metric|risk|goal|test|phase|initiative|request|item|option|question|q|step|criterion|condition|deliverable|constraint|blocker|dependency) ?(?:\d+|[a-z])\b:?)*$/iu;

/** True where the whole value is template text: `[Name/Date]`, `TBD`, `Goal 1: [Name]`, `[Current month] through [+6 months]`. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim();
  if (bare === '') return false;
  const found = findPlaceholders(bare);
  if (found.length === 0) return isOpenChoice(bare);
  return filler.test(without(bare, found));
}

/** The value without its template text, and without the punctuation that this leaves at its ends. */
export function stripPlaceholders(value: string): string {
  if (isPlaceholder(value)) return '';
  return without(value, findPlaceholders(value))
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,;./|→]+|[\s\-–—:,;/|→]+$/g, '');
}

function without(value: string, found: readonly Placeholder[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of found) {
    rest += value.slice(at, start);
    at = end;
  }
  return rest + value.slice(at);
}
