import type { ParsedDocument } from '../markdown/document.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { DialectName } from '../model/track.ts';
import type { Config } from './config/config.ts';
import type { FoundPlans } from './files/layout.ts';
import type { Pictures } from './links/pictures.ts';
import type { ResolvedLink } from './links/resolved-link.ts';

/** One addressable record of a document: `fragment` is its id on the document's page, `line`–`endLine` what belongs to it. */
export interface Anchor {
  fragment: string;
  /** The record's `id` in the portfolio. */
  record: string;
  kind: 'risk' | 'approval' | 'milestone' | 'dependency' | 'question';
  line: number;
  endLine: number;
}

/** A document of a track as the pages need it. Its tree is not kept: `parse()` makes it anew, which is cheaper than memory. */
export interface LoadedDocument {
  path: string;
  track: string;
  dialect: DialectName;
  title: string;
  url: string;
  /** Decoded and repaired text; empty for a file that could not be read. */
  text: string;
  /** `markdown`, or `json` for metadata that is shown as written. */
  format: 'markdown' | 'json';
  anchors: Anchor[];
  parse(): ParsedDocument;
}

/** The portfolio of the contract, and what a page needs beside it. */
export interface Loaded {
  portfolio: Portfolio;
  config: Config;
  /** The places where the tracks were found. */
  plans: readonly FoundPlans[];
  /** By path relative to the swarm folder. */
  documents: ReadonlyMap<string, LoadedDocument>;
  /** Resolves a link written in `from` (a document's path) to an address of the site, a repository URL, or null for a broken one. */
  resolveLink(from: string, href: string): ResolvedLink;
  pictures: Pictures;
  /** The line in the web pages of the documents' repository, or null where `trackway.yaml` names none. */
  sourceUrl(place: SourceLocation): string | null;
}
