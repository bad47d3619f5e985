import type { Heading, Root, RootContent } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * A heading and what stands under it, up to the next heading of the same or a higher rank. The section of rank 0 holds
 * what stands before the first heading. Headings that skip a rank nest under the nearest higher one.
 */
export interface Section {
  /** 0 for the whole document, else 1–6. */
  depth: number;
  heading: Heading | null;
  /** The heading's plain text, without checkbox, numbering or decoration left out: exactly what a reader sees. */
  title: string;
  /** The heading's fragment on the document's page, unique in the document; empty for depth 0. */
  slug: string;
  line: number;
  endLine: number;
  /** Blocks of this section itself, before its first sub-section. */
  blocks: RootContent[];
  sections: Section[];
  parent: Section | null;
}

/**
 * One line of front matter: its key path (`git.commit`), its value (every scalar is a string, a list is a list of
 * strings) and its place.
 */
export interface FrontMatterField {
  key: string;
  value: string | string[];
  line: number;
  column: number;
}

/** One unfilled piece of a template: `[Name/Date]`, `{TRACK_ID}`, `_TBD_`, or guidance that was never replaced. */
export interface Placeholder {
  text: string;
  line: number;
  column: number;
  /** Offsets into `ParsedDocument.text`. */
  start: number;
  end: number;
}

/** A Markdown file after decoding, repair and parsing. Everything that a dialect may look at. */
export interface ParsedDocument {
  /** Relative to the swarm folder, with `/`. */
  path: string;
  /** Decoded and repaired text with `\n` line ends; line numbers equal the file's. Front matter is still in it. */
  text: string;
  frontMatter: FrontMatterField[];
  /** Positions count from the start of the file: the front matter takes its lines but makes no node. */
  tree: Root;
  /** Depth 0; holds everything. */
  root: Section;
  placeholders: Placeholder[];
  diagnostics: Diagnostic[];
}
