import { CborReader } from './chunks.ts';

/** One word of Pagefind's index: its letters as bytes, a character for each, and the bytes of all that is said of it. */
export interface IndexWord {
  text: string;
  bytes: Uint8Array;
}

/** The words of a file of Pagefind's index: an array that holds an array of words, each of which begins with its letters. */
export function wordsIn(bytes: Uint8Array): IndexWord[] {
  const reader = new CborReader(bytes);
  reader.array();
  return Array.from({ length: reader.array() }, () => {
    const start = reader.at;
    reader.array();
    const text = reader.text();
    reader.at = start;
    reader.skip();
    return { text, bytes: bytes.subarray(start, reader.at) };
  });
}
