import type { Portfolio } from '../../model/portfolio.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Track } from '../../model/track.ts';
import type { ApprovalEntries, ApprovalSettings } from '../approvals/entries.ts';

/** The part of `trackway.yaml` that the rules need; the whole configuration fits. */
export interface AttentionSettings extends ApprovalSettings {
  /** The score from which a risk needs a mitigation. */
  risk: { line: number };
}

/** Input of every rule. */
export interface AttentionContext {
  portfolio: Portfolio;
  settings: AttentionSettings;
  tracks: ReadonlyMap<string, Track>;
  approvals: ApprovalEntries;
}

/** A record that needs attention, found by a rule. */
export interface Finding {
  track: string;
  /** What it is about, shown next to the track's title: `Phase 3: Deployment`. */
  subject: string;
  /** One sentence that says why. */
  detail: string;
  /** How much, in words (`21 days late`, `3 × 3 = 9`), or null if it cannot be measured. */
  measure: string | null;
  /** Sorts the findings of one rule, heaviest first. */
  weight: number;
  url: string;
  source: SourceLocation | null;
}

/** A rule: one reason why a record may need attention. */
export interface AttentionRule {
  /** Never changes: feeds and tests refer to a rule by it. */
  name: string;
  /** Its label in the list: `Late`. */
  label: string;
  /** Why such a record needs attention, for readers who ask why it is listed. */
  reason: string;
  /** Name of a site glyph. */
  glyph:
    | 'late'
    | 'overrun'
    | 'blocked'
    | 'risk'
    | 'pending'
    | 'stale'
    | 'unsigned'
    | 'contradiction'
    | 'review'
    | 'question';
  /** `warn` for late, overrun and blocked only. */
  tone: 'warn' | 'plain';
  find(context: AttentionContext): Finding[];
}
