// Addresses of tracks and documents: path segments that are safe on every disk, and unique.

import { slug } from 'github-slugger';

/** Longer segments are cut. Bytes are UTF-8: most file systems allow 255 in a file name. */
const maxLength = { characters: 80, bytes: 160 } as const;

/** Longest name, in bytes, that is kept unchanged as a path segment; leaves room for an extension. */
const maxNameBytes = 240;

/**
 * Reserved on Windows, with or without an extension, so that a site built elsewhere can be copied there
 * (Microsoft, "Naming Files, Paths, and Namespaces"). The superscript digits count as digits.
 */
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/iu;

const encoder = new TextEncoder();

/** Length of a text in UTF-8 bytes. */
export const bytesOf = (text: string): number => (ascii.test(text) ? text.length : encoder.encode(text).length);

const ascii = /^[\x20-\x7e]*$/;

/**
 * A key that is equal for names that a disk or server may take for one file. Ignores case (full case folding: `ß` and
 * `ss`, `ſ` and `s`, `ς` and `σ`), Unicode composition and invisible characters.
 */
export const collisionKey = (name: string): string =>
  ascii.test(name)
    ? name.toUpperCase()
    : name
        .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
        .normalize('NFD')
        .toUpperCase()
        .normalize('NFC');

/** True if every system accepts the name for a file: letters, digits, `_`, `.`, `-`, no Windows device name. */
export const isPortableName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(name) &&
  !name.endsWith('.') &&
  !windowsDevice.test(name) &&
  bytesOf(name) <= maxNameBytes;

/** Cuts a text to at most `characters` code points and `bytes` UTF-8 bytes, never inside a character. */
export function cut(text: string, characters: number, bytes: number): string {
  let end = 0;
  let count = 0;
  let size = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    count++;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (count > characters || size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * A path segment for a name: NFC, lower case, letters and digits of every script, hyphens for all else, never a
 * Windows device name. Two names may give the same segment; `uniqueSegments` avoids that.
 */
export function segment(name: string): string {
  const folded = slug(
    name
      .toWellFormed()
      .replaceAll('\ufffd', '-')
      .normalize('NFC')
      .replace(/[\p{Pc}./\\]+/gu, '-'),
  )
    .normalize('NFC')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = cut(folded, maxLength.characters, maxLength.bytes).replace(/-+$/, '');
  if (short === '') return `x${hash(name)}`;
  return windowsDevice.test(short) ? `${short}-${hash(name)}` : short;
}

/** A short, stable hash of a text (FNV-1a, base 36, six characters). Collisions are possible. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of encoder.encode(text)) value = Math.imul(value ^ character, 0x01000193) >>> 0;
  return value.toString(36).padStart(6, '0').slice(-6);
}

/** Names in use. Finds the next free one; names with the same `collisionKey` are one name. */
export class TakenNames {
  private readonly folded = new Set<string>();
  /** The next number to try for each name, so that thousands of equal names take linear time. */
  private readonly ordinals = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  has(name: string): boolean {
    return this.folded.has(collisionKey(name));
  }

  add(name: string): void {
    this.folded.add(collisionKey(name));
  }

  /** Takes `wanted`, or `wanted-2`, `wanted-3` … whichever is free first. */
  take(wanted: string): string {
    // Adding tells whether the name was free: a set grows only by a new key.
    const takes = (name: string): boolean => this.folded.size < this.folded.add(collisionKey(name)).size;
    if (takes(wanted)) return wanted;
    let ordinal = this.ordinals.get(wanted) ?? 2;
    while (!takes(`${wanted}-${ordinal}`)) ordinal++;
    this.ordinals.set(wanted, ordinal + 1);
    return `${wanted}-${ordinal}`;
  }
}

/**
 * Gives each name a unique segment outside `reserved`. Names with the same segment all get a hash suffix, except one
 * that equals its segment, so no address depends on the order of names. Equal hashes get a number as well.
 */
export function uniqueSegments(names: readonly string[], reserved: readonly string[] = []): Map<string, string> {
  const kept = new TakenNames(reserved);
  const groups = Map.groupBy([...new Set(names)].sort(), (name) => collisionKey(segment(name)));
  const taken = new TakenNames([...reserved, ...groups.keys()]);
  const result = new Map<string, string>();
  for (const group of groups.values()) {
    const plainName = group.length === 1 ? group[0] : group.find((name) => name === segment(name));
    for (const name of group) {
      const plain = segment(name);
      const isPlain = name === plainName && !kept.has(plain);
      result.set(name, isPlain ? plain : taken.take(`${plain}-${hash(name)}`));
    }
  }
  return new Map(names.map((name) => [name, result.get(name)!]));
}

/** Addresses relative to the site: they start with `/` and end with `/` or a fragment. The site adds its base path. */
export const trackUrl = (trackSegment: string): string => `/tracks/${trackSegment}/`;
export const documentUrl = (trackSegment: string, documentSegment: string): string =>
  `/tracks/${trackSegment}/${documentSegment}/`;

/** The last step of an address: `memory-layer` of `/tracks/memory-layer/`. */
export const lastSegment = (url: string): string => url.split('/').at(-2)!;
