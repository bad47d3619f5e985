import { isAbandonedOrArchived } from '../../model/track-lifecycle.ts';
import { daysText, dayText, lastedText, plural } from '../../text/format.ts';
import { figure, type Lasting, lasted, type Sentence, sentenceText, warning } from '../../text/sentence.ts';
import { discordText } from '../share/record-message.ts';
import type { CallOut } from './callouts.ts';
import type { ApprovalEntries, ApprovalEntry, EntryState } from './entries.ts';
import { gateCount } from './matrix.ts';
import type { ApprovalQueue, Approver } from './queue.ts';

const stateWords: Record<EntryState, string> = {
  approved: 'Approved',
  pending: 'Pending',
  unsigned: 'Unsigned',
  stale: 'Stale',
  'not-applicable': 'Not applicable',
  missing: 'Missing',
};

/** `57 days`, or `today` for a wait that began on the portfolio's day. */
export const ageText = (days: number): string => (days === 0 ? 'today' : daysText(days));

/** `Security (if needed)` restricts when a role is asked; it puts no condition on an approval once given. */
const saysWhenAsked = (condition: string): boolean =>
  /^(?:only )?(?:if|when|where) (?:needed|applicable|required|necessary|relevant|touching|it touches|it affects|affected)/iu.test(
    condition,
  );

/** True if the approval holds only under a condition its author wrote. */
export const isConditional = ({ state, condition }: Pick<ApprovalEntry, 'state' | 'condition'>): boolean =>
  state === 'approved' && condition !== null && !saysWhenAsked(condition);

/** A condition as it follows a state: `if “egress denied”`, `“if needed”`. */
export const conditionText = (condition: string): string =>
  /^(?:only )?(?:if|when|where|unless|once)\b/iu.test(condition) ? `“${condition}”` : `if “${condition}”`;

/** `Approved, conditional`: the word for a state, the same across the site. */
export const stateWord = (entry: Pick<ApprovalEntry, 'state' | 'condition'>): string =>
  isConditional(entry) ? 'Approved, conditional' : stateWords[entry.state];

/**
 * Who, and for how long or on which day: `Noor Haddad`, `57 days`. Null if a role does not apply and names no person.
 */
export function whoAndWhen({
  state,
  person,
  date,
  age,
  waits,
}: ApprovalEntry): { who: string; when: string | null } | null {
  if (state === 'not-applicable') return person === null ? null : { who: person.name, when: null };
  if (state === 'missing') return { who: 'required, not asked for', when: null };
  const who = person?.name ?? 'no name';
  if (waits) return { who, when: age === null ? 'age unknown' : ageText(age.days) };
  return { who, when: date === null ? 'no date' : dayText(date) };
}

/** How many of the gates that apply are open; empty if there are none. */
function gateSentence({ gates, tracks }: ApprovalEntries): Sentence {
  const { done, total } = gateCount(gates.filter(({ track }) => !isAbandonedOrArchived(tracks.get(track)!)));
  if (total === 0) return [];
  return [
    ' ',
    figure(`${total - done} of ${plural(total, 'gate')}`, '#gates'),
    total - done === 1 ? ' is open.' : ' are open.',
  ];
}

/**
 * The approvals page's opening sentence: how many wait, with whom and for how long, which tracks call themselves ready
 * regardless, and how many gates are open.
 */
export function approvalSentence(
  queue: ApprovalQueue,
  entries: ApprovalEntries,
  calledOut: readonly CallOut[],
  lasting: Lasting = lasted,
): Sentence {
  return [...signOffSentence(queue, calledOut, lasting), ...gateSentence(entries)];
}

