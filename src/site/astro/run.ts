/** What belongs to one run of Astro, beside its options. All of it may be left out, as a plain `astro build` does. */
export interface Run {
  /** An empty folder for the program that renders the pages, on the disk of the site; left out, Astro chooses one. */
  bundle?: string;
  /** Settles when the portfolio is published to the pages: it is read elsewhere, while Astro makes its bundle. */
  reading?: Promise<unknown>;
  /** The bundle is made and the portfolio is there; the pages are rendered now. */
  pagesStart?(): void;
  pagesDone?(count: number): void;
  /** Hears of pages that could not be made. */
  log?(message: string): void;
  /** Takes what refreshes a development server, once that runs. */
  served?(refresh: Refresh): void;
}

/** Makes a running server forget what it made from the portfolio before, and tells every open page to load again. */
export type Refresh = () => Promise<void>;
