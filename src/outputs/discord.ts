import type { Approval } from '../model/approval.ts';
import type { Dependency } from '../model/dependency.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Question } from '../model/question.ts';
import type { Risk } from '../model/risk.ts';
import type { Track } from '../model/track.ts';
import type { Day } from '../model/when.ts';
import { dayText, placeWords, whenText, words } from '../text/format.ts';
import { ratingLine } from '../text/rating.ts';
import { riskMessage as writtenRiskMessage } from '../views/risks/message.ts';
import { riskStatus } from '../views/risks/status.ts';
import { quote, recordMessage } from '../views/share/record-message.ts';

export const riskMessage = (risk: Risk, track: Track, address: string): string =>
  writtenRiskMessage({
    title: risk.title,
    track: track.title,
    status: riskStatus(risk, track),
    rating: ratingLine(risk),
    mitigation: risk.mitigation,
    owner: risk.owner,
    source: placeWords(risk.source),
    address,
  });

/** A date, with a note if only a commit gives it. No ages, since messages are read later. */
const since = (word: string, { date, basis }: { date: Day; basis: 'document' | 'commit' }): string =>
  `${word} since ${dayText(date)}${basis === 'commit' ? ', by its commit' : ''}.`;

const sentence = (text: string): string => `${quote(text).replace(/[.\s]+$/, '')}.`;

export const approvalMessage = (approval: Approval, track: Track, address: string): string => {
  const { state, name, date, condition, waitingSince } = approval;
  return recordMessage(
    approval.kind === 'gate' ? 'Gate' : 'Approval',
    approval.role,
    track.title,
    [
      waitingSince === null ? `${words(state)}.` : since(words(state), waitingSince),
      name && sentence(name),
      date === null || date === waitingSince?.date ? null : `${dayText(date)}.`,
      condition && `${/^(?:if|when|once|unless|provided)\b/i.test(condition) ? '' : 'If '}“${quote(condition)}”.`,
    ],
    placeWords(approval.source),
    address,
  );
};

export const milestoneMessage = (milestone: Milestone, track: Track, address: string): string =>
  recordMessage(
    words(milestone.kind),
    milestone.title,
    track.title,
    [
      milestone.when === null
        ? 'No date.'
        : `${whenText(milestone.when)}${milestone.when.basis === 'computed' ? ', computed' : ''}.`,
      milestone.status.value === 'unknown' ? null : `${words(milestone.status.value)}.`,
    ],
    placeWords(milestone.source),
    address,
  );

export const questionMessage = (
  { title, status, resolution, decidedBy, askedOn, owner, source }: Question,
  track: Track,
  address: string,
): string =>
  recordMessage(
    'Question',
    title,
    track.title,
    [
      status === 'resolved'
        ? resolution === null
          ? 'Resolved.'
          : `Resolved: ${sentence(resolution)}`
        : askedOn === null
          ? 'Open.'
          : since('Open', askedOn),
      status === 'resolved' && decidedBy !== null ? sentence(`Decided by ${decidedBy}`) : null,
      owner && sentence(owner),
    ],
    placeWords(source),
    address,
  );

export const dependencyMessage = (dependency: Dependency, track: Track, address: string): string =>
  recordMessage(
    'Dependency',
    dependency.text,
    track.title,
    [`${words(dependency.kind)}.`],
    placeWords(dependency.source),
    address,
  );

/** Messages about the records of some documents, by record id. */
export function recordMessages(
  records: Pick<Portfolio, 'risks' | 'approvals' | 'milestones' | 'questions' | 'dependencies'>,
  track: Track,
  address: (url: string) => string,
): Map<string, string> {
  const { risks, approvals, milestones, questions, dependencies } = records;
  return new Map([
    ...risks.map((risk) => [risk.id, riskMessage(risk, track, address(risk.url))] as const),
    ...approvals.map((approval) => [approval.id, approvalMessage(approval, track, address(approval.url))] as const),
    ...milestones.map(
      (milestone) => [milestone.id, milestoneMessage(milestone, track, address(milestone.url))] as const,
    ),
    ...questions.map((question) => [question.id, questionMessage(question, track, address(question.url))] as const),
    ...dependencies.map(
      (dependency) => [dependency.id, dependencyMessage(dependency, track, address(dependency.url))] as const,
    ),
  ]);
}