function signOffSentence(queue: ApprovalQueue, calledOut: readonly CallOut[], lasting: Lasting): Sentence {
  const { asked, waiting, named, unnamed, oldest } = queue;
  if (asked === 0) return ['No approvals were found.'];
  if (waiting === 0)
    return [
      figure(plural(asked, 'approval')),
      asked === 1 ? ' is recorded; it is not waiting.' : ' are recorded; none is waiting.',
    ];
  const people = queue.people.filter(({ kind, waiting: own }) => kind === 'person' && own.length > 0);
  const with1 = waiting - unnamed;
  const sentence: Sentence = [
    figure(`${waiting} of ${asked}`, '#waits'),
    ` approvals ${waiting === 1 ? 'waits' : 'wait'}`,
  ];
  if (with1 > 0)
    sentence.push(': ', figure(with1), ` with ${named === 1 ? people[0]!.name : plural(named, 'person', 'people')}`);
  if (unnamed > 0) sentence.push(with1 > 0 ? ', ' : ': ', figure(unnamed), ' without a name');
  sentence.push(
    '. ',
    ...(oldest === null
      ? ['For how long is not known.']
      : oldest === 0
        ? ['All of them ', ...lasting(0), '.']
        : ['The oldest has waited ', ...lasting(oldest), '.']),
  );
  const ready = calledOut.filter(({ rule }) => rule === 'ready-without-approvals').length;
  if (ready > 0) {
    sentence.push(
      ' ',
      warning(plural(ready, 'track'), '#called-out'),
      ` ${ready === 1 ? 'says' : 'say'} “Ready for implementation” while an approval is missing.`,
    );
  }
  return sentence;
}

/** The opening sentence of a person's or role's page. */
export function approverSentence({ kind, name, waiting, oldest, answered }: Approver): Sentence {
  const who = kind === 'nobody' ? 'wait without a name' : `wait for ${name}`;
  if (waiting.length === 0) {
    return [
      kind === 'nobody' ? 'Nothing waits without a name' : `Nothing waits for ${name}`,
      answered.length > 0 ? `; ${plural(answered.length, 'answer')} given.` : '.',
    ];
  }
  const head = figure(plural(waiting.length, 'approval'));
  const says = waiting.length === 1 ? who.replace('wait ', 'waits ') : who;
  return [
    head,
    ` ${says}`,
    ...(oldest === null
      ? ['; for how long is not known.']
      : oldest === 0
        ? [' since today.']
        : [', ', ...(waiting.length === 1 ? [] : ['the oldest ']), ...lasted(oldest), '.']),
  ];
}

/** What a link to a person's or role's page says: how many approvals wait, and the first of them. */
export function approverLink(approver: Approver): string {
  const [first] = approver.waiting;
  if (first === undefined) return sentenceText(approverSentence(approver));
  const count = plural(approver.waiting.length, 'approval');
  const { kind, name, waiting } = approver;
  const wait = waiting.length === 1 ? 'waits' : 'wait';
  const named = `${first.track.title}, ${first.role}${first.age === null ? '' : `, since ${dayText(first.age.since)}`}`;
  const who = kind === 'nobody' ? 'without a name' : `for ${name}`;
  return `${count} ${wait} ${who}${waiting.length === 1 ? ': ' : '. The first: '}${named}.`;
}

const listed = 10;

/**
 * What waits for an approver, as Markdown for a chat: one line each, at most ten, then the page's address. Angle
 * brackets suppress its preview card, which a list does not need.
 */
export function approverText(approver: Approver, address: string): string {
  const { name, waiting, oldest } = approver;
  const head = `**${discordText(name)}**: ${plural(waiting.length, 'approval')} ${waiting.length === 1 ? 'waits' : 'wait'}${oldest === null ? '' : `, ${waiting.length === 1 ? '' : 'the oldest '}${lastedText(oldest)}`}`;
  const lines = waiting
    .slice(0, listed)
    .map(
      ({ track, role, age }) =>
        `- ${discordText(track.title)}, ${discordText(role)}${age === null ? '' : `: ${age.days === 0 ? 'since today' : daysText(age.days)}`}`,
    );
  const more = waiting.length > listed ? [`- and ${waiting.length - listed} more`] : [];
  return [head, ...lines, ...more, `<${address}>`].join('\n');
}
