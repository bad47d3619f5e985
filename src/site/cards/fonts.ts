import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { fontLetters } from './font-letters.ts';

const require = createRequire(import.meta.url);

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
  private readonly folder: string;
  private readonly fonts = new Map<string, Promise<{ path: string; letters: ReadonlySet<number> }>>();
  private readonly ranges = new Map<string, [part: string, ranges: string][]>();

  constructor(folder: string) {
    this.folder = folder;
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

  private font(file: string): Promise<{ path: string; letters: ReadonlySet<number> }> {
    const known = this.fonts.get(file) ?? unpack(require.resolve(file), this.folder);
    this.fonts.set(file, known);
    return known;
  }
}

async function unpack(file: string, folder: string): Promise<{ path: string; letters: ReadonlySet<number> }> {
  const packed = readFileSync(file);
  const path = join(folder, `${createHash('sha256').update(packed).digest('hex').slice(0, 16)}.ttf`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Another thread may be about the same: each writes a file of its own, and the last to move it wins.
    const own = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    writeFileSync(own, await decompress(packed));
    renameSync(own, path);
  }
  return { path, letters: fontLetters(readFileSync(path)) };
}
