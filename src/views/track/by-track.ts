import type { Approval } from '../../model/approval.ts';
import type { Dependency } from '../../model/dependency.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Question } from '../../model/question.ts';
import type { Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';

/** A track and everything that belongs to it. */
export interface TrackRecords {
  track: Track;
  risks: Risk[];
  approvals: Approval[];
  milestones: Milestone[];
  questions: Question[];
  /** What this track says of others. */
  dependencies: Dependency[];
  /** What others say of this track. */
  dependents: Dependency[];
}

const known = new WeakMap<Portfolio, ReadonlyMap<string, TrackRecords>>();

/**
 * The records of each track by its id, in the order of the tracks. Grouped once for a portfolio: thousands of pages ask, and a
 * search through all records for each of them would cost more than the rest of the build.
 */
export function byTrack(portfolio: Portfolio): ReadonlyMap<string, TrackRecords> {
  const ready = known.get(portfolio);
  if (ready !== undefined) return ready;
  const result = new Map<string, TrackRecords>();
  for (const track of portfolio.tracks)
    result.set(track.id, {
      track,
      risks: [],
      approvals: [],
      milestones: [],
      questions: [],
      dependencies: [],
      dependents: [],
    });
  for (const risk of portfolio.risks) result.get(risk.track)?.risks.push(risk);
  for (const approval of portfolio.approvals) result.get(approval.track)?.approvals.push(approval);
  for (const milestone of portfolio.milestones) result.get(milestone.track)?.milestones.push(milestone);
  for (const question of portfolio.questions) result.get(question.track)?.questions.push(question);
  for (const dependency of portfolio.dependencies) {
    result.get(dependency.from)?.dependencies.push(dependency);
    if (dependency.to !== null && dependency.to !== dependency.from)
      result.get(dependency.to)?.dependents.push(dependency);
  }
  known.set(portfolio, result);
  return result;
}
