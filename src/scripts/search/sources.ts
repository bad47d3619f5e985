import { RecordIndex } from '../../search/engine.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { DocumentSearch } from './documents.ts';

/** What a search covers: the index of records and the text of documents. */
export interface SearchSources {
  /** Starts to load what every query needs. */
  open(): Promise<RecordIndex>;
  documents: SearchDocuments;
  /** Every word in the documents; empty if the list cannot be loaded. */
  documentWords(): Promise<string[]>;
}

/** The search indexes of a site. `base` is its base path and ends with a slash. */
export function siteSources(base: string): SearchSources {
  const text = new DocumentSearch(base);
  let records: Promise<RecordIndex> | undefined;
  return {
    open() {
      // The development server has no document index. If loading fails, the query reports it.
      if (!import.meta.env.DEV) text.open().catch(() => {});
      records ??= openRecords(base).catch((error: unknown) => {
        records = undefined;
        throw error;
      });
      return records;
    },
    documents: import.meta.env.DEV ? async () => 'The text of documents is searched on the built site only' : text.find,
    documentWords: () => packedJson<string[]>(`${base}search/words.bin`, { cache: 'no-cache' }).catch(() => []),
  };
}

/** Opens the record index. Its head is revalidated each time; it names the build the other files belong to. */
async function openRecords(base: string): Promise<RecordIndex> {
  let build = '';
  return RecordIndex.open(async (name) => {
    const address = `${base}search/records/${name}.bin`;
    if (name !== 'head') return packedJson(`${address}?${build}`);
    const head = await packedJson<{ build: string }>(address, { cache: 'no-cache' });
    ({ build } = head);
    return head;
  });
}

/**
 * Fetches JSON that the build compressed with gzip. Some servers decompress it themselves.
 * @throws {Error} if the server answers with an error status
 */
async function packedJson<T>(address: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = await response.blob();
  const [first, second] = new Uint8Array(await bytes.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const text = isPacked
    ? new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip')))
    : new Response(bytes);
  return (await text.json()) as T;
}
