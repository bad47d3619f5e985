import { RecordIndex } from '../views/search-engine.ts';
import { sectionsOf } from '../views/search-sections.ts';
import type { SearchDocuments } from '../views/search-session.ts';

/** What of Pagefind's script is used here; its `data()` gives the text of a document and where the words stand in it. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindDocument> }[] }>;
}
interface PagefindDocument {
  raw_url: string;
  content: string;
  meta: { title?: string };
  anchors: { element: string; id: string; text?: string; location: number }[];
  locations: number[];
}

const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/gu;

async function unpacked(response: Response): Promise<unknown> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers unpack on their own what they know to be packed.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}

/** The index of records below an address that ends with `/`. */
export async function openRecords(base: string): Promise<RecordIndex> {
  let build = '';
  return RecordIndex.open(async (name) => {
    // The head is asked for anew each time; it names the build that all other files belong to.
    const address = `${base}search/records/${name}.bin${name === 'head' ? '' : `?${build}`}`;
    const response = await fetch(address, name === 'head' ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const value = await unpacked(response);
    if (name === 'head') ({ build } = value as { build: string });
    return value;
  });
}

let pagefind: Promise<Pagefind | null> | undefined;

async function load(base: string): Promise<Pagefind | null> {
  try {
    const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await module.options({ noWorker: true });
    return module;
  } catch {
    return null;
  }
}

/** The documents that Pagefind finds; null where there is no index of them, or its files do not arrive. */
async function read(query: string, most: number): Promise<{ documents: PagefindDocument[]; more: boolean } | null> {
  try {
    const found = await (await pagefind)?.search(query);
    if (found === undefined) return null;
    const documents = await Promise.all(found.results.slice(0, most).map(({ data }) => data()));
    return { documents, more: found.results.length > most };
  } catch {
    return null;
  }
}

/** Searches the text of documents with Pagefind, which is loaded at the first query. */
export const documentsOf =
  (base: string): SearchDocuments =>
  async (query, words, most) => {
    if (words.length === 0) return { sections: [], more: false };
    pagefind ??= load(base);
    const found = await read(query.replace(unspacedLetter, ' $& ').trim(), most);
    if (found === null) return null;
    const sections = found.documents.flatMap(({ raw_url: url, content, meta, anchors, locations }) =>
      sectionsOf({ url, title: meta.title ?? '', content, anchors, locations }, words),
    );
    return { sections, more: found.more };
  };
