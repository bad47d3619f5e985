import type { Approval } from './approval.ts';
import { ownDates } from './dates/lateness.ts';
import type { Dependency } from './dependency.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Milestone } from './milestone.ts';
import type { Portfolio } from './portfolio.ts';
import type { Question } from './question.ts';
import type { Risk } from './risk.ts';
import type { Track } from './track.ts';

/** A track and everything that belongs to it. */
export interface TrackRecords {
  track: Track;
  risks: Risk[];
  approvals: Approval[];
  milestones: Milestone[];
  /** Its milestones, and its own target and deadline unless one of them states these. */
  dated: Milestone[];
  questions: Question[];
  /** What this track says of others. */
  dependencies: Dependency[];
  /** What others say of this track. */
  dependents: Dependency[];
}

/** A portfolio by its parts. Thousands of pages ask, so it is made once: see `indexOf`. */
export interface PortfolioIndex {
  /** By the id of the track, in the order of the portfolio. */
  tracks: ReadonlyMap<string, TrackRecords>;
  /** What is wrong with each file, by its path. */
  diagnostics: ReadonlyMap<string, Diagnostic[]>;
  /** A title that tells tracks apart out of context, as in a tab: with the id if another track has the same title. */
  nameOf(track: Track): string;
  /** What `make` gives for this portfolio; made once for each `key`, such as the settings that it reads. */
  once<T>(make: (portfolio: Portfolio) => T, key: object | string): T;
}

const known = new WeakMap<Portfolio, PortfolioIndex>();

/** The index of a portfolio, which never changes. */
export function indexOf(portfolio: Portfolio): PortfolioIndex {
  const index = known.get(portfolio) ?? makeIndex(portfolio);
  known.set(portfolio, index);
  return index;
}

function makeIndex(portfolio: Portfolio): PortfolioIndex {
  const titles = Map.groupBy(portfolio.tracks, ({ title }) => title);
  const made = new Map<object | string, unknown>();
  return {
    tracks: byTrack(portfolio),
    diagnostics: Map.groupBy(portfolio.diagnostics, ({ file }) => file),
    nameOf: ({ title, id }) => ((titles.get(title)?.length ?? 0) > 1 ? `${title} (${id})` : title),
    once<T>(make: (portfolio: Portfolio) => T, key: object | string): T {
      if (!made.has(key)) made.set(key, make(portfolio));
      return made.get(key) as T;
    },
  };
}

function byTrack(portfolio: Portfolio): ReadonlyMap<string, TrackRecords> {
  const result = new Map<string, TrackRecords>();
  const empty = () => ({
    risks: [],
    approvals: [],
    milestones: [],
    dated: [],
    questions: [],
    dependencies: [],
    dependents: [],
  });
  for (const track of portfolio.tracks) result.set(track.id, { track, ...empty() });
  for (const risk of portfolio.risks) result.get(risk.track)?.risks.push(risk);
  for (const approval of portfolio.approvals) result.get(approval.track)?.approvals.push(approval);
  for (const milestone of portfolio.milestones) result.get(milestone.track)?.milestones.push(milestone);
  for (const question of portfolio.questions) result.get(question.track)?.questions.push(question);
  for (const dependency of portfolio.dependencies) {
    result.get(dependency.from)?.dependencies.push(dependency);
    if (dependency.to !== null && dependency.to !== dependency.from)
      result.get(dependency.to)?.dependents.push(dependency);
  }
  for (const records of result.values())
    records.dated = [...records.milestones, ...ownDates(records.track, records.milestones, portfolio.asOf)];
  return result;
}
