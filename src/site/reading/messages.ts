import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { SiteOptions } from '../../render/options.ts';
import type { DocumentView, Published } from '../../render/published.ts';
import type { LinkPreview } from '../../render/render-queue.ts';

/** Input of the reading thread. */
export interface ReaderTask {
  options: SiteOptions;
  /** The folder of the new site, for files that are not pages. */
  folder: string;
  /** True if compiled modules are cached for the next run. */
  compileCache: boolean;
}

/** Message to the reading thread: what links to pages show, by site-relative address. */
export type Previews = ReadonlyMap<string, LinkPreview>;

/** Words that must not be in the site, and where they were left out; null if nothing is left out. No part of what pages get. */
export type Withheld = ReadonlyMap<string, SourceLocation> | null;

/** Messages of the reading thread, in this order; `log` and `failed` at any time. */
export type ReaderMessage =
  | { kind: 'read'; published: Published; withheld: Withheld }
  | { kind: 'views'; views: [path: string, view: DocumentView][] }
  /** Failures in the reading thread. */
  | { kind: 'failures'; failures: Diagnostic[] }
  | { kind: 'written' }
  | { kind: 'log'; text: string }
  | { kind: 'failed'; name: string; message: string; stack: string | undefined };
