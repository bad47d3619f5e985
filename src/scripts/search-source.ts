import { RecordIndex } from '../views/search-engine.ts';
import { documentsIn, type FoundText, sectionsOf } from '../views/search-sections.ts';
import type { SearchDocuments } from '../views/search-session.ts';
import { documentQuery } from '../views/search-words.ts';
import { Pagefind } from './search-pagefind.ts';
import { textOf, unpackedBytes } from './search-unpack.ts';

/** The index of records below an address that ends with `/`. */
export async function openRecords(base: string): Promise<RecordIndex> {
  let build = '';
  return RecordIndex.open(async (name) => {
    // The head is asked for anew each time; it names the build that all other files belong to.
    const address = `${base}search/records/${name}.bin${name === 'head' ? '' : `?${build}`}`;
    const response = await fetch(address, name === 'head' ? { cache: 'no-cache' } : {});
    const value: unknown = JSON.parse(textOf(await unpackedBytes(response)));
    if (name === 'head') ({ build } = value as { build: string });
    return value;
  });
}

let pagefind: Promise<Pagefind | null> | undefined;

/** Begins to load what every query of documents needs; a query does so too. Null where there is no index, as on a development server. */
export function openDocuments(base: string): Promise<Pagefind | null> {
  pagefind ??= Pagefind.open(`${base}pagefind/`).catch(() => null);
  return pagefind;
}

/** The documents that Pagefind finds; null where there is no index of them, or its files do not arrive. */
async function read(base: string, query: string, most: number): Promise<{ texts: FoundText[]; more: boolean } | null> {
  try {
    const found = await (await openDocuments(base))?.search(query);
    if (found === undefined) return null;
    return { texts: await Promise.all(found.slice(0, most).map((open) => open())), more: found.length > most };
  } catch {
    return null;
  }
}

/** Searches the text of documents with Pagefind. */
export const documentsOf =
  (base: string): SearchDocuments =>
  async (query, words, most) => {
    if (words.length === 0) return { sections: [], more: false };
    const found = await read(base, documentQuery(query), most);
    if (found === null) return null;
    return { sections: found.texts.flatMap(documentsIn).flatMap((document) => sectionsOf(document, words)), more: found.more };
  };
