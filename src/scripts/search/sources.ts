import { RecordIndex } from '../../search/engine.ts';
import type { PackedRecords, SearchHead } from '../../search/head.ts';
import { placesOf } from '../../search/packs.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { DocumentSearch } from './documents.ts';
import { packedJson, packedPart } from './files.ts';

/** What a search covers: the index of records and the text of documents. */
export interface SearchSources {
  /**
   * Starts to load what every query needs.
   * @param again reads the head of the index again, for a tab that was opened before the site was built anew
   */
  open(again?: boolean): Promise<RecordIndex>;
  documents: SearchDocuments;
  /** Every word in the documents; empty if the list cannot be loaded. */
  documentWords(): Promise<string[]>;
}

/** The search indexes of a site. `base` is its base path and ends with a slash. */
export function siteSources(base: string): SearchSources {
  const text = new DocumentSearch(base);
  let records: Promise<RecordIndex> | undefined;
  return {
    open(again = false) {
      // The development server has no document index. If loading fails, the query reports it.
      if (!import.meta.env.DEV) text.open().catch(() => {});
      if (again) records = undefined;
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

/** Opens the record index. Its head is revalidated each time; it names the folder of all other files. */
async function openRecords(base: string): Promise<RecordIndex> {
  const folder = `${base}search/records/`;
  const head = await packedJson<SearchHead & PackedRecords>(`${folder}head.bin`, { cache: 'no-cache' });
  const places = placesOf(head.sizes);
  return RecordIndex.open(async (name) => {
    if (name === 'head') return head;
    const records = /^records-(\d+)$/.exec(name);
    if (records === null) return packedJson(`${folder}${head.build}/${name}.bin`);
    const place = places[Number(records[1])]!;
    return JSON.parse(await packedPart(`${folder}${head.build}/records-${place.pack}.bin`, place));
  });
}
