import { type DocumentList, idsOf } from '../../search/document-list.ts';
import { type Place, placesOf } from '../../search/packs.ts';
import { type DocumentPage, sectionsOf } from '../../search/sections.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { documentQuery } from '../../search/words.ts';
import { packedJson, packedPart } from './files.ts';

/** The part of the Pagefind API used here (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Loads what a query needs, without searching. */
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Word positions of the matches in the text. */
  words: number[];
}

/** A document as Pagefind keeps it. */
export type DocumentText = Omit<DocumentPage, 'title' | 'found'> & { meta: Readonly<Record<string, string>> };

/** Reads the files in which the build put the texts. */
export interface TextFiles {
  list(): Promise<DocumentList>;
  text(list: DocumentList, place: Place): Promise<DocumentText>;
}

/** Imports a script as a module; tests pass their own. */
export type ImportModule = (address: string) => Promise<unknown>;

const importModule: ImportModule = (address) => import(/* @vite-ignore */ address);

/** Those of the site with this base path. */
function filesOf(base: string): TextFiles {
  const folder = `${base}search/documents/`;
  return {
    list: () => packedJson<DocumentList>(`${folder}list.bin`, { cache: 'no-cache' }),
    text: async ({ build }, place) => {
      const text = await packedPart(`${folder}texts-${place.pack}.bin?${build}`, place);
      // Pagefind puts a mark before the JSON.
      return JSON.parse(text.slice(text.indexOf('{'))) as DocumentText;
    },
  };
}

/** What every query needs. */
interface Opened {
  pagefind: Pagefind;
  /** The text of the document that Pagefind names so. */
  textOf(id: string): Promise<DocumentText>;
}

/**
 * Full-text search of documents with Pagefind. It runs in the page rather than in a worker, which would load a second
 * copy of its script.
 */
export class DocumentSearch {
  private readonly folder: string;
  private readonly importModule: ImportModule;
  private readonly files: TextFiles;
  private attempt = 0;
  private opened: Promise<Opened> | undefined;

  /** @param base the site's base path, with a slash at its end */
  constructor(base: string, load = importModule, files = filesOf(base)) {
    this.folder = `${base}pagefind/`;
    this.importModule = load;
    this.files = files;
  }

  /** Starts to load what every query needs. After a failure the next query tries again. */
  open(): Promise<Opened> {
    this.opened ??= this.load();
    return this.opened;
  }

  private async load(): Promise<Opened> {
    const [pagefind, list] = await Promise.all([this.program(), this.files.list()]);
    const places = placesOf(list.sizes);
    const placeOf = new Map(idsOf(list).map((id, index) => [id, places[index]!]));
    return {
      pagefind,
      textOf: (id) => {
        const place = placeOf.get(id);
        if (place === undefined) throw new Error(`The document ${id} is of another build.`);
        return this.files.text(list, place);
      },
    };
  }

  private async program(): Promise<Pagefind> {
    // Browsers remember a failed module import: a retry needs a new address.
    const again = this.attempt === 0 ? '' : `?${this.attempt}`;
    const pagefind = (await this.importModule(`${this.folder}pagefind.js${again}`)) as Pagefind;
    await pagefind.options({ basePath: this.folder, baseUrl: '/', noWorker: true });
    await pagefind.init();
    return pagefind;
  }

  /**
   * The sections that contain the words of a query, from the `most` best documents; or a sentence saying why the text
   * could not be searched.
   */
  readonly find: SearchDocuments = async (query, words, most) => {
    if (words.length === 0) return { sections: [], more: false };
    try {
      const { pagefind, textOf } = await this.open();
      const sought = documentQuery(query);
      // Pagefind loads only the index file a word falls into. Its plural may be in the next one.
      if (!sought.startsWith('"')) await pagefind.preload(sought.replace(/[a-z]{3,}(?= |$)/g, '$&s'));
      const { results } = await pagefind.search(sought);
      const pages = await Promise.all(
        results.slice(0, most).map(async ({ words: found, id }) => {
          const { url, content, anchors, meta } = await textOf(id);
          // Pagefind may put this mark between words, and takes it out before it shows a text.
          return { url, content: content.replaceAll('\u200b', ''), anchors, title: meta.title ?? '', found };
        }),
      );
      return { sections: pages.flatMap((page) => sectionsOf(page, words)), more: results.length > most };
    } catch {
      this.opened = undefined;
      this.attempt++;
      return 'The text of documents could not be loaded now';
    }
  };
}
