import type { Portfolio } from '../model/portfolio.ts';
import type { Config } from '../portfolio/config/config.ts';
import type { LoadedDocument } from '../portfolio/loaded.ts';
import type { DocumentPage } from '../views/documents/page.ts';

/** A document without its tree and its text, which pages do not need: it passes from one thread to another. */
export interface PublishedDocument extends Omit<LoadedDocument, 'parse' | 'text'> {
  /** Where it stands as Markdown; null for what is none. */
  markdown: string | null;
}

/** What pages are made from: plain data, which passes from the thread that reads to the thread that renders. */
export interface Published {
  portfolio: Portfolio;
  config: Config;
  /** By path relative to the swarm folder. */
  documents: ReadonlyMap<string, PublishedDocument>;
}

/** A document made ready for its page. */
export interface DocumentView {
  /** The document itself as safe HTML; null where nothing of it could be shown. */
  html: string | null;
  title: string;
  /** The fragment of the heading that became the page's title. */
  titleFragment: string | null;
  /** True where a diagram is left to the reader's browser. */
  drawsDiagrams: boolean;
  /** What stands beside it. */
  page: DocumentPage;
  /** Its records as Discord messages, by record id; null where it holds none. */
  messages: Record<string, string> | null;
  /** Its file in the web pages of its repository, or null where none is configured. */
  sourceUrl: string | null;
}

/**
 * Files that no page and no bundle makes, by path below the site's root: pictures of documents, drawings of diagrams, the index of records, data.
 */
export type ExtraFiles = ReadonlyMap<string, string | Uint8Array>;

/** The same, one after the other. */
export type FileEntries = Iterable<[string, string | Uint8Array]>;

/** A portfolio that has been read, and what is made of its documents. */
export interface Reading extends Published {
  view(path: string): Promise<DocumentView>;
}
