import { type Change, type ChangeKind, changeSeverities } from '../model/change.ts';

/** What a review talks about first; kinds that are not listed come last. */
const worst: readonly (readonly ChangeKind[])[] = [
  ['status.changed', 'blocker.added'],
  ['date.moved', 'date.dropped'],
  ['approval.lapsed', 'approval.withdrawn', 'gate.reopened'],
  ['dependency.broken', 'cycle.closed'],
  ['risk.crossed', 'risk.added', 'risk.reopened', 'risk.mitigation-lost'],
  ['date.passed'],
  ['risk.vanished', 'track.removed'],
];

/** True for a date that was set or moved to after the hard deadline of its track. */
export const isPastDeadline = ({ kind, sentence }: Change): boolean =>
  kind.startsWith('date.') && sentence.includes('after the hard deadline');

function rank(change: Change): number {
  if (isPastDeadline(change)) return -1;
  const found = worst.findIndex((kinds) => kinds.includes(change.kind));
  return found === -1 ? worst.length : found;
}

/** Majors, then notices, then notes. Majors worst first; the others stay in the order of tracks. */
export function inOrder(changes: readonly Change[]): Change[] {
  const of = (severity: Change['severity']): Change[] => changes.filter((change) => change.severity === severity);
  const [majors = [], ...others] = changeSeverities.map(of);
  const days = ({ slip }: Change): number => Math.abs(slip?.days ?? 0);
  return [...majors.sort((one, other) => rank(one) - rank(other) || days(other) - days(one)), ...others.flat()];
}
