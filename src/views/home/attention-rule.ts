import type { Portfolio } from '../../model/portfolio.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Track } from '../../model/track.ts';
import type { ApprovalEntries, ApprovalSettings } from '../approvals/entries.ts';

/** What `trackway.yaml` says that the rules need; the whole configuration fits. */
export interface AttentionSettings extends ApprovalSettings {
  /** The score from which a risk needs a mitigation. */
  risk: { line: number };
}

/** What the rules look at. */
export interface AttentionContext {
  portfolio: Portfolio;
  settings: AttentionSettings;
  tracks: ReadonlyMap<string, Track>;
  approvals: ApprovalEntries;
}

/** One record that a rule found. */
export interface Finding {
  track: string;
  /** What it is about, beside the track's title: `Phase 3: Deployment`. */
  subject: string;
  /** One sentence that says why. */
  detail: string;
  /** How much, in words (`21 days late`, `3 × 3 = 9`), or null where nothing measures it. */
  measure: string | null;
  /** Orders the findings of one rule, the worst (highest) first. */
  weight: number;
  url: string;
  source: SourceLocation | null;
}

/** A reason for which something needs somebody. */
export interface AttentionRule {
  /** Never changes: feeds and tests name a rule by it. */
  name: string;
  /** What the list calls it: `Late`. */
  label: string;
  /** Why this needs somebody, for the reader who asks how it got here. */
  reason: string;
  /** A name of the site's glyphs. */
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
  /** `warn` for late, overrun and blocked, and nothing else. */
  tone: 'warn' | 'plain';
  find(context: AttentionContext): Finding[];
}
