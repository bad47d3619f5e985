import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SiteOptions } from '../../render/options.ts';
import type { DocumentView, Published } from '../../render/published.ts';

/** What the reading thread is started with. */
export interface ReaderTask {
  options: SiteOptions;
  /** Where the site is made: the files that no page and no bundle makes are written there. */
  folder: string;
  /** True where the starting thread keeps compiled modules for the next run. */
  compileCache: boolean;
}

/** What the reading thread tells the thread that started it, in this order; `log` and `failed` at any time. */
export type ReaderMessage =
  | { kind: 'read'; published: Published }
  | { kind: 'views'; views: [path: string, view: DocumentView][] }
  /** What failed in the reading thread, before `written`. */
  | { kind: 'failures'; failures: Diagnostic[] }
  | { kind: 'written' }
  | { kind: 'log'; text: string }
  | { kind: 'failed'; name: string; message: string; stack: string | undefined };
