import type { Approval } from '../../model/approval.ts';
import { isPlaceholderName } from '../../model/people.ts';
import type { Day } from '../../model/when.ts';
import { longDay, words } from '../../text/format.ts';
import { type Draft, told } from '../draft.ts';
import type { Matched, Matching } from '../match-records.ts';
import { arrived, departed, places } from '../pair.ts';

const isGiven = ({ state }: Approval): boolean => state === 'approved' || state === 'stale';
const applies = ({ state }: Approval): boolean => state !== 'not-applicable';

const on = (day: Day | null): string => (day === null ? '' : ` on ${longDay(day)}`);
const named = ({ name }: Approval): string | null => (name === null || isPlaceholderName(name) ? null : name);

/** `Noor Haddad approved on 3 March 2026`, `Approved on 3 March 2026` for a tick without a name. */
const given = (approval: Approval): string =>
  `${named(approval) ?? ''} approved${on(approval.date)}`.trim().replace(/^approved/, 'Approved');

const shown = (approval: Approval): string =>
  isGiven(approval)
    ? `${words(approval.state)}${approval.date === null ? '' : `, ${longDay(approval.date)}`}`
    : words(approval.state);

/** ` Since then: target 21 days later.` */
function whyLapsed({ reason, seal }: Approval): string[] {
  if (seal !== null && seal.since !== null) return [` Since then: ${seal.since}.`];
  return reason === null ? [] : [` ${reason}`];
}

type Part = Pick<Draft, 'kind' | 'severity' | 'direction' | 'says'>;

export function* approvalChanges({ matched, gone, added }: Matching<Approval>): Generator<Draft> {
  for (const approval of added) {
    const part = approval.kind === 'gate' ? newGate(approval) : newApproval(approval);
    if (part !== null) yield { ...arrived(approval), title: approval.role, after: shown(approval), ...part };
  }
  for (const approval of gone) {
    const part = approval.kind === 'gate' ? lostGate(approval) : lostApproval(approval);
    if (part !== null)
      yield { ...departed(approval), title: approval.role, url: null, before: shown(approval), ...part };
  }
  for (const pair of matched) {
    const { before, now, by } = pair;
    const part = now.kind === 'gate' ? gateChange(pair) : signOffChange(pair);
    if (part === null) continue;
    yield {
      ...places(before, now),
      matchedBy: by,
      record: now.id,
      title: now.role,
      titleWas: before.role,
      url: now.url,
      before: shown(before),
      after: shown(now),
      ...part,
    };
  }
}

function newApproval(approval: Approval): Part | null {
  if (!applies(approval)) return null;
  if (approval.state === 'approved')
    return { kind: 'approval.given', severity: 'notice', direction: 'better', says: [`${given(approval)}.`] };
  if (approval.state === 'stale') return lapsed(approval);
  const name = named(approval);
  return {
    kind: 'approval.asked',
    severity: 'notice',
    direction: 'neutral',
    says: [name === null ? 'Now asked; no name was found.' : `Now asked of ${name}.`],
  };
}

const lapsed = (approval: Approval): Part => ({
  kind: 'approval.lapsed',
  severity: 'major',
  direction: 'worse',
  says: [`${given(approval)}; the approval lapsed.`, ...whyLapsed(approval)],
});

const withdrawn = (before: Approval, why: string): Part => ({
  kind: 'approval.withdrawn',
  severity: 'major',
  direction: 'worse',
  says: [`Approval withdrawn: ${why}`, told(`; ${given(before).replace(/^Approved/, 'it was approved')}`), '.'],
});

function lostApproval(approval: Approval): Part | null {
  if (!applies(approval)) return null;
  if (isGiven(approval)) return withdrawn(approval, 'its line is gone');
  return { kind: 'approval.dropped', severity: 'notice', direction: 'neutral', says: ['No longer asked.'] };
}

function signOffChange({ before, now }: Matched<Approval>): Part | null {
  if (!applies(now))
    return applies(before)
      ? { kind: 'approval.dropped', severity: 'notice', direction: 'neutral', says: ['No longer applies.'] }
      : null;
  if (!applies(before)) return newApproval(now);
  if (isGiven(before) && !isGiven(now)) return withdrawn(before, 'the tick is gone');
  if (now.state === 'stale') return before.state === 'stale' && before.date === now.date ? null : lapsed(now);
  if (now.state === 'approved' && !isGiven(before)) return newApproval(now);
  if (now.state === 'approved' && before.state === 'stale' && before.date === now.date && now.seal !== null)
    return {
      kind: 'approval.renewed',
      severity: 'notice',
      direction: 'better',
      says: [`${given(now)}; the approval holds again, because what had changed was changed back.`],
    };
  const isLater = before.date !== null && now.date !== null && now.date > before.date;
  if (now.state === 'approved' && (before.state === 'stale' || isLater))
    return { kind: 'approval.renewed', severity: 'notice', direction: 'better', says: [`${given(now)}: renewed.`] };
  return personChange(before, now);
}

function personChange(before: Approval, now: Approval): Part | null {
  const [was, is] = [named(before), named(now)];
  if (was === is) return null;
  return {
    kind: 'approval.person',
    severity: 'note',
    direction: 'neutral',
    says: [is === null ? 'No name was found' : `Now ${is}`, ...(was === null ? [] : [`; it was ${was}`]), '.'],
  };
}

const newGate = (gate: Approval): Part | null =>
  applies(gate)
    ? {
        kind: 'gate.added',
        severity: 'note',
        direction: 'neutral',
        says: [isGiven(gate) ? 'New gate, passed.' : 'New gate.'],
      }
    : null;

const lostGate = (gate: Approval): Part | null =>
  applies(gate)
    ? {
        kind: 'gate.removed',
        severity: isGiven(gate) ? 'note' : 'notice',
        direction: 'neutral',
        says: [isGiven(gate) ? 'Gate is gone; it was passed.' : 'Gate is gone; it was open.'],
      }
    : null;

function gateChange({ before, now }: Matched<Approval>): Part | null {
  if (isGiven(before) === isGiven(now)) return null;
  return isGiven(now)
    ? { kind: 'gate.passed', severity: 'notice', direction: 'better', says: [`Gate passed${on(now.date)}.`] }
    : { kind: 'gate.reopened', severity: 'major', direction: 'worse', says: ['Gate is open again.'] };
}
