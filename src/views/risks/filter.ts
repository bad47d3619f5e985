/**
 * The register's filters besides the matrix cells, as the address names them (`?show=open`). Only one applies at a
 * time.
 */
export type Show =
  | 'all'
  | 'open'
  | 'settled'
  | 'over'
  | 'bare'
  | 'unscored'
  | 'watched'
  | 'placeholder'
  | 'mismatch'
  | 'merged'
  | 'names'
  | 'moved'
  | 'troubled';

/** What a link to the register filters by. */
export interface RiskFilter {
  show?: Show;
  /** `p4i5`. */
  cell?: string;
  category?: string;
  /** Id of a track. */
  track?: string;
}

/** The query for a filter; empty if nothing is filtered. */
export const queryOfFilter = (filter: RiskFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).filter(([name, value]) => name !== 'show' || value !== 'all'));
