import type { Diagnostic } from '../model/diagnostic.ts';
import { shorten } from '../model/shorten.ts';
import { mayBeGarbled, type Sequence, undoGarbling, type WrongEncoding, wrongEncodings } from './mojibake.ts';
import { isEvidence, isLoneWord } from './mojibake-evidence.ts';

/** Two adjacent characters of scripts that single-byte encodings have. Most documents have none. */
const pair = /[\u0080-\u2fff\ue000-\uffff]{2}/;
/** Text garbled twice needs two rounds. */
const rounds = 3;

/**
 * Repairs mojibake: UTF-8 read as windows-1252, windows-1251 or Mac Roman (`âœ…` is ✅). A run of characters changes
 * only if clean text cannot contain it, together with weaker runs in the same word. Lines keep their numbers; each
 * repaired line is a diagnostic.
 */
export function repair(text: string, path: string): { text: string; diagnostics: Diagnostic[] } {
  if (!pair.test(text) || !mayBeGarbled.test(text)) return { text, diagnostics: [] };
  let repaired = text;
  for (let round = 0; round < rounds; round++) {
    const before = repaired;
    repaired = repairOnce(repaired);
    if (repaired === before) break;
  }
  return { text: repaired, diagnostics: repaired === text ? [] : differences(text, repaired, path) };
}

interface Run {
  start: number;
  end: number;
  original: string;
  encoding: WrongEncoding;
  evidence: boolean;
  loneWord: boolean;
}

function repairOnce(text: string): string {
  const all: Run[] = [];
  for (const encoding of wrongEncodings) {
    for (const match of text.matchAll(encoding.run)) {
      for (const piece of undoGarbling(match[0], encoding)) all.push(judge(piece, match.index, text, encoding));
    }
  }
  const evident = all.filter((run) => run.evidence);
  if (evident.length === 0) return text;
  // If two encodings explain the same characters (`‚Ä¶` contains `Ä¶`), the longer explanation wins.
  const chosen = longestFirst(evident);
  const carried = all.filter((run) => !run.evidence && isCarried(run, chosen, text));
  let result = '';
  let at = 0;
  for (const run of longestFirst([...chosen, ...carried])) {
    result += text.slice(at, run.start) + run.original;
    at = run.end;
  }
  return result + text.slice(at);
}

/** Runs without overlaps, in text order: the longer of two wins, then the earlier. */
function longestFirst(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= run.start) kept.push(run);
    else if (run.end - run.start > last.end - last.start) kept[kept.length - 1] = run;
  }
  return kept;
}

function judge(piece: readonly Sequence[], offset: number, text: string, encoding: WrongEncoding): Run {
  const start = offset + piece[0]!.at;
  const last = piece.at(-1)!;
  const end = offset + last.at + last.garbled.length;
  const around = { before: text[start - 1] ?? '', after: text[end] ?? '' };
  const original = piece.map((one) => one.original).join('');
  return {
    start,
    end,
    original,
    encoding,
    evidence: isEvidence(piece, encoding, around),
    loneWord: isLoneWord(piece, around),
  };
}

/** How far, in characters, evidence supports other runs in its word or line. */
const reach = 200;

/** True if a run without evidence has one with evidence in its word or, for a one-letter word, in its line. */
function isCarried(run: Run, evident: readonly Run[], text: string): boolean {
  let carried = false;
  for (let index = firstEndingAfter(evident, run.start - reach); index < evident.length; index++) {
    const other = evident[index]!;
    if (other.start > run.end + reach) break;
    if (other.start < run.end && run.start < other.end) return false;
    if (other.encoding !== run.encoding) continue;
    const between = other.start < run.start ? text.slice(other.end, run.start) : text.slice(run.end, other.start);
    if (!/[ \t\n]/.test(between) || (run.loneWord && !between.includes('\n'))) carried = true;
  }
  return carried;
}

/** Index of the first run that ends after an offset; `runs` is sorted. */
function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function differences(before: string, after: string, path: string): Diagnostic[] {
  const old = before.split('\n');
  const diagnostics: Diagnostic[] = [];
  after.split('\n').forEach((line, index) => {
    const was = old[index]!;
    if (was === line) return;
    let column = 0;
    while (was[column] === line[column]) column++;
    let tail = 0;
    while (tail < line.length - column && tail < was.length - column && was.at(-1 - tail) === line.at(-1 - tail))
      tail++;
    // Show surrogate pairs whole, even if both texts share the first half.
    const from = /[\ud800-\udbff]/.test(line[column - 1] ?? '') ? column - 1 : column;
    const cut = (text: string) => shorten(text.slice(from, text.length - tail).toWellFormed(), 60);
    diagnostics.push({
      code: 'mojibake',
      severity: 'info',
      message: `Text in a wrong encoding was repaired: “${cut(was)}” → “${cut(line)}”.`,
      hint: 'Save the file with the repaired text. The site already shows it.',
      file: path,
      line: index + 1,
      column: column + 1,
    });
  });
  return diagnostics;
}
