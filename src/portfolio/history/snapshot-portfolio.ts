import type { Portfolio } from '../../model/portfolio.ts';
import { portfolioSchema } from '../../model/portfolio.ts';
import type { Snapshot } from '../../model/review.ts';

/** Two portfolios that tell of the same things. */
interface Comparable {
  before: Portfolio;
  now: Portfolio;
}

type Lists = Readonly<Record<string, unknown>>;
type Blank = null | readonly unknown[];

/**
 * The portfolio of a snapshot, and the present one, without the fields that the Trackway of the snapshot did not know: what
 * it could not read must not look new. Null if the snapshot cannot be read.
 */
export function comparable({ portfolio }: Snapshot, now: Portfolio): Comparable | null {
  const missing = new Map<string, Map<string, Blank>>();
  // As its contract says, an absent value is null and an absent list is empty.
  const issues = portfolioSchema.safeParse(portfolio).error?.issues ?? [];
  for (const issue of issues) {
    const [list, , field] = issue.path;
    if (typeof list !== 'string' || typeof field !== 'string') return null;
    const blank: Blank = issue.code === 'invalid_type' && issue.expected === 'array' ? [] : null;
    missing.set(list, (missing.get(list) ?? new Map<string, Blank>()).set(field, blank));
  }
  if (missing.size === 0) return { before: portfolioSchema.parse(portfolio), now };
  const before = portfolioSchema.safeParse(blanked(portfolio, missing));
  const current = portfolioSchema.safeParse(blanked(now, missing));
  return before.success && current.success ? { before: before.data, now: current.data } : null;
}

const blanked = (portfolio: Lists, missing: ReadonlyMap<string, ReadonlyMap<string, Blank>>): Lists => ({
  ...portfolio,
  ...Object.fromEntries(
    [...missing].map(([list, fields]) => [
      list,
      (portfolio[list] as object[]).map((record) => ({ ...record, ...Object.fromEntries(fields) })),
    ]),
  ),
});
