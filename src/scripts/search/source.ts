import { RecordIndex } from '../../search/engine.ts';
import { documentsIn, sectionsOf } from '../../search/sections.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { documentQuery } from '../../search/words.ts';
import { Pagefind } from './pagefind.ts';
import { textOf, unpackedBytes } from './unpack.ts';

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

let pagefind: Promise<Pagefind> | undefined;

/** Begins to load what every query of documents needs; a query does so too. What failed is tried again with the next. */
export function openDocuments(base: string): Promise<Pagefind> {
  // A development server writes no index.
  if (import.meta.env.DEV) return Promise.reject(new Error('no index of documents'));
  pagefind ??= Pagefind.open(`${base}pagefind/`).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

/** Searches the text of documents with Pagefind. */
export const documentsOf =
  (base: string): SearchDocuments =>
  async (query, words, most) => {
    if (words.length === 0) return { sections: [], more: false };
    if (import.meta.env.DEV) return 'The text of documents is searched on the built site only';
    try {
      const found = await (await openDocuments(base)).search(documentQuery(query));
      const texts = await Promise.all(found.slice(0, most).map((open) => open()));
      const sections = texts.flatMap(documentsIn).flatMap((document) => sectionsOf(document, words));
      return { sections, more: found.length > most };
    } catch {
      return 'The text of documents could not be loaded now';
    }
  };
