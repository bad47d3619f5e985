import type { DocumentView, ExtraFiles, Published } from '../published.ts';

/** What the reading thread tells the thread that started it, in this order; `log` and `failed` at any time. */
export type ReaderMessage =
  | { kind: 'read'; published: Published }
  | { kind: 'views'; views: [path: string, view: DocumentView][] }
  | { kind: 'files'; files: ExtraFiles }
  | { kind: 'log'; text: string }
  | { kind: 'failed'; name: string; message: string; stack: string | undefined };
