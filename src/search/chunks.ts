/**
 * How Pagefind writes its index: CBOR (RFC 8949), of which it uses numbers, texts, arrays and null. Read without taking it apart: the build
 * parts the index at its words, and a browser looks for the part that holds a word. Texts are given as their bytes, a character for
 * each: so they compare as Pagefind orders them, which is not the order of JavaScript's strings.
 */
export class CborReader {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Steps into an array. Its items are read or skipped one after the other. @throws where none begins here. */
  array(): number {
    const { kind, value } = this.head();
    if (kind !== kinds.array) throw new Error(`an array was expected at byte ${this.at} of Pagefind's index`);
    return value;
  }

  /** A text, as its bytes. @throws where none begins here. */
  text(): string {
    const { kind, value } = this.head();
    if (kind !== kinds.text) throw new Error(`a text was expected at byte ${this.at} of Pagefind's index`);
    this.at += value;
    return byteText(this.bytes.subarray(this.at - value, this.at));
  }

  /** Passes over a value and all that it holds. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const { kind, value } = this.head();
      if (kind === kinds.array) left += value;
      else if (kind === kinds.text || kind === kinds.bytes) this.at += value;
    }
  }

  private head(): { kind: number; value: number } {
    const first = this.bytes[this.at++] ?? 0xff;
    const [kind, short] = [first >> 5, first & 31];
    if (kind === kinds.map || kind === kinds.tag || short > 27)
      throw new Error(`unknown sign at byte ${this.at - 1} of Pagefind's index`);
    if (short < 24) return { kind, value: short };
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) value = value * 256 + this.bytes[this.at++]!;
    return { kind, value };
  }
}

/** The major types of RFC 8949, section 3.1, that have something behind their number. */
const kinds = { bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const;

/** Bytes as a text of one character each. */
function byteText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** A part of the index: the beginning of its first word, so long that it tells it from the part before, and its file. */
export interface Chunk {
  from: string;
  name: string;
}

/** The parts of the index, as the list of its pages (`.pf_meta`, behind its signature) names them. */
export function chunksIn(meta: Uint8Array): Chunk[] {
  const reader = new CborReader(meta);
  reader.array();
  reader.skip();
  reader.skip();
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    const from = reader.text();
    reader.skip();
    return { from, name: reader.text() };
  });
}

/** Behind a word stand the words that begin with it: two parts hold all of those of most words. */
const most = 2;

/** The parts of the index that hold a word, or words that begin with it; of many only the first. */
export function chunksOf(word: string, chunks: readonly Chunk[]): string[] {
  const sought = byteText(new TextEncoder().encode(word));
  const last = chunks.findLastIndex(({ from }) => from <= sought);
  const holds = ({ from }: Chunk, index: number): boolean =>
    index === last || (index > last && from.startsWith(sought));
  return chunks
    .filter(holds)
    .slice(0, most)
    .map(({ name }) => name);
}
