import type { Sentence } from '../text/sentence.ts';

/** A run of words of one kind on one line. */
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

/** About how wide a text is set, in em of Source Sans 3; everything beyond its scripts counts as a full square. */
export function textWidth(text: string, bold: boolean): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    if (/\p{M}|\p{Cf}/u.test(letter)) continue;
    width += widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 1;
  }
  return width * (bold ? 1.04 : 1);
}

const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** Where a line may break: behind a space, behind every letter of scripts that have none, and between the words of Thai, which has none either. */
const pieces = (text: string): string[] =>
  spaced(text).flatMap((piece) =>
    /\p{Script=Thai}/u.test(piece) ? [...thaiWords.segment(piece)].map(({ segment }) => segment) : [piece],
  );

const spaced = (text: string): string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+\s*|\s+/gu,
  ) ?? [];

/** What closes a clause stays behind its word, if need be a little way into the margin. */
const hangs = (piece: string): boolean => /^[.,;:!?…)\]、。]+\s*$/u.test(piece);

/**
 * A sentence in lines of at most `most` em, at most `count` of them; what does not fit is left out behind an ellipsis. A word that is wider than a
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

/** The last line ends in an ellipsis; so much of it is taken away that the ellipsis fits. */
function cut(result: Run[][], most: number): Run[][] {
  const last = result.at(-1)?.at(-1);
  if (last === undefined) return result;
  const width = (): number => result.at(-1)!.reduce((sum, run) => sum + textWidth(run.text, run.bold), 0);
  while (last.text.length > 1 && width() > most - 0.9) last.text = [...last.text].slice(0, -1).join('');
  last.text = `${last.text.replace(/[\s.,;:]+$/, '')}…`;
  return result;
}
