import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { append } from '../../model/lists.ts';
import { replaceFile } from '../../temporary/replace-file.ts';
import { bundledFile } from '../bundled-file.ts';
import { type Family, otherFonts, textFont } from './bundled-fonts.ts';
import { isWholeFont } from './font-checksum.ts';
import { fontLetters } from './font-letters.ts';

/** Folders for unpacked fonts, preferred first; the next is used if one cannot be written to. */
type Folders = readonly [string, ...string[]];

/** A font file for the renderer, and its code points. */
interface CardFont {
  path: string;
  letters: ReadonlySet<number>;
}

/** The fonts that a card needs. */
export interface NeededFonts {
  files: string[];
  /** Family names, in order of preference. */
  families: string[];
  /** True if one file per weight has every character. */
  single: boolean;
  /** Characters that no font has. */
  unknown: string;
}

interface FamilyParts {
  family: string;
  files: string[];
  parts: string[];
  missing: number[];
}

const covers = (ranges: string, code: number): boolean =>
  ranges.split(',').some((range) => {
    const [from, to] = range.trim().replace(/^U\+/i, '').split('-');
    return Number.parseInt(from!, 16) <= code && code <= Number.parseInt(to ?? from!, 16);
  });

/** Unpacks fonts, because the renderer cannot read WOFF2, and keeps them for later cards and builds. */
export class CardFonts {
  private readonly folders: Folders;
  private readonly fonts = new Map<string, Promise<CardFont>>();
  private readonly ranges = new Map<string, [part: string, ranges: string][]>();

  constructor(folders: Folders) {
    this.folders = folders;
  }

  /** The fonts for a text. */
  async fontsFor(words: string): Promise<NeededFonts> {
    const letters = [...new Set(words)].filter((letter) => !/[\p{Cc}\p{Cf}\s]/u.test(letter));
    const codes = letters.map((letter) => letter.codePointAt(0)!);
    const own = await this.partsFor(textFont, codes);
    const used = [own];
    const unknown: number[] = [];
    const isEmoji = (code: number): boolean => /\p{Extended_Pictographic}/u.test(String.fromCodePoint(code));
    for (const group of Map.groupBy(own.missing, isEmoji).values()) {
      const tried = await Promise.all(otherFonts.map((family) => this.partsFor(family, group)));
      tried.sort((a, b) => a.missing.length - b.missing.length);
      // If no font has all, combine those that have some.
      const [first] = tried;
      const chosen =
        first!.missing.length === 0 ? [first!] : tried.filter(({ missing }) => missing.length < group.length);
      append(used, chosen);
      append(
        unknown,
        group.filter((code) => chosen.every(({ missing }) => missing.includes(code))),
      );
    }
    return {
      files: used.flatMap(({ files }) => files),
      families: [...new Set(used.map(({ family }) => family))],
      single: own.missing.length === 0 && own.parts.length <= 1,
      unknown: unknown.map((code) => String.fromCodePoint(code)).join(''),
    };
  }

  private async partsFor({ name, family, weights }: Family, letters: readonly number[]): Promise<FamilyParts> {
    const known = this.ranges.get(name) ?? unicodeRanges(name);
    this.ranges.set(name, known);
    const parts = known
      .filter(([, ranges]) => letters.some((code) => covers(ranges, code)))
      .map(([part]) => part.replace(/[[\]]/g, ''));
    const fonts = await Promise.all(
      weights.flatMap((weight) =>
        parts.map((part) => this.font(`@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`)),
      ),
    );
    const missing = letters.filter((code) => !fonts.some((font) => font.letters.has(code)));
    return { family, files: fonts.map(({ path }) => path), parts, missing };
  }

  private font(file: string): Promise<CardFont> {
    const known = this.fonts.get(file) ?? unpack(bundledFile(file), this.folders);
    this.fonts.set(file, known);
    return known;
  }
}

/** The parts of a font with their ranges of Unicode; none if its package is not installed. */
function unicodeRanges(name: string): [part: string, ranges: string][] {
  let path: string;
  try {
    path = bundledFile(`@fontsource/${name}/unicode.json`);
  } catch {
    return [];
  }
  return Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
}

async function unpack(file: string, folders: Folders): Promise<CardFont> {
  const packed = readFileSync(file);
  const name = `${createHash('sha256').update(packed).digest('hex').slice(0, 16)}.ttf`;
  for (const folder of folders) {
    const kept = keptFont(join(folder, name));
    if (kept !== null) return kept;
  }
  const font = await decompress(packed);
  return { path: keep(font, name, folders), letters: fontLetters(font) };
}

/** A font unpacked earlier; null if missing, unreadable or damaged. */
function keptFont(path: string): CardFont | null {
  try {
    const font = readFileSync(path);
    return isWholeFont(font) ? { path, letters: fontLetters(font) } : null;
  } catch {
    return null;
  }
}

/** Writes a font into the first writable folder. */
function keep(font: Uint8Array, name: string, [folder, ...others]: Folders): string {
  const path = join(folder, name);
  try {
    replaceFile(path, font);
    return path;
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined) throw error;
    return keep(font, name, [next, ...rest]);
  }
}
