import type { Sentence } from '../text/sentence.ts';

/** A run of text in one style. */
export interface Run {
  text: string;
  bold: boolean;
  warn: boolean;
}

const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’‘|!()[\]ft ]/, 0.3],
  [/[rs"“”-]/, 0.4],
  [/[mwMW@—…%]/, 0.86],
  [/[A-ZÀ-Þ]/, 0.62],
  [/[ -\u024f\u0370-\u052f\p{Script=Hebrew}\p{Script=Arabic}]/u, 0.54],
  [/[\p{Script=Thai}\p{Script=Devanagari}]/u, 0.64],
];

/** Estimates the width of a text in em of Source Sans 3; characters of other scripts count as 1 em. */
export function textWidth(text: string, bold: boolean): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    if (/\p{M}|\p{Cf}/u.test(letter)) continue;
    width += widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 1;
  }
  return width * (bold ? 1.04 : 1);
}

const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** Splits text where lines may break: after spaces, after each Chinese or Japanese character, between Thai words. */
const pieces = (text: string): string[] =>
  spaced(text).flatMap((piece) =>
    /\p{Script=Thai}/u.test(piece) ? [...thaiWords.segment(piece)].map(({ segment }) => segment) : [piece],
  );

const spaced = (text: string): string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+\s*|\s+/gu,
  ) ?? [];

/** Punctuation stays with its word, even if it sticks out a little. */
const hangs = (piece: string): boolean => /^[.,;:!?…)\]、。]+\s*$/u.test(piece);

/**
 * Breaks a sentence into at most `count` lines of at most `most` em; an ellipsis replaces the rest. A word wider than a
 * line is broken.
 */
export function lines(sentence: Sentence, most: number, count: number): Run[][] {
  const runs = sentence.map(
    (part): Run =>
      typeof part === 'string'
        ? { text: part, bold: false, warn: false }
        : { text: part.figure, bold: true, warn: part.warn },
  );
  const result: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const broken = pieces(run.text).flatMap((piece) =>
      textWidth(piece, run.bold) > most ? (piece.match(/\P{M}\p{M}*/gu) ?? [piece]) : [piece],
    );
    for (let piece of broken) {
      if (used > 0 && !hangs(piece) && used + textWidth(piece.trimEnd(), run.bold) > most) {
        if (result.length === count) return cut(result, most);
        result.push([]);
        used = 0;
        piece = piece.trimStart();
      }
      const line = result.at(-1)!;
      const last = line.at(-1);
      if (last !== undefined && last.bold === run.bold && last.warn === run.warn) last.text += piece;
      else line.push({ ...run, text: piece });
      used += textWidth(piece, run.bold);
    }
  }
  return result;
}

/** Ends the last line with an ellipsis that fits. */
function cut(result: Run[][], most: number): Run[][] {
  const last = result.at(-1)?.at(-1);
  if (last === undefined) return result;
  const width = (): number => result.at(-1)!.reduce((sum, run) => sum + textWidth(run.text, run.bold), 0);
  while (last.text.length > 1 && width() > most - 0.9) last.text = [...last.text].slice(0, -1).join('');
  last.text = `${last.text.replace(/[\s.,;:]+$/, '')}…`;
  return result;
}
