import type { Heading, Root, RootContent } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * A heading and its content up to the next heading of the same or a higher rank. The root, of depth 0, holds the
 * content before the first heading. Headings that skip a rank nest under the nearest higher one.
 */
export interface Section {
  /** 0 for the whole document, else 1–6. */
  depth: number;
  heading: Heading | null;
  /** The heading's plain text as a reader sees it, with check box, number and decoration. */
  title: string;
  /** The heading's fragment on the document's page, unique in the document; empty for depth 0. */
  slug: string;
  line: number;
  endLine: number;
  /** Content before the first sub-section. */
  blocks: RootContent[];
  sections: Section[];
  parent: Section | null;
}

/** A front matter value: its key path (`git.commit`), a string or a list of strings, and its position. */
export interface FrontMatterField {
  key: string;
  value: string | string[];
  line: number;
  column: number;
}

/** Template text that was never filled in: `[Name/Date]`, `{TRACK_ID}`, `_TBD_`, or instructions to the author. */
export interface Placeholder {
  text: string;
  line: number;
  column: number;
  /** Offsets into `ParsedDocument.text`. */
  start: number;
  end: number;
}

/** A Markdown file, decoded, repaired and parsed: all that the readers of facts get. */
export interface ParsedDocument {
  /** Relative to the swarm folder, with `/`. */
  path: string;
  /** Decoded and repaired, with `\n` line ends, the file's line numbers, and the front matter. */
  text: string;
  frontMatter: FrontMatterField[];
  /** Positions are those of the file; the front matter makes no node. */
  tree: Root;
  /** Depth 0; contains the whole document. */
  root: Section;
  placeholders: Placeholder[];
  diagnostics: Diagnostic[];
}
