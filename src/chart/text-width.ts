/** Classes of characters by their width in Source Sans 3. Estimates err on the wide side, so that labels fit. */
const narrow = /[iljtfrI.,:;'’|!()[\] -]/;
const broad = /[mwMW@%]/;
const upper = /[A-Z0-9]/;

/** Cyrillic letters as wide as an m; the others are wider than Latin ones, too. */
const broadCyrillic = /[жмшщыюфЖМШЩЫЮФДЪѢ]/;
const upperCase = /\p{Lu}/u;

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x370 && code < 0x530)
    return broadCyrillic.test(character) ? 11.4 : upperCase.test(character) ? 8.8 : 7.4;
  if (code >= 0x1100 && (code < 0x2000 || code > 0x206f)) return code > 0x2e7f ? 13.2 : 8;
  if (narrow.test(character)) return 3.9;
  if (broad.test(character)) return 11.4;
  return upper.test(character) ? 7.4 : 6.7;
}

/** Widths of the ASCII characters, the most common ones. */
const basic = Float64Array.from({ length: 128 }, (_, code) => characterWidth(String.fromCharCode(code)));

/** Estimates the width of a label in pixels at 13 px. East Asian characters and pictures are square. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    width += code < 128 ? basic[code]! : characterWidth(character);
  }
  return width;
}

/** Cuts text to a width with an ellipsis, at a word end if one is near; empty if fewer than four characters fit. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  let used = textWidth('…');
  let count = 0;
  while (count < characters.length && used + textWidth(characters[count]!) <= width)
    used += textWidth(characters[count++]!);
  if (count < 4) return '';
  const kept = characters.slice(0, count).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > kept.length * 0.7 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** A phase's name without its number: `Implementation` for `Phase 1: Implementation`. */
export const shortTitle = (title: string): string => title.replace(/^phase\s+[\w.]+\s*[:—–-]\s*(?=\S)/i, '');
