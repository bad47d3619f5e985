import type { SiteOptions } from '../options.ts';
import type { DocumentView, ExtraFiles, Published } from '../published.ts';

/** What the reading thread is started with. */
export interface ReaderTask {
  options: SiteOptions;
  /** Where the index of the documents' text goes; nothing is written there where it cannot be made. */
  searchFolder: string;
}

/** What the reading thread tells the thread that started it, in this order, the files when the index of the documents' text is written as well; `log` and `failed` at any time. */
export type ReaderMessage =
  | { kind: 'read'; published: Published }
  | { kind: 'views'; views: [path: string, view: DocumentView][] }
  | { kind: 'files'; files: ExtraFiles }
  | { kind: 'log'; text: string }
  | { kind: 'failed'; name: string; message: string; stack: string | undefined };
