import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';

const require = createRequire(import.meta.url);

/** The fonts of a card, the first that has a letter before the others: text, Japanese and Chinese, emoji. */
const families: readonly { name: string; weights: readonly number[] }[] = [
  { name: 'source-sans-3', weights: [400, 600] },
  { name: 'biz-udpgothic', weights: [400, 700] },
  { name: 'noto-emoji', weights: [400] },
];

/** Each font comes in parts, one for some ranges of Unicode. */
interface Part {
  file: string;
  ranges: readonly (readonly [number, number])[];
}

const rangesOf = (text: string): [number, number][] =>
  text.split(',').map((range) => {
    const [from, to] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)];
  });

function partsOf({ name, weights }: (typeof families)[number]): Part[] {
  const ranges = require(`@fontsource/${name}/unicode.json`) as Record<string, string>;
  return Object.entries(ranges).flatMap(([part, text]) =>
    weights.map((weight) => ({
      file: `@fontsource/${name}/files/${name}-${part.replace(/[[\]]/g, '')}-${weight}-normal.woff2`,
      ranges: rangesOf(text),
    })),
  );
}

let known: Part[][] | undefined;

/** The parts of fonts that a text needs, and whether every letter of it is in one of them. */
export function fontParts(text: string): { files: string[]; complete: boolean } {
  known ??= families.map(partsOf);
  const files = new Set<string>();
  let complete = true;
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0)!;
    const parts = known
      .map((family) => family.filter(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to)))
      .find((found) => found.length > 0);
    if (parts === undefined) complete &&= /[\p{Cf}\p{M}\s]/u.test(letter);
    for (const { file } of parts ?? []) files.add(file);
  }
  return { files: [...files], complete };
}

/** Unpacks a font for the renderer, which reads no WOFF2; kept in `folder` for the next card and the next build. */
export async function unpackedFont(file: string, folder: string): Promise<string> {
  const packed = readFileSync(require.resolve(file));
  const name = `${file.slice(file.lastIndexOf('/') + 1, -'.woff2'.length)}-${createHash('sha256').update(packed).digest('hex').slice(0, 8)}.ttf`;
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const own = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  writeFileSync(own, await decompress(packed));
  renameSync(own, path);
  return path;
}
