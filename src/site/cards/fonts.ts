import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { isWholeFont } from './font-checksum.ts';
import { fontLetters } from './font-letters.ts';
import { replaceFile } from './replace-file.ts';

const require = createRequire(import.meta.url);

/** Where unpacked fonts are kept, the preferred folder first: where one cannot be written to, the next is. */
type Folders = readonly [string, ...string[]];

/** A font as a file that the renderer reads, and the letters that it has. */
interface CardFont {
  path: string;
  letters: ReadonlySet<number>;
}

/** One of the fonts of cards, in the parts in which its package has it: each for some ranges of Unicode. */
interface Family {
  name: string;
  /** The heaviest first: where a letter is in no part of the text's own font, the renderer takes the first that has it, and titles are bold. */
  weights: readonly number[];
}

const text: Family = { name: 'source-sans-3', weights: [600, 400] };
/** For what the text's font lacks: Japanese, Chinese, Korean, emoji. The first that has all such letters of a script is taken for all of them. */
const others: readonly Family[] = [
  { name: 'biz-udpgothic', weights: [700, 400] },
  { name: 'zcool-xiaowei', weights: [400] },
  { name: 'nanum-gothic', weights: [700, 400] },
  { name: 'noto-emoji', weights: [700] },
];

const covers = (ranges: string, code: number): boolean =>
  ranges.split(',').some((range) => {
    const [from, to] = range.trim().replace(/^U\+/i, '').split('-');
    return Number.parseInt(from!, 16) <= code && code <= Number.parseInt(to ?? from!, 16);
  });

/** Fonts unpacked for the renderer, which reads no WOFF2; kept in a folder for the next card and the next build. */
export class CardFonts {
  private readonly folders: Folders;
  private readonly fonts = new Map<string, Promise<CardFont>>();
  private readonly ranges = new Map<string, [part: string, ranges: string][]>();

  constructor(folders: Folders) {
    this.folders = folders;
  }

  /** The files of fonts that a text needs, and whether every letter of it is in one of them. */
  async filesFor(words: string): Promise<{ files: string[]; complete: boolean }> {
    const letters = [...new Set(words)].filter((letter) => !/[\p{Cc}\p{Cf}\p{M}\s]/u.test(letter)).map((letter) => letter.codePointAt(0)!);
    const own = await this.partsFor(text, letters);
    const files = new Set(own.files);
    const isEmoji = (code: number): boolean => /\p{Extended_Pictographic}/u.test(String.fromCodePoint(code));
    let complete = true;
    for (const group of [own.missing.filter((code) => !isEmoji(code)), own.missing.filter(isEmoji)]) {
      if (group.length === 0) continue;
      const tried = await Promise.all(others.map((family) => this.partsFor(family, group)));
      tried.sort((a, b) => a.missing.length - b.missing.length);
      // Where no font has all of them, those that have some come together.
      const used = tried[0]!.missing.length === 0 ? tried.slice(0, 1) : tried.filter(({ missing }) => missing.length < group.length);
      for (const { files: parts } of used) for (const file of parts) files.add(file);
      complete &&= group.every((code) => used.some(({ missing }) => !missing.includes(code)));
    }
    return { files: [...files], complete };
  }

  private async partsFor({ name, weights }: Family, letters: readonly number[]): Promise<{ files: string[]; missing: number[] }> {
    const parts = this.ranges.get(name) ?? Object.entries(require(`@fontsource/${name}/unicode.json`) as Record<string, string>);
    this.ranges.set(name, parts);
    const needed = parts.filter(([, ranges]) => letters.some((code) => covers(ranges, code))).map(([part]) => part.replace(/[[\]]/g, ''));
    const fonts = await Promise.all(
      weights.flatMap((weight) => needed.map((part) => this.font(`@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`))),
    );
    return { files: fonts.map(({ path }) => path), missing: letters.filter((code) => !fonts.some((font) => font.letters.has(code))) };
  }

  private font(file: string): Promise<CardFont> {
    const known = this.fonts.get(file) ?? unpack(require.resolve(file), this.folders);
    this.fonts.set(file, known);
    return known;
  }
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

/** A font that was unpacked before, or null. What cannot be read or is damaged is unpacked anew. */
function keptFont(path: string): CardFont | null {
  try {
    const font = readFileSync(path);
    return isWholeFont(font) ? { path, letters: fontLetters(font) } : null;
  } catch {
    return null;
  }
}

/** Writes a font into the first folder that takes it. */
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
