import type { ParsedDocument } from '../markdown/document.ts';
import type { ApprovalState } from '../model/approval.ts';
import type { Coverage } from '../model/coverage.ts';
import type { DependencyKind } from '../model/dependency.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Horizon, MilestoneKind } from '../model/milestone.ts';
import type { Assessment, RiskCategory } from '../model/risk.ts';
import type { StatusValue } from '../model/status.ts';
import type { DialectName, ProgressKind } from '../model/track.ts';
import type { Day, When } from '../model/when.ts';
import type { DetectionFeatures } from './families/detection.ts';
import type { TeamWords } from './vocabulary/team-words.ts';

/** A fact and the line it was read from (counted from 1). */
export interface Stated<T> {
  value: T;
  /** The author's words. */
  text: string;
  line: number;
}

/**
 * A record in a document. `line`–`endLine` is its extent on the page; `context` holds the headings above it, outermost
 * first, which tells records with the same title apart.
 */
export interface RecordFact {
  title: string;
  line: number;
  endLine: number;
  context: string[];
}

export interface RiskFact extends RecordFact, Assessment {
  category: RiskCategory;
  categoryText: string | null;
  mitigation: string | null;
  mitigationPlaceholder: boolean;
  /** True if a value of its row or lines was not understood, and none was read as its mitigation. */
  partlyRead: boolean;
  contingency: string | null;
  owner: string | null;
  status: string | null;
  inherent: Assessment | null;
  residual: Assessment | null;
}

/** `title` is the role, or the gate's text. */
export interface ApprovalFact extends RecordFact {
  kind: 'sign-off' | 'gate';
  name: string | null;
  scope: string | null;
  state: ApprovalState;
  date: Day | null;
  condition: string | null;
  reason: string | null;
}

export interface MilestoneFact extends RecordFact {
  kind: MilestoneKind;
  when: When | null;
  status: Stated<StatusValue> | null;
  horizon: Horizon | null;
  duration: string | null;
  description: string | null;
}

/**
 * A reference as written. `target` is the name it refers to (`TRACK-117`, `../memory-layer/`), which the portfolio
 * resolves; `title` is the author's text for it.
 */
export interface DependencyFact extends RecordFact {
  kind: DependencyKind;
  target: string | null;
  /** True if the document says the target is another track; false if it may be anything. */
  isTrack: boolean;
  /**
   * True if the edge points the other way: the target needs, blocks or supersedes this track (`Superseded by
   * TRACK-112`). `kind` is then the target's relation to this track.
   */
  reverse: boolean;
}

export interface QuestionFact extends RecordFact {
  status: 'open' | 'resolved';
  owner: string | null;
  impact: string | null;
  resolution: string | null;
  /** Who decided, from the document's own line or column. */
  decidedBy: string | null;
  askedOn: Day | null;
}

export interface ProgressFact {
  kind: ProgressKind;
  group: string | null;
  done: number;
  total: number;
  line: number;
}

/** One acceptance criterion; `done` is null if it has no check box. */
export interface CriterionFact {
  text: string;
  group: string | null;
  done: boolean | null;
  line: number;
}

/** Something that is named as part of the work, or as no part of it. */
export interface ScopeFact {
  text: string;
  side: 'in' | 'out';
  line: number;
}

/** Something that blocks the track. */
export interface BlockerFact {
  /** The author's name for it, without further remarks. */
  title: string;
  text: string;
  since: When | null;
  line: number;
}

/** The facts of one document. Absent facts are null or empty; template text is never a fact. */
export interface Facts {
  title: Stated<string> | null;
  statedId: Stated<string> | null;
  summary: Stated<string> | null;
  status: Stated<StatusValue> | null;
  /** Other statuses in the same document that contradict the first. */
  otherStatuses: Stated<StatusValue>[];
  /** Dates labelled with a status: `shipped: 2026-03-01`. */
  statusDates: { value: StatusValue; when: When; line: number }[];
  owners: Stated<string>[];
  authors: Stated<string>[];
  created: Stated<When> | null;
  updated: Stated<When> | null;
  target: Stated<When> | null;
  deadline: Stated<When> | null;
  ready: Stated<boolean> | null;
  progress: ProgressFact[];
  criteria: CriterionFact[];
  scope: ScopeFact[];
  risks: RiskFact[];
  approvals: ApprovalFact[];
  milestones: MilestoneFact[];
  dependencies: DependencyFact[];
  questions: QuestionFact[];
  blockers: BlockerFact[];
  /** Generator, branch, synchronised commit and the like, each with its label. */
  provenance: { label: string; text: string; line: number }[];
  changes: { date: When | null; author: string | null; text: string; line: number }[];
  diagnostics: Diagnostic[];
  /** How much of the document was understood; null for a file that is not Markdown. */
  coverage: Coverage | null;
}

/** What a dialect needs besides the document itself. */
export interface ReadContext {
  /** The portfolio's day. It does not supply a year for a bare `Oct 8`, but tells a plausible date from a typo. */
  asOf: Day;
  /** A team's own words, from `trackway.yaml`. */
  words: TeamWords;
}

/** A family of documents. `detect` returns a score from 0 (certainly not) to 1 (certainly). */
export interface Dialect {
  name: DialectName;
  detect(marks: DetectionFeatures): number;
  read(document: ParsedDocument, context: ReadContext): Facts;
}
