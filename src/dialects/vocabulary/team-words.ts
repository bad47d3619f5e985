import type { RiskCategory } from '../../model/risk.ts';
import type { StatusValue } from '../../model/status.ts';

/** Words a team adds to the built-in vocabulary: `{ "shelved": "cancelled" }`. */
export interface TeamWords {
  statuses: Record<string, StatusValue>;
  headings: Record<string, string>;
  columns: Record<string, string>;
  categories: Record<string, RiskCategory>;
  levels: Record<string, number>;
}
