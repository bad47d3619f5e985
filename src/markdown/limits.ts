/** Limits per document. Each one exceeded is a diagnostic; the rest of the document is still read. */
export interface Limits {
  /** Bytes of a document; the rest is not read. */
  documentBytes: number;
  /** Nesting depth of quotes and lists. */
  nesting: number;
  /** Cells in all tables of a document. */
  tableCells: number;
  /** Bytes of front matter. */
  frontMatterBytes: number;
  /** Nesting depth of maps and lists in front matter. */
  frontMatterDepth: number;
}

export const defaultLimits: Limits = {
  documentBytes: 1024 * 1024,
  nesting: 100,
  tableCells: 100_000,
  frontMatterBytes: 64 * 1024,
  frontMatterDepth: 20,
};
