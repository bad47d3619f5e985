import type { ApprovalFact } from '../../dialects/dialect.ts';
import type { Seal } from '../../model/seal.ts';
import type { StatusValue } from '../../model/status.ts';
import { titleKey } from '../../model/title-key.ts';
import type { Day } from '../../model/when.ts';
import type { Config } from '../config/config.ts';
import { type Joined, joinRecords } from './join-records.ts';
import type { ReadDocument } from './sources.ts';

export interface JoinedApproval extends Joined<ApprovalFact> {
  /** For a stale signature: the day on which the document was changed. */
  changedOn?: { date: Day; basis: 'document' | 'commit' };
  /** What was approved, if the history says it. */
  seal?: Seal;
}

/**
 * The approvals of a track. Two are merged only if they are equal: a signature under the PRD does not count for the
 * spec. Whether one is stale is read from the document here; where there is a history, `seals.ts` decides.
 */
export function joinApprovals(
  documents: readonly ReadDocument[],
  status: StatusValue,
  staleOn: Config['approvals']['staleOn'],
): JoinedApproval[] {
  const { records } = joinRecords(
    documents,
    (facts) => facts.approvals,
    ({ title, kind, state, name, date, scope }) => JSON.stringify([titleKey(title), kind, state, name, date, scope]),
    () => [],
  );
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return records.map((record) => {
    const document = byPath.get(record.file);
    const isExempt = finished.has(status) || staleOn === 'never';
    const change = document === undefined || isExempt ? null : changeAfter(document, record.fact);
    if (change === null) return record;
    const reason = `The document was changed on ${change.date} (${change.what}), after this was signed.`;
    return {
      ...record,
      fact: { ...record.fact, state: 'stale', reason },
      changedOn: { date: change.date, basis: 'document' },
    };
  });
}

/** These statuses change a document only to say so; its signatures stay valid. */
export const finished: ReadonlySet<StatusValue> = new Set(['complete', 'superseded', 'cancelled']);

/** Change log entries about the process change nothing that was signed. */
const aboutProcess =
  /\b(?:approv|sign(?:ed|-?off|ature)|status|ready for implementation|review(?:ed)? (?:by|done|complete)|typo|formatting)/i;

/**
 * The last change after a signature that the document states, in its change log or as "last updated". git is not asked:
 * a commit may change anything.
 */
function changeAfter({ facts, format }: ReadDocument, approval: ApprovalFact): { date: Day; what: string } | null {
  const signed = approval.date;
  // metadata.json changes with every step of the work, but its approvals are of other documents.
  if (approval.state !== 'approved' || signed === null || approval.kind !== 'sign-off' || format === 'json')
    return null;
  const later = facts.changes
    .flatMap(({ date, text }) =>
      date !== null && date.precision === 'day' && date.start > signed && !aboutProcess.test(text)
        ? [{ date: date.start, what: text }]
        : [],
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  if (later[0] !== undefined) return later[0];
  const updated = facts.updated?.value;
  // With a change log, "updated" is the day of one of its entries.
  if (updated === undefined || updated.precision !== 'day' || updated.start <= signed || facts.changes.length > 0)
    return null;
  return { date: updated.start, what: 'its “updated” date' };
}
