/** Settings and callbacks of one run of Astro. All are optional: a plain `astro build` has none. */
export interface Run {
  /** An empty folder on the site's disk for the renderer's bundle; by default Astro chooses. */
  bundle?: string;
  /** Receives the names of the scripts and styles that pages load, before pages are rendered. */
  assets?: Set<string>;
  /** Settles when the portfolio is published to the pages. Read elsewhere while Astro bundles. */
  reading?: Promise<unknown>;
  /** Called when bundle and portfolio are ready and rendering starts. */
  pagesStart?(): void;
  /** Called when all pages but those of documents are rendered, which come last. */
  onlyDocumentsLeft?(): void;
  pagesDone?(count: number): void;
  /** Reports pages that failed. */
  log?(message: string): void;
  /** Receives the function that refreshes the development server. */
  served?(refresh: Refresh): void;
}

/** Drops what a running server made from the old portfolio, and reloads all open pages. */
export type Refresh = () => Promise<void>;
