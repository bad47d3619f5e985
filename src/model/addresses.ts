import { slug } from 'github-slugger';

/** Long titles are cut: after so many characters, and so many bytes of UTF-8, because a file's name may have 255 bytes on most disks. */
const most = { characters: 80, bytes: 160 } as const;

/** The most bytes of a name that is a path segment as it stands, so that an ending still fits. */
const mostNameBytes = 240;

/**
 * Names that no file may have on Windows, with or without an ending, so that a site built elsewhere can be copied there
 * (Microsoft, "Naming Files, Paths, and Namespaces"). The superscript digits count as digits.
 */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/iu;

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * What two names have in common if a disk or a server may take them for one file: case and composition fold, and letters fold as in
 * full case folding (`ß` and `ss`, `ſ` and `s`, `ς` and `σ`); characters that show nothing do not count.
 */
export const foldedName = (name: string): string =>
  name
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFD')
    .toUpperCase()
    .normalize('NFC');

/** True for a name that may be a file's or a folder's as it stands on every system: letters, digits, `_`, `.`, `-`, no Windows device. */
export const isPortableName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(name) &&
  !name.endsWith('.') &&
  !device.test(name) &&
  bytesOf(name) <= mostNameBytes;

/** A text cut after the most characters and bytes, at a whole character. */
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
 * One path segment for a name: NFC, lower case, letters and digits of every script kept, everything else a hyphen; never a Windows
 * device. Case and composition fold, so two names may fold into one: `uniqueSegments` tells them apart.
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
  const short = cut(folded, most.characters, most.bytes).replace(/-+$/, '');
  if (short === '') return `x${hash(name)}`;
  return device.test(short) ? `${short}-${hash(name)}` : short;
}

/** A short, stable, case-insensitive mark of a text (FNV-1a, base 36). Two texts may have the same: it makes no name unique by itself. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of new TextEncoder().encode(text)) value = Math.imul(value ^ character, 0x01000193) >>> 0;
  return value.toString(36).padStart(6, '0').slice(-6);
}

/** Names that are taken, and the next one that is free. Names that fold alike are one name. */
export class TakenNames {
  private readonly folded = new Set<string>();
  /** How far the search went for a name, for thousands that want the same. */
  private readonly ordinals = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  has(name: string): boolean {
    return this.folded.has(foldedName(name));
  }

  add(name: string): void {
    this.folded.add(foldedName(name));
  }

  /** Takes `wanted`, or `wanted-2`, `wanted-3` … whichever is free first. */
  take(wanted: string): string {
    let name = wanted;
    if (this.has(wanted)) {
      let ordinal = this.ordinals.get(wanted) ?? 2;
      while (this.has(`${wanted}-${ordinal}`)) ordinal++;
      this.ordinals.set(wanted, ordinal + 1);
      name = `${wanted}-${ordinal}`;
    }
    this.add(name);
    return name;
  }
}

/**
 * Gives each name a segment that no other name has, and none of `reserved`. The names that fold alike all keep the folded form with a
 * mark of the exact name after it, except one that already equals its folded form: so an address depends on no order. A mark that is taken,
 * because two names have the same, gets a number.
 */
export function uniqueSegments(names: readonly string[], reserved: readonly string[] = []): Map<string, string> {
  const kept = new TakenNames(reserved);
  const groups = Map.groupBy([...new Set(names)].sort(), (name) => foldedName(segment(name)));
  const taken = new TakenNames([...reserved, ...groups.keys()]);
  const result = new Map<string, string>();
  for (const group of groups.values()) {
    const own = group.length === 1 ? group[0] : group.find((name) => name === segment(name));
    for (const name of group) {
      const plain = segment(name);
      const isPlain = name === own && !kept.has(plain);
      result.set(name, isPlain ? plain : taken.take(`${plain}-${hash(name)}`));
    }
  }
  return new Map(names.map((name) => [name, result.get(name)!]));
}

/** Site-relative addresses start with `/` and end with `/` or a fragment; the site puts its base path before them. */
export const trackUrl = (trackSegment: string): string => `/tracks/${trackSegment}/`;
export const documentUrl = (trackSegment: string, documentSegment: string): string =>
  `/tracks/${trackSegment}/${documentSegment}/`;
