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

/** A fact with the line that it was read from (counted from 1). */
export interface Stated<T> {
  value: T;
  /** The author's words. */
  text: string;
  line: number;
}

/**
 * A record of a document. `line`–`endLine` is what belongs to it on the page; `context` holds the headings above it, from
 * the outermost, which tells two records of one title apart.
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
 * A reference as written. `target` is what it names (`TRACK-117`, `../memory-layer/`); the portfolio resolves it. `title` is the
 * author's text of it.
 */
export interface DependencyFact extends RecordFact {
  kind: DependencyKind;
  target: string | null;
  /** True where the document says that the thing named is another track, false where it may be anything. */
  isTrack: boolean;
  /**
   * True where the edge points the other way: the thing named needs, blocks or supersedes this track (`Superseded by TRACK-112`).
   * `kind` is then what the thing named does to this track.
   */
  reverse: boolean;
}

export interface QuestionFact extends RecordFact {
  status: 'open' | 'resolved';
  owner: string | null;
  impact: string | null;
  resolution: string | null;
  /** Who decided, as the document's own line or column says. */
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

/** Something that stands in the track's way. */
export interface BlockerFact {
  /** By what its author calls it, without what is said of it. */
  title: string;
  text: string;
  since: When | null;
  line: number;
}

/** What one document says. Absent facts are null or empty; template text is never a fact. */
export interface Facts {
  title: Stated<string> | null;
  statedId: Stated<string> | null;
  summary: Stated<string> | null;
  status: Stated<StatusValue> | null;
  /** Further statuses that the same document states differently. */
  otherStatuses: Stated<StatusValue>[];
  /** Dates with a status for their label: `shipped: 2026-03-01`. */
  statusDates: { value: StatusValue; when: When; line: number }[];
  owners: Stated<string>[];
  authors: Stated<string>[];
  created: Stated<When> | null;
  updated: Stated<When> | null;
  target: Stated<When> | null;
  deadline: Stated<When> | null;
  ready: Stated<boolean> | null;
  progress: ProgressFact[];
  risks: RiskFact[];
  approvals: ApprovalFact[];
  milestones: MilestoneFact[];
  dependencies: DependencyFact[];
  questions: QuestionFact[];
  blockers: BlockerFact[];
  /** Generator, branch, synchronised commit and the like, each under its own label. */
  provenance: { label: string; text: string; line: number }[];
  changes: { date: When | null; author: string | null; text: string; line: number }[];
  diagnostics: Diagnostic[];
  /** What of the document was understood; null for a file that is no Markdown. */
  coverage: Coverage | null;
}

/** What a dialect needs to know beyond the document itself. */
export interface ReadContext {
  /** The portfolio's day: gives a bare `Oct 8` no year, but tells a plausible date from a slip of the pen. */
  asOf: Day;
  /** A team's own words, from `trackway.yaml`. */
  words: TeamWords;
}

/** One family of documents. `detect` returns 0 (surely not) to 1 (surely). */
export interface Dialect {
  name: DialectName;
  detect(marks: DetectionFeatures): number;
  read(document: ParsedDocument, context: ReadContext): Facts;
}
