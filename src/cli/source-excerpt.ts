import { visible } from './terminal.ts';

/** The most characters of a source line to show. */
const widest = 100;

/** Double-width characters: East Asian wide and full-width ones (Unicode UAX 11), and most emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);

/**
 * Two lines: a source line, ` 12 | text`, and a caret under its column. A long line is cut around the column.
 * @param column in UTF-16 units, from 1
 */
export function sourceExcerpt(text: string, line: number, column: number): [string, string] {
  const expanded = text.replace(/\t/g, ' ');
  const at = Math.min(column - 1, expanded.length);
  const start = at > widest * 0.7 ? at - Math.floor(widest / 2) : 0;
  const piece = expanded.slice(start, start + widest);
  const before = `${start > 0 ? '…' : ''}${visible(expanded.slice(start, at))}`;
  const shown = `${start > 0 ? '…' : ''}${visible(piece)}${start + widest < expanded.length ? '…' : ''}`;
  const number = String(line).padStart(5);
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(widthOf(before))}^`];
}
