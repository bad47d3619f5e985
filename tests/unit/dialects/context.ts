import type { ReadContext } from '../../../src/dialects/dialect.ts';
import type { TeamWords } from '../../../src/dialects/vocabulary/team-words.ts';

/** A context for tests: the portfolio of 20 November 2026, with a team's own words where given. */
export function context(words: Partial<TeamWords> = {}): ReadContext {
  return {
    asOf: '2026-11-20',
    words: { statuses: {}, headings: {}, columns: {}, categories: {}, levels: {}, ...words },
  };
}
