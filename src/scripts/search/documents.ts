import { type DocumentPage, sectionsOf } from '../../search/sections.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { documentQuery } from '../../search/words.ts';

/** The part of the Pagefind API used here (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Loads what a query needs, without searching. */
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  /** Word positions of the matches in the text. */
  words: number[];
  data(): Promise<Omit<DocumentPage, 'title' | 'found'> & { meta: Readonly<Record<string, string>> }>;
}

/** Imports a script as a module; tests pass their own. */
export type ImportModule = (address: string) => Promise<unknown>;

const importModule: ImportModule = (address) => import(/* @vite-ignore */ address);

/**
 * Full-text search of documents with Pagefind. It runs in the page rather than in a worker, which would load a second
 * copy of its script.
 */
export class DocumentSearch {
  private readonly folder: string;
  private readonly importModule: ImportModule;
  private attempt = 0;
  private opened: Promise<Pagefind> | undefined;

  /** @param base the site's base path, with a slash at its end */
  constructor(base: string, load = importModule) {
    this.folder = `${base}pagefind/`;
    this.importModule = load;
  }

  /** Starts to load what every query needs. After a failure the next query tries again. */
  open(): Promise<Pagefind> {
    this.opened ??= this.load();
    return this.opened;
  }

  private async load(): Promise<Pagefind> {
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
      const pagefind = await this.open();
      const sought = documentQuery(query);
      // Pagefind loads only the index file a word falls into. Its plural may be in the next one.
      if (!sought.startsWith('"')) await pagefind.preload(sought.replace(/[a-z]{3,}(?= |$)/g, '$&s'));
      const { results } = await pagefind.search(sought);
      const pages = await Promise.all(
        results.slice(0, most).map(async ({ words: found, data }) => {
          const { url, content, anchors, meta } = await data();
          return { url, content, anchors, title: meta.title ?? '', found };
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
