import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SectionWords } from '../../markdown/html/words.ts';
import { errorMessage } from '../../model/errors.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { type DocumentList, joinedIds } from '../../search/document-list.ts';
import { noteFailure, pageFailed } from '../build/failures.ts';
import { documentHtml } from './document-html.ts';
import { DocumentWords } from './document-words.ts';
import { packed } from './pack.ts';
import { isWithheld } from './record-files.ts';

/** Pagefind files that the site does not use. */
const unused: ReadonlySet<string> = new Set([
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
]);

/** Pages per batch: written to the pipe in one piece. Waking Pagefind for each page costs ten times as much. */
const batchSize = 50;

/**
 * The index of the documents' text. Pagefind is a separate process, so it works while the build goes on. Headings have
 * ids that lead to their section. Records have their own index (docs/decisions/0005-two-search-indexes.md).
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

  /** Null, with a message, if Pagefind does not run on this machine: then search lacks only the documents' text. */
  static async start(log: (message: string) => void): Promise<DocumentIndex | null> {
    try {
      const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
      if (index !== undefined) return new DocumentIndex(index, log);
      log(
        `Search finds records and titles only, because the text of documents cannot be indexed: ${errors.join('; ')}`,
      );
    } catch (error) {
      log(`Search finds records and titles only, because Pagefind does not run here: ${errorMessage(error)}`);
    }
    return null;
  }

  /** Adds a document, unless `trackway.yaml` excludes it from search. */
  add(loaded: Loaded, path: string, title: string, words: readonly SectionWords[]): void {
    const document = loaded.documents.get(path);
    if (words.length === 0 || document === undefined || isWithheld(loaded, path)) return;
    try {
      this.ready.push({ url: document.url, file: path, content: documentHtml(path, title, words) });
      this.words.add(words);
    } catch (error) {
      this.failed(path, error);
    }
    if (this.ready.length >= batchSize) this.sendBatch();
  }

  private sendBatch(): void {
    for (const { file, ...page } of this.ready) this.pending.push({ file, indexed: this.index.addHTMLFile(page) });
    this.ready = [];
  }

  private failed(file: string, error: unknown): void {
    noteFailure(pageFailed('The text for search', file, error), this.log);
  }

  /** Writes Pagefind's index, the texts and the word list into the folder of a site, and ends the process. */
  async write(site: string): Promise<void> {
    this.sendBatch();
    for (const { file, indexed } of this.pending) {
      const { errors } = await indexed;
      if (errors.length > 0) this.failed(file, errors.join('; '));
    }
    const { errors, files } = await this.index.getFiles();
    if (errors.length > 0) throw new Error(`The text of the documents could not be indexed: ${errors.join('; ')}`);
    await close();
    const written = [...indexFiles(files), ['search/words.bin', gzipSync(JSON.stringify(this.words.list()))] as const];
    for (const folder of new Set(written.map(([path]) => dirname(path))))
      await mkdir(join(site, folder), { recursive: true });
    await Promise.all(written.map(([path, content]) => writeFile(join(site, path), content)));
  }
}

/** Pagefind's file of a document's text, compressed JSON, named by the id in its results. */
const fragment = /^fragment\/(.+)\.pf_fragment$/;

/** Pagefind's files as those of a site, by path: without what is not used, and the texts of documents in packs. */
export const indexFiles = (files: readonly IndexFile[]): [string, Uint8Array][] => [
  ...files.flatMap(({ path, content }): [string, Uint8Array][] =>
    unused.has(path) || fragment.test(path) ? [] : [[`pagefind/${path}`, content]],
  ),
  ...textFiles(files),
];

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The texts of documents in packs, because hosts limit the number of files, and the list that finds them. */
function textFiles(files: readonly IndexFile[]): [string, Uint8Array][] {
  const texts = files
    .flatMap(({ path, content }) => {
      const id = fragment.exec(path)?.[1];
      return id === undefined ? [] : [{ id, content }];
    })
    .sort((one, other) => one.content.length - other.content.length || (one.id < other.id ? -1 : 1));
  const ids = texts.map(({ id }) => id);
  const list: DocumentList = {
    // An id is a hash of the text.
    build: createHash('sha256').update(ids.join()).digest('hex').slice(0, 12),
    ...joinedIds(ids),
    sizes: texts.map(({ content }) => content.length),
  };
  return [
    ['search/documents/list.bin', gzipSync(JSON.stringify(list))],
    ...packed(texts.map(({ content }) => content)).map((pack, index): [string, Uint8Array] => [
      `search/documents/texts-${index}.bin`,
      pack,
    ]),
  ];
}
