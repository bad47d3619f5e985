/** Choices that exclude each other, beside the matrix's cells, as the address names them: `?show=open`. */
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

/** What a link into the register filters it by. */
export interface RiskFilter {
  show?: Show;
  /** `p4i5`. */
  cell?: string;
  category?: string;
  /** The id of a track. */
  track?: string;
}

/** The query of a filter: an unfiltered register has an empty one. */
export const queryOfFilter = (filter: RiskFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).filter(([name, value]) => name !== 'show' || value !== 'all'));
