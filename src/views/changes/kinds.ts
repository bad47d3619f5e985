import { isPastDeadline } from '../../comparison/order.ts';
import type { Change, ChangeKind } from '../../model/change.ts';
import type { StatusValue } from '../../model/status.ts';

/** A subject that readers look for; the changes of a portfolio are grouped by it on request. */
export const subjects = {
  status: 'Tracks and status',
  date: 'Dates',
  risk: 'Risks',
  approval: 'Approvals and gates',
  question: 'Questions',
  dependency: 'Dependencies and blockers',
  scope: 'Scope and criteria',
  document: 'Documents',
} as const;
export type Subject = keyof typeof subjects;

/** How a kind of change is named in a row, in a filter and in a count of notes. */
interface KindWords {
  word: string;
  /** The name of a glyph of the site. */
  glyph: string;
  subject: Subject;
}

const of = (subject: Subject, glyph: string, word: string): KindWords => ({ word, glyph, subject });

const kinds: Record<ChangeKind, KindWords> = {
  'track.added': of('status', 'track', 'New track'),
  'track.removed': of('status', 'track', 'Track gone'),
  'track.archived': of('status', 'track', 'Archived'),
  'track.restored': of('status', 'track', 'Back from archive'),
  'track.renamed': of('status', 'track', 'Renamed'),
  'status.changed': of('status', 'unknown', 'Status'),
  'ready.changed': of('status', 'info', 'Readiness'),
  'owner.changed': of('status', 'info', 'Owner'),
  'contradiction.appeared': of('status', 'contradiction', 'Contradiction'),
  'contradiction.settled': of('status', 'tick', 'Contradiction settled'),
  'date.moved': of('date', 'target', 'Date moved'),
  'date.set': of('date', 'target', 'Date set'),
  'date.dropped': of('date', 'target', 'Date dropped'),
  'date.sharpened': of('date', 'target', 'Date made precise'),
  'date.blurred': of('date', 'target', 'Date less precise'),
  'date.passed': of('date', 'late', 'Date passed'),
  'milestone.added': of('date', 'milestone', 'New milestone'),
  'milestone.removed': of('date', 'milestone', 'Milestone gone'),
  'milestone.done': of('date', 'milestone-reached', 'Milestone done'),
  'milestone.status': of('date', 'milestone', 'Milestone status'),
  'risk.added': of('risk', 'risk', 'New risk'),
  'risk.vanished': of('risk', 'risk', 'Risk gone'),
  'risk.crossed': of('risk', 'risk', 'Risk rating'),
  'risk.raised': of('risk', 'risk', 'Risk raised'),
  'risk.lowered': of('risk', 'risk', 'Risk lowered'),
  'risk.closed': of('risk', 'tick', 'Risk closed'),
  'risk.reopened': of('risk', 'risk', 'Risk open again'),
  'risk.status': of('risk', 'risk', 'Risk status'),
  'risk.mitigation-added': of('risk', 'risk', 'Mitigation'),
  'risk.mitigation-lost': of('risk', 'risk', 'Mitigation gone'),
  'risk.mitigation-reworded': of('risk', 'risk', 'Mitigation reworded'),
  'approval.asked': of('approval', 'pending', 'Approval asked'),
  'approval.dropped': of('approval', 'not-applicable', 'Approval not asked'),
  'approval.given': of('approval', 'tick', 'Approved'),
  'approval.withdrawn': of('approval', 'unsigned', 'Approval withdrawn'),
  'approval.lapsed': of('approval', 'stale', 'Approval lapsed'),
  'approval.renewed': of('approval', 'tick', 'Approval renewed'),
  'approval.person': of('approval', 'pending', 'Approver'),
  'gate.added': of('approval', 'box-empty', 'New gate'),
  'gate.removed': of('approval', 'box-empty', 'Gate gone'),
  'gate.passed': of('approval', 'box-full', 'Gate passed'),
  'gate.reopened': of('approval', 'box-empty', 'Gate open again'),
  'question.asked': of('question', 'question', 'New question'),
  'question.answered': of('question', 'tick', 'Answered'),
  'question.reopened': of('question', 'question', 'Question open again'),
  'question.dropped': of('question', 'question', 'Question gone'),
  'question.owner': of('question', 'question', 'Question’s owner'),
  'dependency.added': of('dependency', 'info', 'New dependency'),
  'dependency.removed': of('dependency', 'info', 'Dependency gone'),
  'dependency.met': of('dependency', 'tick', 'Dependency met'),
  'dependency.broken': of('dependency', 'error', 'Dependency broken'),
  'dependency.mended': of('dependency', 'tick', 'Dependency mended'),
  'cycle.closed': of('dependency', 'error', 'Circle'),
  'cycle.opened': of('dependency', 'tick', 'Circle opened'),
  'blocker.added': of('dependency', 'blocked', 'New blocker'),
  'blocker.cleared': of('dependency', 'tick', 'Blocker cleared'),
  'scope.added': of('scope', 'box-half', 'Scope'),
  'scope.removed': of('scope', 'box-half', 'Scope'),
  'scope.moved-out': of('scope', 'box-half', 'Out of scope'),
  'scope.moved-in': of('scope', 'box-half', 'Into scope'),
  'criterion.added': of('scope', 'box-half', 'Criteria'),
  'criterion.removed': of('scope', 'box-half', 'Criteria'),
  'criterion.reworded': of('scope', 'box-half', 'Criteria'),
  'criterion.ticked': of('scope', 'box-full', 'Criteria ticked'),
  'criterion.unticked': of('scope', 'box-empty', 'Criteria unticked'),
  'document.added': of('document', 'document', 'New document'),
  'document.removed': of('document', 'document', 'Document gone'),
  'document.moved': of('document', 'document', 'Document moved'),
  'document.edited': of('document', 'words', 'Wording'),
};

/** The words of a kind, the same for each of its changes: for filters and counts. */
export const kindWords = (kind: ChangeKind): KindWords => kinds[kind];

/** Kinds that a row shows as a warning if the change is a major one. */
const alarming: ReadonlySet<ChangeKind> = new Set([
  ...(['date.passed', 'approval.lapsed', 'approval.withdrawn', 'risk.added', 'risk.reopened'] as const),
  ...(['risk.mitigation-lost', 'blocker.added', 'dependency.broken', 'cycle.closed'] as const),
]);

/**
 * What a row says of its kind: `Past deadline` for a date that moved past it, `Blocked` for that status.
 * @param status the present status of its track; null if the track is gone
 */
export function changeWords(change: Change, status: StatusValue | null): KindWords & { warn: boolean } {
  const { kind, after, severity, direction } = change;
  const words = kinds[kind];
  if (isPastDeadline(change)) return { ...words, word: 'Past deadline', glyph: 'overrun', warn: true };
  if (kind === 'risk.crossed')
    return direction === 'worse'
      ? { ...words, word: 'Risk raised', warn: severity === 'major' }
      : { ...words, word: direction === 'better' ? 'Risk lowered' : words.word, warn: false };
  if (kind === 'status.changed' && after !== null)
    return { ...words, word: after, glyph: status ?? words.glyph, warn: severity === 'major' };
  return { ...words, warn: severity === 'major' && alarming.has(kind) };
}
