import { isLive } from '../../model/track-lifecycle.ts';
import { statusQuote } from '../../text/format.ts';
import { type CallOut, callOuts, waitingText } from '../approvals/callouts.ts';
import { type ApprovalEntry, byAge } from '../approvals/entries.ts';
import { ageText } from '../approvals/words.ts';
import type { AttentionContext, AttentionRule, Finding } from './attention-rule.ts';

/** Statuses from which a missing approval holds someone up; before that, an approval naturally waits. */
export const underWay = new Set(['approved', 'in-progress', 'in-review', 'blocked', 'complete']);

/** `Security, Noor Haddad`. */
const asked = ({ role, person }: ApprovalEntry): string => `${role}, ${person?.name ?? 'no name'}`;

/** One finding for a track's waiting entries, dated and linked by the oldest. */
function waitFinding(entries: readonly ApprovalEntry[], detail: string): Finding {
  const [oldest] = entries.toSorted(byAge);
  const { track, age, url, source } = oldest!;
  return {
    track: track.id,
    subject: entries.map(asked).join('; '),
    detail,
    measure: age === null ? null : ageText(age.days),
    weight: age?.days ?? -1,
    url,
    source,
  };
}

/** True for an approval that was asked for and refused. */
const isRefused = ({ waits, reason }: ApprovalEntry): boolean => waits && reason?.startsWith('refused') === true;

export const approvalWaits: AttentionRule = {
  name: 'waits-for-approval',
  label: 'Waits for approval',
  reason: 'Work is under way, or its document says that it is ready for implementation, but an approval is missing.',
  glyph: 'pending',
  tone: 'plain',
  find({ approvals }) {
    const waiting = approvals.signOffs.filter(({ waits, state }) => waits && state !== 'stale');
    return [...Map.groupBy(waiting, ({ track }) => track)]
      .filter(([track, entries]) => underWay.has(track.status.value) || track.ready?.yes || entries.some(isRefused))
      .map(([track, entries]) => {
        const unsigned = entries.filter(({ state }) => state === 'unsigned');
        const missing = entries.filter(({ state }) => state === 'missing');
        const refused = entries.filter(isRefused);
        if (refused.length > 0)
          return waitFinding(entries, refused.map((entry) => `${asked(entry)} ${entry.reason}`).join('; '));
        if (track.ready?.yes)
          return waitFinding(entries, `The document says “Ready for implementation: ${track.ready.text}”.`);
        if (unsigned.length > 0) return waitFinding(entries, `${waitingText(unsigned)}: ticked, but not signed.`);
        if (missing.length === entries.length)
          return waitFinding(entries, 'The team requires it; no request for it was found.');
        const status = statusQuote(track.status.text ?? track.status.value);
        return waitFinding(entries, `Its status is “${status}”.`);
      });
  },
};

export const approvalStale: AttentionRule = {
  name: 'approval-stale',
  label: 'Approval stale',
  reason: 'What was approved has changed since.',
  glyph: 'stale',
  tone: 'plain',
  find({ approvals }) {
    const stale = approvals.signOffs.filter(({ waits, state, track }) => waits && state === 'stale' && isLive(track));
    return [...Map.groupBy(stale, ({ track }) => track).values()].map((entries) =>
      waitFinding(
        entries,
        entries.find(({ reason }) => reason !== null)?.reason ?? 'What was approved has changed since.',
      ),
    );
  },
};

/** A call-out from the approvals page as a finding. */
const findingOf = (subject: string, { track, text, url, source }: CallOut): Finding => ({
  track: track.id,
  subject,
  detail: text,
  measure: null,
  weight: 0,
  url,
  source,
});

const calledOut = ({ approvals }: AttentionContext, rule: string): CallOut[] =>
  callOuts(approvals).filter((callOut) => callOut.rule === rule);

export const openGates: AttentionRule = {
  name: 'complete-with-open-gates',
  label: 'Complete, gates open',
  reason: 'The track is marked complete, but gates in its documents are open.',
  glyph: 'pending',
  tone: 'plain',
  find: (context) => calledOut(context, 'complete-with-open-gates').map((callOut) => findingOf('Gates', callOut)),
};

export const gatesDisagree: AttentionRule = {
  name: 'gates-and-table-disagree',
  label: 'Documents contradict',
  reason: 'A gate and the sign-off of the same role say opposite things.',
  glyph: 'contradiction',
  tone: 'plain',
  find: (context) => calledOut(context, 'gates-and-table-disagree').map((callOut) => findingOf('Approvals', callOut)),
};

export const ownApproval: AttentionRule = {
  name: 'own-approval',
  label: 'Own approval',
  reason: 'An author approved their own document.',
  glyph: 'unsigned',
  tone: 'plain',
  find: (context) => calledOut(context, 'own-approval').map((callOut) => findingOf('Approvals', callOut)),
};
