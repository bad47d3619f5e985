import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SectionWords } from '../../markdown/html/words.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { noteFailure, pageFailed } from '../build/failures.ts';
import { documentHtml } from './document-html.ts';
import { partIndex } from './part-index.ts';
import { isWithheld } from './record-files.ts';

/** Pagefind's own pages and widgets, which nobody here uses, and the second copy of its program for a thread of its own. */
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

/** Pages handed over at once. What is written to a pipe in one turn goes in one piece; to wake the program for each costs ten times as much. */
const handful = 50;

/**
 * The index of the documents' text. Pagefind runs as a program of its own, so documents can be given to it while the build goes on. It gets a
 * track's documents as one page, each under a heading with its address: half as many pages are half as much that every query loads.
 * Sections are found by the ids of headings, and nothing else is marked up: Pagefind has half as much to read. Records have an index of their own
 * (docs/decisions/0005-two-search-indexes.md).
 */
export class DocumentIndex {
  private readonly index: PagefindIndex;
  private readonly log: (message: string) => void;
  private readonly pending: { file: string; indexed: Promise<{ errors: string[] }> }[] = [];
  private track = { url: '', file: '', html: '' };
  private ready: { url: string; file: string; content: string }[] = [];

  private constructor(index: PagefindIndex, log: (message: string) => void) {
    this.index = index;
    this.log = log;
  }

  /** Null, and a message, where Pagefind has no program for this machine: the site is whole without it but for the text in its search. */
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

  /** Takes the words of a document; those of one track one after the other. What `trackway.yaml` withholds is left out. */
  add(loaded: Loaded, path: string, title: string, words: readonly SectionWords[]): void {
    const document = loaded.documents.get(path);
    if (words.length === 0 || document === undefined || isWithheld(loaded, path)) return;
    const cut = document.url.lastIndexOf('/', document.url.length - 2) + 1;
    const url = document.url.slice(0, cut);
    if (url !== this.track.url) this.closeTrack();
    try {
      const html = this.track.html + documentHtml(document.url.slice(cut), path, title, words);
      this.track = { url, file: this.track.file || path, html };
    } catch (error) {
      this.failed(path, error);
    }
  }

  private closeTrack(): void {
    const { url, file, html } = this.track;
    if (html !== '') this.ready.push({ url, file, content: `<html><body>${html}</body></html>` });
    if (this.ready.length >= handful) this.handOver();
    this.track = { url: '', file: '', html: '' };
  }

  private handOver(): void {
    for (const { file, ...page } of this.ready) this.pending.push({ file, indexed: this.index.addHTMLFile(page) });
    this.ready = [];
  }

  private failed(file: string, error: unknown): void {
    noteFailure(pageFailed('The text for the search', file, error), this.log);
  }

  /** Writes the index into a folder of its own, and ends the program. */
  async write(folder: string): Promise<void> {
    this.closeTrack();
    this.handOver();
    for (const { file, indexed } of this.pending) {
      const { errors } = await indexed;
      if (errors.length > 0) this.failed(file, errors.join('; '));
    }
    check((await this.index.writeFiles({ outputPath: folder })).errors);
    await close();
    await partIndex(folder);
    await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The text of the documents could not be indexed: ${errors.join('; ')}`);
}
