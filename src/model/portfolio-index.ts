import type { Approval } from './approval.ts';
import { ownDates } from './dates/lateness.ts';
import type { Dependency } from './dependency.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Milestone } from './milestone.ts';
import type { Portfolio } from './portfolio.ts';
import type { Question } from './question.ts';
import type { Risk } from './risk.ts';
import type { Track } from './track.ts';

/** A track with all its records. */
export interface TrackRecords {
  track: Track;
  risks: Risk[];
  approvals: Approval[];
  milestones: Milestone[];
  /** Its milestones, plus its target and deadline unless a milestone repeats them. */
  dated: Milestone[];
  questions: Question[];
  /** Dependencies that this track states. */
  dependencies: Dependency[];
  /** Dependencies of other tracks on this one. */
  dependents: Dependency[];
}

/** Lookups over a portfolio, built once for thousands of pages: see `indexOf`. */
export interface PortfolioIndex {
  /** By track ID, in portfolio order. */
  tracks: ReadonlyMap<string, TrackRecords>;
  /** Diagnostics by file path. */
  diagnostics: ReadonlyMap<string, Diagnostic[]>;
  /** The title, with the ID if another track has the same title; for tabs and other places without context. */
  nameOf(track: Track): string;
  /** Caches the result of `make` for this portfolio under `key`, such as the settings that `make` reads. */
  once<T>(make: (portfolio: Portfolio) => T, key: object | string): T;
}

const known = new WeakMap<Portfolio, PortfolioIndex>();

/** The index of a portfolio. Portfolios never change. */
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
