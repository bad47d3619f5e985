import { uniqueSegments } from '../../model/addresses.ts';
import { compareRoles, rolesNamedIn } from '../../model/roles.ts';
import { isAbandonedOrArchived } from '../../model/track-lifecycle.ts';
import { type ApprovalEntries, type ApprovalEntry, byAge } from './entries.ts';

/** An approver: a person, a role, or `nobody` for approvals without a name. Each has a page. */
export interface Approver {
  kind: 'person' | 'role' | 'nobody';
  name: string;
  /** The part of its address after `/approvals/`. */
  segment: string;
  url: string;
  /** Approvals that wait, oldest first. */
  waiting: ApprovalEntry[];
  /** Approvals answered, newest first, undated ones last. */
  answered: ApprovalEntry[];
  /** Age of the oldest wait in days; null if nothing waits or no age is known. */
  oldest: number | null;
}

export interface ApprovalQueue {
  /**
   * People and, as one entry, approvals without a name. The oldest wait comes first; those with nothing waiting come
   * last, by name.
   */
  people: Approver[];
  /** Roles, in the same order. */
  roles: Approver[];
  /** Number of sign-offs of tracks that are neither abandoned nor archived, and how many of them wait. */
  asked: number;
  waiting: number;
  /** Number of people with something waiting, and of waiting sign-offs that name no one. */
  named: number;
  unnamed: number;
  oldest: number | null;
}

const nobody = 'nobody';

/** The approvals of a portfolio, by person and by role. `root` is where the site's pages begin. */
export function approvalQueue(entries: ApprovalEntries, root = ''): ApprovalQueue {
  const approver = (kind: Approver['kind'], name: string, segment: string, own: readonly ApprovalEntry[]): Approver =>
    approverOf({ kind, name, segment, url: `${root}/approvals/${segment}/` }, own);
  const roleNames = [...new Set(entries.signOffs.map(({ role }) => role))];
  const roleSegments = uniqueSegments(roleNames, [nobody]);
  const people = Map.groupBy(entries.signOffs, ({ person }) => person?.name ?? null);
  const names = [...people.keys()].filter((name) => name !== null);
  const personSegments = uniqueSegments(names, [...roleSegments.values(), nobody]);
  const roles = Map.groupBy(entries.signOffs, ({ role }) => role);
  const approvers = {
    people: [...people].map(([name, own]) =>
      name === null
        ? approver('nobody', 'No name given', nobody, own)
        : approver('person', name, personSegments.get(name)!, own),
    ),
    roles: [...roles].map(([name, own]) => approver('role', name, roleSegments.get(name)!, own)),
  };
  const waiting = entries.signOffs.filter((entry) => entry.waits);
  return {
    people: approvers.people.sort(oldestFirst),
    roles: approvers.roles.sort((one, other) => oldestFirst(one, other) || compareRoles(one.name, other.name)),
    asked: entries.signOffs.filter(({ track }) => !isAbandonedOrArchived(track)).length,
    waiting: waiting.length,
    named: approvers.people.filter(({ kind, waiting: own }) => kind === 'person' && own.length > 0).length,
    unnamed: waiting.filter(({ person }) => person === null).length,
    oldest: oldestOf(waiting),
  };
}

function approverOf(
  who: Pick<Approver, 'kind' | 'name' | 'segment' | 'url'>,
  entries: readonly ApprovalEntry[],
): Approver {
  const waiting = entries.filter((entry) => entry.waits).sort(byAge);
  const answered = entries
    .filter((entry) => !entry.waits)
    .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
  return { ...who, waiting, answered, oldest: oldestOf(waiting) };
}

const oldestOf = (entries: readonly ApprovalEntry[]): number | null =>
  entries.reduce<number | null>((oldest, { age }) => (age === null ? oldest : Math.max(oldest ?? 0, age.days)), null);

function oldestFirst(one: Approver, other: Approver): number {
  const rank = ({ oldest, waiting }: Approver): number => oldest ?? (waiting.length > 0 ? -1 : -2);
  return (
    rank(other) - rank(one) || other.waiting.length - one.waiting.length || one.name.localeCompare(other.name, 'en')
  );
}

/** Notes on a waiting entry: why it waits, what it holds up, what it asks for. Full sentences, most important first. */
export function notesOf(entry: ApprovalEntry, entries: ApprovalEntries): string[] {
  const { track, state, reason, condition, scope, role, person } = entry;
  const notes: string[] = [];
  if (reason !== null) notes.push(sentence(reason));
  else if (state === 'unsigned')
    notes.push(person === null ? 'Ticked, but without a name.' : 'Ticked, but without a date.');
  if (track.ready?.yes) notes.push(`The document says “Ready for implementation: ${track.ready.text}”.`);
  const gate = entries.gates.find(
    (one) => one.track === track.id && one.state === 'pending' && rolesNamedIn(one.role, entries.roles).includes(role),
  );
  if (gate !== undefined) notes.push(`The gate “${gate.role}” is open too.`);
  if (condition !== null) notes.push(`Condition: “${condition}”.`);
  if (scope !== null) notes.push(`Scope: ${scope}.`);
  return notes;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?”]$/u.test(text) ? '' : '.'}`;
