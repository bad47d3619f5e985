import type { Severity } from '../../model/diagnostic.ts';

/** The documentation of a diagnostic code, from which `docs/diagnostics.md` is made. */
export interface CatalogueEntry {
  severity: Severity;
  title: string;
  /** What was found. */
  means: string;
  /** Why a maintainer cares. */
  why: string;
  /** What to do; the default hint of the diagnostic. */
  fix: string;
  /** Text in a file, or files on a disk, that give this diagnostic. */
  example: string;
}

export type Catalogue = Record<string, CatalogueEntry>;
