import type { Table } from '../../markdown/tables.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { meaningsOf, type Vocabulary } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';

const brackets = /\s*[([（][^)\]）]*[)\]）]?/gu;
const joints = /\s*(?:[/|&,+→]|\band\b|\bund\b|\bet\b|(?<=\s)[yeи](?=\s)|と|与|及)\s*/u;

/**
 * The wanted label that a column head or label can mean by some of its words, if it means nothing as a whole: without
 * brackets (`Plan B (artifact)`), by its parts (`Mitigation / fallback`), by its last words (`Primary mitigation`), or
 * by its first (`Impact on users`). Null for none.
 */
export function labelByWords(text: string, wanted: readonly Label[], vocabulary: Vocabulary): Label | null {
  const among = (words: string): Label | null => {
    const meanings = meaningsOf(vocabulary, words);
    return meanings.size === 0 ? null : (wanted.find((label) => meanings.has(label)) ?? null);
  };
  const whole = among(text);
  if (whole !== null) return whole;
  const bare = normalizeForMatch(text.replace(brackets, ' '));
  if (bare === '' || bare.length > 60) return null;
  const direct = among(bare);
  if (direct !== null) return direct;
  for (const part of bare.split(joints)) {
    const found = part === bare ? null : among(part);
    if (found !== null) return found;
  }
  const words = bare.split(' ');
  if (words.length > 4) return null;
  for (let drop = 1; drop < words.length; drop++) {
    const last = words.slice(drop).join(' ');
    const found = last.length < 3 ? null : among(last);
    if (found !== null) return found;
  }
  for (let keep = words.length - 1; keep > 0; keep--) {
    const first = words.slice(0, keep).join(' ');
    const found = first.length < 4 ? null : among(first);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Assigns each wanted label to at most one column: first by heads that mean it as a whole, then by the words of the
 * other heads. Skips `taken` columns.
 */
export function columnLabels(
  table: Table,
  wanted: readonly Label[],
  vocabulary: Vocabulary,
  taken: readonly number[] = [],
): Map<Label, number> {
  const found = new Map<Label, number>();
  const used = new Set(taken);
  const add = (label: Label | null, index: number) => {
    if (label === null || found.has(label)) return;
    found.set(label, index);
    used.add(index);
  };
  table.headers.forEach(({ text }, index) => {
    if (used.has(index)) return;
    const meanings = meaningsOf(vocabulary, text);
    add(wanted.find((label) => meanings.has(label) && !found.has(label)) ?? null, index);
  });
  table.headers.forEach(({ text }, index) => {
    if (used.has(index)) return;
    const left = wanted.filter((label) => !found.has(label));
    add(labelByWords(text, left, vocabulary), index);
  });
  return found;
}

const identifier = /^(?:[\p{L}]{1,8}[-_. ]?)?\d{1,4}(?:\.\d+)*$|^#?\d+$/u;

/** True for a column that only numbers its rows (`R-01`, `12`). */
export function isNumbering(table: Table, index: number): boolean {
  const cells = table.rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
  return cells.length > 0 && cells.every((text) => identifier.test(text));
}

/** A figure or a range and nothing else: `1`, `66 a 100`, `> 50 %`. */
const figure = /^[<>≥≤~]?\s*\d+(?:[.,]\d+)?\s*%?(?:\s*(?:-|–|—|a|à|to|bis|до|~)\s*\d+(?:[.,]\d+)?\s*%?)?$/iu;

/** `Impact 3`: a step of a matrix. */
const axis =
  /^(?:impact|likelihood|probability|severity|auswirkung|wahrsch\p{L}*\.?|impacto|probabilidad|probabilidade|probabilité|вероятность|влияние)\s\d$/iu;

/**
 * True for a table that explains a scale or matrix and holds no records: its heads or first cells are levels and
 * figures (`Level | Probability | Impact` above `1 | Rare | Minor`).
 */
export function isScale(table: Table, { levels }: Vocabulary): boolean {
  const isLevel = (text: string): boolean => {
    const bare = text
      .replace(brackets, ' ')
      .replace(/^[^\p{L}\p{N}<>≥≤~]+/u, '')
      .trim();
    return figure.test(bare) || axis.test(bare) || levels.has(normalizeForMatch(bare));
  };
  const named = table.headers.slice(1).filter((cell) => cell.text !== '');
  if (named.length >= 2 && named.every((cell) => isLevel(cell.text))) return true;
  if (table.rows.length < 2) return false;
  const firsts = table.rows.filter((row) => isLevel(row.cells[0]?.text ?? ''));
  const seconds = table.rows.filter(
    (row) => isLevel(row.cells[1]?.text ?? '') || (row.cells[1]?.text ?? '').length > 24,
  );
  const words = firsts.filter((row) => !/^\d+$/.test(row.cells[0]?.text.trim() ?? ''));
  if (firsts.length < table.rows.length * 0.7) return false;
  // Numbered rows are not a scale, unless the numbers stand for levels.
  return words.length > 0 || (seconds.length === table.rows.length && table.rows.every((row) => row.cells.length <= 4));
}
