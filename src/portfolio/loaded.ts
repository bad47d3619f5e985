import type { ParsedDocument } from '../markdown/document.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Review } from '../model/review.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { DialectName } from '../model/track.ts';
import type { PublicReading } from './audience/public-reading.ts';
import type { Config } from './config/config.ts';
import type { FoundPlans } from './files/layout.ts';
import type { Pictures } from './links/pictures.ts';
import type { ResolvedLink } from './links/resolved-link.ts';

/** A record's place on its document's page: `fragment` is its id, `line`–`endLine` its content. */
export interface Anchor {
  fragment: string;
  /** The record's `id` in the portfolio. */
  record: string;
  kind: 'risk' | 'approval' | 'milestone' | 'dependency' | 'question';
  line: number;
  endLine: number;
}

/** A document for the pages. Its tree is not kept: parsing again with `parse()` costs less than the memory. */
export interface LoadedDocument {
  path: string;
  track: string;
  dialect: DialectName;
  title: string;
  url: string;
  /** One or two sentences on what it is about, in its author's words. */
  summary: string | null;
  /** Decoded and repaired text; empty if the file could not be read. */
  text: string;
  /** `json` for metadata, which is shown as written. */
  format: 'markdown' | 'json';
  anchors: Anchor[];
  parse(): ParsedDocument;
}

/** The published portfolio, and what else pages need. */
export interface Loaded {
  portfolio: Portfolio;
  /** Its reviews, newest first: drafts, those that are closed, and those whose minutes alone were kept. */
  reviews: readonly Review[];
  config: Config;
  /** What is left out, and how older states are read; null if the site is for everyone who may read the documents. */
  audience: PublicReading | null;
  /** Where the tracks were found. */
  plans: readonly FoundPlans[];
  /** By path relative to the swarm folder. */
  documents: ReadonlyMap<string, LoadedDocument>;
  /** Where a link in the document `from` (a path) leads. */
  resolveLink(from: string, href: string): ResolvedLink;
  pictures: Pictures;
  /** The address of a line in the repository on the web; null if `trackway.yaml` has no repository. */
  sourceUrl(place: SourceLocation): string | null;
  /** The address of the host's editor for a line; null if the host is not known. */
  editUrl(place: SourceLocation): string | null;
}
