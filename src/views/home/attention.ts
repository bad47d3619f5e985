import type { Portfolio } from '../../model/portfolio.ts';
import { approvalEntries } from '../approvals/entries.ts';
import { approvalStale, approvalWaits, gatesDisagree, openGates, ownApproval } from './attention-approvals.ts';
import { blocked, late, overrun, reviewOverdue } from './attention-dates.ts';
import { circular, finishedButWaits, namesNoTrack } from './attention-dependencies.ts';
import { contradiction, highRisk, riskScore, undecided } from './attention-documents.ts';
import type { AttentionContext, AttentionRule, AttentionSettings, Finding } from './attention-rule.ts';

export interface AttentionItem extends Finding, Omit<AttentionRule, 'find' | 'name'> {
  rule: string;
  trackTitle: string;
}

/**
 * Every rule, worst first: lost time, then danger, then people kept waiting, then documents that cannot all be right.
 */
export const attentionRules: readonly AttentionRule[] = [
  late,
  overrun,
  blocked,
  highRisk,
  approvalWaits,
  approvalStale,
  finishedButWaits,
  circular,
  openGates,
  contradiction,
  gatesDisagree,
  riskScore,
  ownApproval,
  undecided,
  namesNoTrack,
  reviewOverdue,
];

/**
 * What needs someone's attention today: by rule, then by weight, heaviest first, then by track id, so that the order is
 * stable.
 */
export function attention(portfolio: Portfolio, settings: AttentionSettings): AttentionItem[] {
  const approvals = approvalEntries(portfolio, settings);
  const { tracks } = approvals;
  const context: AttentionContext = { portfolio, settings, tracks, approvals };
  return attentionRules.flatMap(({ find, name, ...rule }) =>
    find(context)
      .sort(
        (one, other) => other.weight - one.weight || (one.track < other.track ? -1 : one.track > other.track ? 1 : 0),
      )
      .map((finding) => ({
        ...rule,
        ...finding,
        rule: name,
        trackTitle: tracks.get(finding.track)?.title ?? finding.track,
      })),
  );
}
