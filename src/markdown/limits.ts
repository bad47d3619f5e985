/** What one document may cost. Each limit that is passed becomes a diagnostic, and the rest of the document is still read. */
export interface Limits {
  /** Bytes of one document; what stands beyond is not read. */
  documentBytes: number;
  /** Levels of quotes and lists inside each other. */
  nesting: number;
  /** Cells of all tables of one document. */
  tableCells: number;
  /** Bytes of front matter. */
  frontMatterBytes: number;
  /** Levels of maps and lists in front matter. */
  frontMatterDepth: number;
}

export const defaultLimits: Limits = {
  documentBytes: 1024 * 1024,
  nesting: 100,
  tableCells: 100_000,
  frontMatterBytes: 64 * 1024,
  frontMatterDepth: 20,
};
