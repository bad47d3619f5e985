import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SectionWords } from '../../markdown/html/words.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { noteFailure, pageFailed } from '../build/failures.ts';
import { documentHtml } from './document-html.ts';
import { DocumentWords } from './document-words.ts';
import { isWithheld } from './record-files.ts';

/** Pagefind's own pages and widgets, which the site does not use, and the second copy of its script for a worker. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
];

/**
 * Pages handed over at once. What is written to a pipe in one turn goes in one piece; to wake the program for each
 * costs ten times as much.
 */
const handful = 50;

/**
 * The index of the documents' text. Pagefind runs as a program of its own, so documents can be given to it while the
 * build goes on. Sections are found by the ids of their headings. Records have another index
 * (docs/decisions/0005-two-search-indexes.md).
 */
export class DocumentIndex {
  private readonly index: PagefindIndex;
  private readonly log: (message: string) => void;
  private readonly words = new DocumentWords();
  private readonly pending: { file: string; indexed: Promise<{ errors: string[] }> }[] = [];
  private ready: { url: string; file: string; content: string }[] = [];

  private constructor(index: PagefindIndex, log: (message: string) => void) {
    this.index = index;
    this.log = log;
  }

  /**
   * Null, and a message, if Pagefind has no program for this machine: the site is whole but for the text in its search.
   */
  static async start(log: (message: string) => void): Promise<DocumentIndex | null> {
    try {
      const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
      if (index !== undefined) return new DocumentIndex(index, log);
      log(
        `Search finds records and titles only, because the text of documents cannot be indexed: ${errors.join('; ')}`,
      );
    } catch (error) {
      log(
        `Search finds records and titles only, because Pagefind does not run here: ${error instanceof Error ? error.message : error}`,
      );
    }
    return null;
  }

  /** Takes the words of a document, unless `trackway.yaml` withholds it. */
  add(loaded: Loaded, path: string, title: string, words: readonly SectionWords[]): void {
    const document = loaded.documents.get(path);
    if (words.length === 0 || document === undefined || isWithheld(loaded, path)) return;
    try {
      this.ready.push({ url: document.url, file: path, content: documentHtml(path, title, words) });
      this.words.add(words);
    } catch (error) {
      this.failed(path, error);
    }
    if (this.ready.length >= handful) this.handOver();
  }

  private handOver(): void {
    for (const { file, ...page } of this.ready) this.pending.push({ file, indexed: this.index.addHTMLFile(page) });
    this.ready = [];
  }

  private failed(file: string, error: unknown): void {
    noteFailure(pageFailed('The text for the search', file, error), this.log);
  }

  /** Writes the index as Pagefind makes it, and the list of words, into the folder of a site, and ends the program. */
  async write(site: string): Promise<void> {
    this.handOver();
    for (const { file, indexed } of this.pending) {
      const { errors } = await indexed;
      if (errors.length > 0) this.failed(file, errors.join('; '));
    }
    const folder = join(site, 'pagefind');
    const { errors } = await this.index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`The text of the documents could not be indexed: ${errors.join('; ')}`);
    await close();
    await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
    await mkdir(join(site, 'search'), { recursive: true });
    await writeFile(join(site, 'search/words.bin'), gzipSync(JSON.stringify(this.words.list())));
  }
}
