import type { Approval } from '../../model/approval.ts';
import type { StatusValue } from '../../model/status.ts';
import { longDay, plural, sentenceDay, statusQuote } from '../../text/format.ts';
import { ratingLine } from '../../text/rating.ts';
import { keyWords, mostAlike } from './likeness.ts';
import { isOverdue, type Matter, type Outcome, outcome, type PromiseRule } from './promise.ts';
import { datePromise } from './promise-dates.ts';

const approves = /\b(?:approv\w*|sign(?:s|ed)?(?:[ -]?offs?)?)\b/i;
const looks = /\b(?:looks? at|looked at|reviews?|reviewed|checks?|checked)\b/i;
const everyone = /\b(?:all|every|both|\w+ approvals|approvals|sign-?offs)\b/i;

const due = ({ decision, asOf }: Matter): string =>
  decision.due === null ? '' : `; it was due on ${sentenceDay(decision.due.end, asOf)}`;

/** Decisions that someone approves. */
function approvalPromise(matter: Matter): Outcome | null {
  const { words, records, roles } = matter;
  const asked = records.approvals.filter(({ kind, state }) => kind === 'sign-off' && state !== 'not-applicable');
  const lower = words.toLowerCase();
  const named = asked.filter(
    ({ role, name }) =>
      [role, roles.nameOf(role)].some((one) =>
        new RegExp(`(?<!\\p{L})${escaped(one.toLowerCase())}(?!\\p{L})`, 'u').test(lower),
      ) ||
      (name !== null && words.includes(name)),
  );
  if (!approves.test(words) && !(looks.test(words) && named.length > 0)) return null;
  const meant = named.length > 0 ? named : everyone.test(words) || asked.length === 1 ? asked : [];
  if (meant.length === 0) return null;
  const [first] = meant;
  const stale = meant.find(({ state }) => state === 'stale');
  if (stale !== undefined)
    return outcome(
      'other-way',
      `${roles.nameOf(stale.role)}’s approval lapsed. ${stale.reason ?? ''}`.trim(),
      stale.url,
    );
  const open = meant.filter(({ state }) => state !== 'approved');
  if (open.length === 0) return outcome('kept', givenWords(meant, roles.nameOf), first!.url);
  const who = open.map(({ role }) => roles.nameOf(role)).join(', ');
  const text = `${meant.length - open.length > 0 ? `${meant.length - open.length} of ${meant.length} given. ` : ''}No approval by ${who} was found`;
  return isOverdue(matter)
    ? outcome('other-way', `${text}${due(matter)}.`, open[0]!.url)
    : outcome('open', `${text} yet.`, open[0]!.url);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function givenWords(given: readonly Approval[], nameOf: (role: string) => string): string {
  const [last] = given.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
  const day = last!.date === null ? '' : ` on ${longDay(last!.date)}`;
  if (given.length > 1)
    return `${plural(given.length, 'approval')}, the last${last!.name === null ? '' : ` by ${last!.name}`}${day}.`;
  return `${last!.name === null ? 'Approved' : `${last!.name} approved`} for ${nameOf(last!.role)}${day}.`;
}

const settling = /^(?:settl|answer|decid|clarif|resolv|question|ask|find)/u;

/** Decisions that a question is to be answered. */
function questionPromise(matter: Matter): Outcome | null {
  const { words, records, changes } = matter;
  const own = keyWords(words, settling);
  const question = mostAlike(own, records.questions, ({ title }) => keyWords(title));
  if (question === null) {
    const dropped = changes.filter(({ kind }) => kind === 'question.dropped');
    const gone = mostAlike(own, dropped, ({ title }) => keyWords(title));
    return gone === null ? null : outcome('other-way', gone.sentence, null);
  }
  if (question.status === 'resolved') {
    const by = question.decidedBy === null ? '' : `, decided by ${question.decidedBy}`;
    return outcome(
      'kept',
      `Answered${question.resolution === null ? '' : `: “${question.resolution.replace(/\.$/, '')}”`}${by}.`,
      question.url,
    );
  }
  return isOverdue(matter)
    ? outcome('other-way', `The question is still open${due(matter)}.`, question.url)
    : outcome('open', 'The question is still open.', question.url);
}

/** Decisions about a risk. */
function riskPromise(matter: Matter): Outcome | null {
  const { words, records, changes } = matter;
  if (!/\b(?:risk|mitigat\w+|plan b|fallback)\b/i.test(words)) return null;
  const risk = mostAlike(keyWords(words, /^(?:risk|mitigat)/u), records.risks, ({ title }) => keyWords(title));
  if (risk === null) return null;
  const change = changes.find(({ record, kind }) => record === risk.id && kind.startsWith('risk.')) ?? null;
  if (change === null) return outcome('no-trace', `The risk is unchanged: ${ratingLine(risk)}.`, risk.url);
  return outcome(
    change.direction === 'better' ? 'kept' : change.direction === 'worse' ? 'other-way' : 'open',
    change.sentence,
    risk.url,
  );
}

/** Words that give a track a status, if the decision says nothing else. */
const statusCues: readonly (readonly [RegExp, readonly StatusValue[]])[] = [
  [/^(?:cancel|stop|drop|abandon|end)/u, ['cancelled', 'superseded']],
  [/^(?:start|begin|goe|ahead|resum|continu)/u, ['in-progress', 'in-review', 'complete']],
  [/^(?:finish|complet|clos)/u, ['complete']],
  [/^(?:paus|hold|halt)/u, ['blocked']],
];
const fillers =
  /^(?:track|work|plan|project|go|may|late|early|end|put|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|\d)/u;

/** Decisions that the whole track starts, ends or waits. What is said of a part of it is not meant. */
function statusPromise(matter: Matter): Outcome | null {
  const { words, records } = matter;
  const { track } = records;
  const left = [...keyWords(words)].filter((word) => !fillers.test(word));
  const cue = statusCues.find(([pattern]) => left.some((word) => pattern.test(word)));
  if (cue === undefined || left.some((word) => !cue[0].test(word))) return null;
  const [, wanted] = cue;
  const change = matter.changes.find(({ kind }) => kind === 'status.changed');
  const now = `Its status is “${statusQuote(track.status.text ?? track.status.value)}”.`;
  if (wanted.includes(track.status.value)) return outcome('kept', change?.sentence ?? now, track.url);
  return isOverdue(matter)
    ? outcome('other-way', `${now.slice(0, -1)}${due(matter)}.`, track.url)
    : outcome('open', now, track.url);
}

/** Decisions that someone takes a track over. */
function ownerPromise({ words, decision, records: { track } }: Matter): Outcome | null {
  if (decision.owner === null || !/\b(?:takes? (?:it |this )?over|owns?|(?:new )?owner)\b/i.test(words)) return null;
  return track.owners.includes(decision.owner)
    ? outcome('kept', `Owner: ${track.owners.join(', ')}.`, track.url)
    : outcome(
        'open',
        track.owners.length === 0 ? 'No owner was found.' : `Owner: ${track.owners.join(', ')}.`,
        track.url,
      );
}

/** In this order: the first that speaks of what the decision says. */
const rules: readonly PromiseRule[] = [
  approvalPromise,
  questionPromise,
  riskPromise,
  datePromise,
  statusPromise,
  ownerPromise,
];

/** A condition, or a negation: what then counts as kept cannot be read from the words. */
const uncertain = /\b(?:if|unless|except|provided|not|no|never|without|cannot|nobody)\b|n[’']t\b/iu;

/** What the facts say of a decision about a track; null if no rule is sure. */
export function outcomeOf(matter: Matter): Outcome | null {
  if (uncertain.test(matter.words)) return null;
  for (const rule of rules) {
    const found = rule(matter);
    if (found !== null) return found;
  }
  return null;
}
