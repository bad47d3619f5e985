/** A way of garbling UTF-8 text: its bytes were read as a single-byte encoding. */
export interface WrongEncoding {
  name: 'windows-1252' | 'windows-1251' | 'Mac Roman';
  /** The byte for each character. */
  bytes: ReadonlyMap<string, number>;
  /** The characters that can start and continue a sequence, as the inside of a character class. */
  leads: string;
  rests: string;
  /** Finds runs of characters whose bytes look like UTF-8. */
  run: RegExp;
}

/** Characters 0x80–0xFF of an encoding and their bytes, from the platform's decoder. */
function tableOf(label: string): Map<string, number> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\uFFFD') table.set(character, byte);
  }
  return table;
}

function encoding(name: WrongEncoding['name'], label: string): WrongEncoding {
  const bytes = tableOf(label);
  const characters = (from: number, to: number) =>
    [...bytes]
      .filter(([, byte]) => byte >= from && byte <= to)
      .map(([character]) => character)
      .map((character) => (/[\]\\^-]/.test(character) ? `\\${character}` : character))
      .join('');
  const rests = characters(0x80, 0xbf);
  const rest = `[${rests}]`;
  const two = `[${characters(0xc2, 0xdf)}]${rest}`;
  const three = `[${characters(0xe0, 0xef)}]${rest}{2}`;
  const four = `[${characters(0xf0, 0xf4)}]${rest}{3}`;
  return { name, bytes, leads: characters(0xc2, 0xf4), rests, run: new RegExp(`(?:${two}|${three}|${four})+`, 'g') };
}

/** In the order in which repair tries them. */
export const wrongEncodings: readonly WrongEncoding[] = [
  encoding('windows-1252', 'windows-1252'),
  encoding('windows-1251', 'windows-1251'),
  encoding('Mac Roman', 'macintosh'),
];

/** A quick test: text without such a pair of characters is not garbled. */
export const mayBeGarbled = new RegExp(
  `[${wrongEncodings.map(({ leads }) => leads).join('')}][${wrongEncodings.map(({ rests }) => rests).join('')}]`,
);

/** An original character, and the characters in its place. */
export interface Sequence {
  garbled: string;
  original: string;
  /** Offset in the run. */
  at: number;
}

/** Decodes a run into original characters; split where the bytes are not valid UTF-8 or the character is unassigned. */
export function undoGarbling(run: string, { bytes }: WrongEncoding): Sequence[][] {
  const pieces: Sequence[][] = [[]];
  for (let at = 0; at < run.length; ) {
    const lead = bytes.get(run[at]!) ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const garbled = run.slice(at, at + length);
    let code = lead & (0xff >> (length + 1));
    for (const character of garbled.slice(1)) code = (code << 6) | ((bytes.get(character) ?? 0) & 0x3f);
    if (isAssigned(code, length)) pieces.at(-1)!.push({ garbled, original: String.fromCodePoint(code), at });
    else pieces.push([]);
    at += length;
  }
  return pieces.filter((piece) => piece.length > 0);
}

function isAssigned(code: number, length: number): boolean {
  const shortest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
  return !/[\p{Cn}\p{Co}]/u.test(String.fromCodePoint(code));
}
