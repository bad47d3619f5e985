/** One way in which UTF-8 text is spoilt: its bytes were read as a single-byte encoding. */
export interface Spoiling {
  name: 'windows-1252' | 'windows-1251' | 'Mac Roman';
  /** The byte that a character stands for. */
  bytes: ReadonlyMap<string, number>;
  /** The characters that can begin a sequence, and those that can go on, each as the inside of a character class. */
  leads: string;
  rests: string;
  /** Finds runs of characters whose bytes have the form of UTF-8 sequences. */
  run: RegExp;
}

/** A decoder of the platform gives the table: no byte is enumerated by hand. */
function tableOf(label: string): Map<string, number> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\uFFFD') table.set(character, byte);
  }
  return table;
}

function spoiling(name: Spoiling['name'], label: string): Spoiling {
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

/** In the order in which they are tried. */
export const spoilings: readonly Spoiling[] = [
  spoiling('windows-1252', 'windows-1252'),
  spoiling('windows-1251', 'windows-1251'),
  spoiling('Mac Roman', 'macintosh'),
];

/** Text without such a pair of characters was not spoilt in any of these ways: one cheap test for most documents. */
export const suspicious = new RegExp(
  `[${spoilings.map(({ leads }) => leads).join('')}][${spoilings.map(({ rests }) => rests).join('')}]`,
);

/** One character of the original, and the characters that it was spoilt into. */
export interface Sequence {
  spoilt: string;
  original: string;
  /** Where it starts in the run. */
  at: number;
}

/**
 * Undoes a run, character by character. What has the form of UTF-8 but is none (overlong, a surrogate, an unassigned
 * character) parts the run into pieces.
 */
export function undo(run: string, { bytes }: Spoiling): Sequence[][] {
  const pieces: Sequence[][] = [[]];
  for (let at = 0; at < run.length; ) {
    const lead = bytes.get(run[at]!) ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const spoilt = run.slice(at, at + length);
    let code = lead & (0xff >> (length + 1));
    for (const character of spoilt.slice(1)) code = (code << 6) | ((bytes.get(character) ?? 0) & 0x3f);
    if (isAssigned(code, length)) pieces.at(-1)!.push({ spoilt, original: String.fromCodePoint(code), at });
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
