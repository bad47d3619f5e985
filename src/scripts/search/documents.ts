import { type DocumentPage, sectionsOf } from '../../search/sections.ts';
import type { SearchDocuments } from '../../search/session.ts';
import { documentQuery } from '../../search/words.ts';

/** What is used here of the interface that `pagefind.js` publishes (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Loads what a query needs, without searching. */
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  /** The numbers of the words that were found. */
  words: number[];
  data(): Promise<Omit<DocumentPage, 'title' | 'found'> & { meta: Readonly<Record<string, string>> }>;
}

/** Loads a script as a module. */
export type ImportModule = (address: string) => Promise<unknown>;

const importModule: ImportModule = (address) => import(/* @vite-ignore */ address);

/**
 * The text of documents, as Pagefind finds it. Pagefind runs in the page, not in a worker: a worker would load a second
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

  /** Starts to load what every query needs. Whatever fails is tried again by the next query. */
  open(): Promise<Pagefind> {
    this.opened ??= this.load();
    return this.opened;
  }

  private async load(): Promise<Pagefind> {
    // A module that failed stays failed: another attempt needs another address.
    const again = this.attempt === 0 ? '' : `?${this.attempt}`;
    const pagefind = (await this.importModule(`${this.folder}pagefind.js${again}`)) as Pagefind;
    await pagefind.options({ basePath: this.folder, baseUrl: '/', noWorker: true });
    await pagefind.init();
    return pagefind;
  }

  /** The sections that hold a query's words, of the best `most` documents; or why the text could not be searched. */
  readonly find: SearchDocuments = async (query, words, most) => {
    if (words.length === 0) return { sections: [], more: false };
    try {
      const pagefind = await this.open();
      const sought = documentQuery(query);
      // Pagefind loads the one file of its index in which a word belongs. Its plural may be in the next.
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
