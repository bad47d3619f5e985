import type { Risk } from '../../model/risk.ts';
import type { Show } from './filter.ts';
import type { RegisterRow, RiskRegister } from './register.ts';

/** Counts over a set of risks. */
export interface RiskFigures {
  count: number;
  aboveThreshold: number;
  /** Number of risks at or above the threshold that have no mitigation. */
  unmitigated: number;
  unscored: number;
  inWords: number;
}

export interface RiskGroup {
  key: string;
  title: string;
  /** The page of the group's subject; null for a category. */
  url: string | null;
  /** The register filter under which it shows as many rows of the group as are counted. */
  show: Show;
  figures: RiskFigures;
  risks: Risk[];
}

/** Counts the given risks, open or not. */
export function riskCounts(risks: readonly Risk[]): RiskFigures {
  const above = risks.filter(({ aboveThreshold }) => aboveThreshold);
  return {
    count: risks.length,
    aboveThreshold: above.length,
    unmitigated: above.filter(({ unmitigated }) => unmitigated).length,
    unscored: risks.filter(({ aboveThreshold }) => aboveThreshold === null).length,
    inWords: risks.filter(({ rating }) => rating === 'banded').length,
  };
}

/** The rows that figures count: open risks, in the register's order. */
export const openRows = (register: RiskRegister): RegisterRow[] => [...register.rated, ...register.unscored];

/** Every row, in the order of the register and `risks.csv`. */
export const allRows = (register: RiskRegister): RegisterRow[] => [...openRows(register), ...register.settled];

const byText = new Intl.Collator('en', { numeric: true }).compare;

/** Groups the open rows. */
function grouped(
  register: RiskRegister,
  name: (row: RegisterRow) => Pick<RiskGroup, 'key' | 'title' | 'url'>,
): RiskGroup[] {
  const settled = new Set(register.settled.map((row) => name(row).key));
  return [...Map.groupBy(openRows(register), (row) => name(row).key)].map(([key, members]) => {
    const risks = members.map((row) => row.risk);
    return { ...name(members[0]!), show: settled.has(key) ? 'open' : 'all', figures: riskCounts(risks), risks };
  });
}

/** Categories with open risks, the largest first. */
export const byCategory = (register: RiskRegister): RiskGroup[] =>
  grouped(register, ({ category }) => ({ ...category, url: null })).sort(
    (a, b) =>
      b.figures.count - a.figures.count ||
      b.figures.aboveThreshold - a.figures.aboveThreshold ||
      byText(a.title, b.title),
  );

/** Tracks with open risks, those with the most at or above the threshold first. */
export const byTrack = (register: RiskRegister): RiskGroup[] =>
  grouped(register, ({ track }) => ({ key: track.id, title: track.title, url: track.url })).sort(
    (a, b) =>
      b.figures.aboveThreshold - a.figures.aboveThreshold ||
      b.figures.count - a.figures.count ||
      byText(a.title, b.title),
  );
