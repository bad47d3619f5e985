import type { StatusValue } from '../model/status.ts';
import { type Card, statusColours } from '../views/share/card.ts';
import { stripSvg } from './card-strip.ts';
import { lines, type Run, textWidth } from './card-text.ts';

/** Increase it when the same SVG gives another picture, so that cached cards are redrawn. */
export const drawingVersion = 4;

/** Width and height of a card in pixels, as link previews expect. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Width between the margins, in pixels. */
const room = 1072;

/**
 * Splits emoji sequences into single emoji, and flags into their letters. The renderer finds glyphs in several files of
 * a font only for single characters, not for joiners, skin tones or pairs of flag letters.
 */
const singleEmoji = (text: string): string =>
  text
    .replace(/(\p{Extended_Pictographic})[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]+/gu, '$1')
    .replace(/\ufe0f?\u20e3/gu, '')
    .replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (letter) => String.fromCharCode(letter.codePointAt(0)! - 0x1f1e6 + 0x41));

const escaped = (text: string): string =>
  singleEmoji(text.toWellFormed().normalize('NFC'))
    .replace(/[\p{Cc}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const runSvg = ({ text, bold, warn }: Run): string =>
  bold ? `<tspan font-weight="600" fill="${warn ? '#AA3606' : '#13161C'}">${escaped(text)}</tspan>` : escaped(text);

/** Letters of scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Isolates a line in the direction of the whole text, that of its first letter (Unicode, annex 9, P2 and X5a). */
const ordered = (line: string, text: string): string => {
  const [first] = /\p{L}/u.exec(text) ?? [''];
  return rightToLeft.test(first) ? `\u2067${line}\u2069` : line;
};

/** The title in one line of 92 px, or two of 72 px. */
function titleLines(title: string): { size: number; lines: string[] } {
  const text = plain(title) === '' ? 'Untitled' : plain(title);
  const whole = textWidth(text, true) * 92 <= room;
  const size = whole ? 92 : 72;
  return {
    size,
    lines: lines([text], room / size / 1.04, whole ? 1 : 2)
      .map((line) =>
        line
          .map((run) => run.text)
          .join('')
          .trim(),
      )
      .map((line) => ordered(line, text)),
  };
}

const brand =
  '<g transform="translate(64 64) scale(1.85)"><path d="M1 3.5h8.5M4 7.75h11M1.75 12h7.5" fill="none" stroke="#13161C" stroke-width="2.3"/></g>';

/** A card as SVG of 1200 × 630. `glyph` gives the content of a 16 px symbol. Equal facts give equal text. */
export function cardSvg(card: Card, glyph: (status: StatusValue) => string): string {
  const { width, height } = cardSize;
  const { size, lines: title } = titleLines(card.title);
  const step = size === 92 ? 96 : 78;
  const firstLine = size === 92 ? 200 : 176;
  const lastLine = firstLine + (title.length - 1) * step;
  const colour = card.status === null ? '#13161C' : statusColours[card.status.value];
  const statusLine = lastLine + 67;
  const sentenceTop = (card.status === null ? lastLine + 6 : statusLine) + 60;
  const most = card.strip === null ? 4 : sentenceTop > 385 ? 1 : 2;
  const who =
    card.who === null || card.status === null
      ? ''
      : lines([plain(card.who)], (room - 120 - textWidth(card.status.word, true) * 36) / 36, 1)[0]!
          .map((run) => run.text)
          .join('');
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3">`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/><rect width="${width}" height="10" fill="#13161C"/>`,
    brand,
    `<text x="108" y="85" font-size="28" font-weight="600" fill="#13161C">${escaped(
      lines([plain(card.site)], 36, 1)[0]!
        .map((run) => run.text)
        .join(''),
    )}</text>`,
    ...title.map(
      (line, index) =>
        `<text x="62" y="${firstLine + index * step}" font-size="${size}" font-weight="600" fill="#13161C" letter-spacing="-0.5">${escaped(line)}</text>`,
    ),
    card.status === null
      ? ''
      : `<g transform="translate(66 ${statusLine - 27}) scale(2)" color="${colour}">${glyph(card.status.value)}</g><text x="116" y="${statusLine}" font-size="36" fill="#43484F"><tspan font-weight="600" fill="#13161C">${escaped(card.status.word)}</tspan><tspan dx="16">${escaped(who)}</tspan></text>`,
    ...lines(card.sentence, room / 36, most).map(
      (line, index) =>
        `<text x="64" y="${sentenceTop + index * 46}" font-size="36" fill="#43484F" xml:space="preserve">${line.map(runSvg).join('').trimEnd()}</text>`,
    ),
    card.strip === null ? '' : stripSvg(card.strip),
    '</svg>',
  ];
  return parts.join('');
}
