import { RecordIndex } from '../../search/engine.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { DocumentSearch } from './documents.ts';

/** Where a search looks: in the index of records and in the text of documents. */
export interface SearchSources {
  /** Starts to load what every query needs. */
  open(): Promise<RecordIndex>;
  documents: SearchDocuments;
  /** All words that documents hold; none if they cannot be loaded. */
  documentWords(): Promise<string[]>;
}

/** The indexes of the site at a base path, which ends with a slash. */
export function siteSources(base: string): SearchSources {
  const text = new DocumentSearch(base);
  let records: Promise<RecordIndex> | undefined;
  return {
    open() {
      // A development server writes no index of documents. A failure to load it is met again by the query.
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

/** The index of records. Its head is asked for anew each time; it names the build that all other files belong to. */
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
 * The value of a JSON file that was compressed with gzip when the site was built. Some servers decompress it
 * themselves.
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
