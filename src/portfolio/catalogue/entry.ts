import type { Severity } from '../../model/diagnostic.ts';

/** What a diagnostic's code stands for. `docs/diagnostics.md` is made of these. */
export interface CatalogueEntry {
  severity: Severity;
  title: string;
  /** What was found. */
  means: string;
  /** Why a maintainer would want to know. */
  why: string;
  /** What to do; also the hint of a diagnostic that brings none of its own. */
  fix: string;
  /** Something that gives this diagnostic, as it would stand in a file or on a disk. */
  example: string;
}

export type Catalogue = Record<string, CatalogueEntry>;
