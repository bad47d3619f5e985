import type { RecentChanges } from '../model/change-window.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Decision, Pack } from '../model/review.ts';
import type { ReviewState } from '../model/review-state.ts';
import type { Day } from '../model/when.ts';
import type { Config } from '../portfolio/config/config.ts';
import type { LoadedDocument } from '../portfolio/loaded.ts';
import type { DocumentPage } from '../views/documents/page.ts';

/** A document without tree and text, which pages do not need; it passes between threads. */
export interface PublishedDocument extends Omit<LoadedDocument, 'parse' | 'text'> {
  /** Address of its Markdown; null if it is not Markdown. */
  markdown: string | null;
}

/** A review for its page. */
export interface PublishedReview {
  day: Day;
  state: ReviewState;
  /** Its six screens: frozen if it is closed, of today if it is a draft; null if neither was kept. */
  pack: Pack | null;
  /** The first heading of its minutes; null without minutes. */
  title: string | null;
  decisions: readonly Decision[];
  /** The minutes as safe HTML; null without minutes. */
  html: string | null;
  /** The file of the minutes. */
  file: string | null;
  /** When it was closed, and the commit whose documents it shows; null if that is unknown. */
  closedOn: Day | null;
  commit: string | null;
}

/** What pages are made from: plain data, passed from the reading to the rendering thread. */
export interface Published {
  portfolio: Portfolio;
  config: Config;
  /** What changed since the last reviews and in the last days. */
  changes: RecentChanges;
  /** Newest first. */
  reviews: readonly PublishedReview[];
  /** The name of the folder that was read. */
  folder: string;
  /** By path relative to the swarm folder. */
  documents: ReadonlyMap<string, PublishedDocument>;
}

/** The data of a document's page. */
export interface DocumentView {
  /** The document as safe HTML; null if nothing of it can be shown. */
  html: string | null;
  title: string;
  /** The fragment of the heading that became the page's title. */
  titleFragment: string | null;
  /** True if the reader's browser must draw a diagram. */
  drawsDiagrams: boolean;
  /** What the document is about, in its author's words; null if it has no prose. */
  about: string | null;
  /** What is shown next to the document. */
  page: DocumentPage;
  /** Its records as Discord messages, by record id; null if it has none. */
  messages: Record<string, string> | null;
  /** The file in the repository on the web; null if none is configured. */
  sourceUrl: string | null;
  /** The file in the host's editor; null if the host is not known. */
  editUrl: string | null;
}

/** Files outside pages and bundles, by path in the site: pictures, diagrams, search index, data. */
export type ExtraFiles = ReadonlyMap<string, string | Uint8Array>;

/** The same as a sequence. */
export type FileEntries = Iterable<[string, string | Uint8Array]>;

/** A portfolio that was read, and the views of its documents. */
export interface Reading extends Published {
  view(path: string): Promise<DocumentView>;
}
