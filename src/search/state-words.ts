import type { StatusValue } from '../model/status.ts';

/** What people type for a status, besides its own word. */
export const statusStates: Record<StatusValue, string> = {
  draft: 'draft',
  planned: 'planned',
  approved: 'approved ready',
  'in-progress': 'in progress ongoing active',
  'in-review': 'in review',
  blocked: 'blocked stuck',
  complete: 'complete completed done finished shipped',
  superseded: 'superseded replaced abandoned',
  cancelled: 'cancelled canceled stopped abandoned',
  unknown: '',
};

export const lateStates = 'late delayed';
/** Of a target, a deadline or a review, which others rely on. */
export const overdueStates = 'overdue';
export const waitingStates = 'wait waiting pending outstanding';
export const archivedStates = 'archived archive';

/** Words of questions about a type of record: `who approves ticket gates`, `when is the dry run due`. */
export const askedWords = {
  track: 'project owner owns responsible leads leader',
  risk: 'danger',
  approval: 'approve approves approver sign-off signoff signs signature',
  milestone: 'due date',
  question: 'answer decide',
} as const;
