import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { append } from '../../model/lists.ts';
import { CborReader, chunksIn } from '../../search/chunks.ts';
import { type IndexWord, wordsIn } from '../../search/index-words.ts';

/** Bytes before packing, about 5 kB packed, at which a part of the index is full. A word that alone has more is a part of its own. */
const fullAt = 12_000;

/** What every file of Pagefind begins with. */
const signature = Buffer.from('pagefind_dcd');

/**
 * Parts the index that Pagefind wrote into a folder anew, into smaller files. Pagefind closes a file behind 20,000 places of words, so that each
 * word of a query costs 20 to 34 kB, of which other words are the most; it has no setting for it. What it wrote stays as it wrote it,
 * word for word; only where a file ends is ours, and Pagefind's own script reads the result like any index.
 * @throws where the files are not what the version of Pagefind in package.json writes
 */
export async function partIndex(folder: string): Promise<void> {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryPath, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const [language, settings] of Object.entries(entry.languages)) {
    const metaPath = join(folder, `pagefind.${settings.hash}.pf_meta`);
    const meta = await unpacked(metaPath);
    const words: IndexWord[] = [];
    const old = chunksIn(meta).map(({ name }) => join(folder, 'index', `${name}.pf_index`));
    for (const path of old) append(words, wordsIn(await unpacked(path)));
    const parts = parted(words);
    const files = parts.map((part) => chunkFile(language, part));
    await Promise.all(old.map((path) => rm(path)));
    await Promise.all(
      files.map(({ name, bytes }) => writeFile(join(folder, 'index', `${name}.pf_index`), packed(bytes))),
    );

    const names = files.map(({ name }, index) => [...bounds(parts, index), name]);
    const listed = withChunks(meta, names);
    // The list has a new name, too: a browser that kept one of the same pages would ask for files that are gone.
    settings.hash = `${language}_${hashOf(listed)}`;
    await rm(metaPath);
    await writeFile(join(folder, `pagefind.${settings.hash}.pf_meta`), packed(listed));
  }
  await writeFile(entryPath, JSON.stringify(entry));
}

async function unpacked(path: string): Promise<Uint8Array> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is no file of Pagefind`);
  return bytes.subarray(signature.length);
}

const packed = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([signature, bytes]));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

function parted(words: readonly IndexWord[]): IndexWord[][] {
  const parts: IndexWord[][] = [];
  let size = fullAt;
  for (const word of words) {
    if (size > 0 && size + word.bytes.length > fullAt) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(word);
    size += word.bytes.length;
  }
  return parts;
}

/** Beginnings of a part's first and last word that tell them from the parts beside it. */
function bounds(parts: readonly IndexWord[][], index: number): [from: string, to: string] {
  const [before, part, after] = [parts[index - 1], parts[index]!, parts[index + 1]];
  return [told(part[0]!.text, before?.at(-1)?.text ?? ''), told(part.at(-1)!.text, after?.[0]?.text ?? '')];
}

/** A text up to the letter that it does not share with another; letters of several bytes stay whole. */
function told(text: string, other: string): string {
  let length = 0;
  while (length < text.length && text[length] === other[length]) length++;
  length++;
  while (/[\x80-\xbf]/.test(text[length] ?? '')) length++;
  return text.slice(0, length);
}

const encodedText = (text: string): Buffer => Buffer.concat([encodedHead(3, text.length), Buffer.from(text, 'latin1')]);
const encodedArray = (items: readonly Uint8Array[]): Buffer => Buffer.concat([encodedHead(4, items.length), ...items]);

/** A value's kind and number (RFC 8949, section 3). */
function encodedHead(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.of((kind << 5) | value);
  const bytes = Buffer.alloc(5, (kind << 5) | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

function chunkFile(language: string, words: readonly IndexWord[]): { name: string; bytes: Uint8Array } {
  const bytes = encodedArray([encodedArray(words.map((word) => word.bytes))]);
  return { name: `${language}_${hashOf(bytes)}`, bytes };
}

/** The list of pages with other parts of the index in it: the third of its values. */
function withChunks(meta: Uint8Array, chunks: readonly string[][]): Uint8Array {
  const reader = new CborReader(meta);
  reader.array();
  reader.skip();
  reader.skip();
  const start = reader.at;
  reader.skip();
  const list = encodedArray(chunks.map((texts) => encodedArray(texts.map(encodedText))));
  return Buffer.concat([meta.subarray(0, start), list, meta.subarray(reader.at)]);
}
