import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { wordsOf } from '../../portfolio/audience/word-ledger.ts';

/** Trackway's own programs, and files without text. Pictures are drawn anew, without what was written beside them. */
const wordless = /\.(?:js|mjs|wasm|woff2?|png|webp|jpe?g|ico)$|(?:^|\/)(?:wasm\.[\w-]+\.pagefind)$/;

/** Files of the two indexes of the search. */
const compressed = /\.(?:bin|pagefind|pf_\w+)$/;

/** Random letters: checksums, pictures in the page, colours, fractions. */
const noise = /\bsha(?:256|384|512)-[\w+/=]{40,90}|;base64,[\w+/=]+|#[\da-f]{3,8}\b|\.\d+/gi;

/** Characters that are not seen: a word with them inside is the same word. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words of a file of a site, each once. */
export function wordsOfFile(site: string, file: string): Set<string> {
  const words = new Set<string>();
  const add = (text: string): void => {
    for (const { word } of wordsOf(text)) words.add(word);
  };
  add(percentDecoded(file));
  if (wordless.test(file)) return words;
  const bytes = readFileSync(join(site, file));
  if (!compressed.test(file)) add(plainText(bytes.toString('utf8'), file));
  else for (const text of packedTexts(bytes)) add(text);
  return words;
}

/** The words of the source of a drawn picture. */
export const wordsOfSource = (source: string): Set<string> =>
  new Set([...wordsOf(plainText(source, '.svg'))].map(({ word }) => word));

/** A text without styles and random letters, with all that is written by its code as it is read. */
function plainText(text: string, file: string): string {
  const isMarkup = /\.(?:html|svg|xml|atom)$/.test(file);
  const unstyled = isMarkup ? text.replace(/<style\b[^>]*>[^<]*<\/style>/gi, ' ') : text;
  const quiet = unstyled.replace(noise, ' ').replace(unseen, '');
  return percentDecoded(withoutEntities(unescaped(quiet)));
}

/** `\u00e9` of JSON and JavaScript as the letter. */
const unescaped = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ');

/** `&#233;` and `&amp;` as the character; other names are not written by Trackway. */
const withoutEntities = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => letterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => letterOf(Number(code)))
    .replace(/&(?:amp|lt|gt|quot|nbsp|apos);/g, ' ');

const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

const percentDecoded = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** The texts in a file of a search index: its strings, of which each begins with its length in CBOR (RFC 8949, 3.1). */
function* packedTexts(bytes: Buffer): Generator<string> {
  const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const json = content.indexOf('{');
  if (json !== -1 && json < 16) yield plainText(content.toString('utf8'), '.json');
  else yield* cborTexts(content);
}

/** Every run of bytes that may be a text of CBOR: a head of major type 3, and as many bytes as it says. */
function* cborTexts(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; at++) {
    const head = bytes[at]!;
    const length = head >= 0x60 && head <= 0x77 ? head - 0x60 : head === 0x78 ? (bytes[at + 1] ?? 0) : 0;
    const start = at + (head === 0x78 ? 2 : 1);
    if (length < 2 || start + length > bytes.length) continue;
    const text = bytes.toString('utf8', start, start + length);
    if (/^[\p{L}\p{M}\p{N}'’_-]+$/u.test(text)) yield text;
  }
}
