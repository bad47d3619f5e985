import type { Approval } from '../model/approval.ts';
import type { Dependency } from '../model/dependency.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Question } from '../model/question.ts';
import type { Risk } from '../model/risk.ts';
import type { Track } from '../model/track.ts';
import { daysBetween, daysText, dayText, placeWords, whenText, words } from '../views/format.ts';
import { quote, recordMessage } from '../views/record-message.ts';
import { riskMessage as writtenRiskMessage } from '../views/risk-message.ts';
import { ratingLine } from '../views/risk-scale.ts';

export const riskMessage = (risk: Risk, track: Track, address: string): string =>
  writtenRiskMessage({
    title: risk.title,
    track: track.title,
    rating: ratingLine(risk),
    mitigation: risk.mitigation,
    owner: risk.owner,
    source: placeWords(risk.source),
    address,
  });

export const approvalMessage = (approval: Approval, track: Track, asOf: string, address: string): string => {
  const waits =
    approval.waitingSince === null ? null : `Waiting for ${daysText(Math.max(0, daysBetween(approval.waitingSince.date, asOf)))}.`;
  return recordMessage(
    approval.kind === 'gate' ? 'Gate' : 'Approval',
    approval.role,
    track.title,
    [
      `${words(approval.state)}.`,
      approval.name && `${quote(approval.name)}.`,
      approval.date && `${dayText(approval.date)}.`,
      approval.condition && `If “${quote(approval.condition)}”.`,
      waits,
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
      milestone.when === null ? 'No date.' : `${whenText(milestone.when)}${milestone.when.basis === 'computed' ? ', computed' : ''}.`,
      milestone.status.value === 'unknown' ? null : `${words(milestone.status.value)}.`,
    ],
    placeWords(milestone.source),
    address,
  );

export const questionMessage = (question: Question, track: Track, asOf: string, address: string): string =>
  recordMessage(
    'Question',
    question.title,
    track.title,
    [
      question.status === 'resolved' ? `Resolved${question.resolution === null ? '' : `: ${quote(question.resolution)}`}.` : 'Open.',
      question.askedOn === null || question.status === 'resolved'
        ? null
        : `Asked ${daysText(Math.max(0, daysBetween(question.askedOn.date, asOf)))} ago.`,
      question.owner && `${quote(question.owner)}.`,
    ],
    placeWords(question.source),
    address,
  );

export const dependencyMessage = (dependency: Dependency, track: Track, address: string): string =>
  recordMessage('Dependency', dependency.text, track.title, [`${words(dependency.kind)}.`], placeWords(dependency.source), address);

/** The records of some documents as messages, by their ids. */
export function recordMessages(
  records: Pick<Portfolio, 'risks' | 'approvals' | 'milestones' | 'questions' | 'dependencies'>,
  track: Track,
  asOf: string,
  address: (url: string) => string,
): Map<string, string> {
  const { risks, approvals, milestones, questions, dependencies } = records;
  return new Map([
    ...risks.map((risk) => [risk.id, riskMessage(risk, track, address(risk.url))] as const),
    ...approvals.map((approval) => [approval.id, approvalMessage(approval, track, asOf, address(approval.url))] as const),
    ...milestones.map((milestone) => [milestone.id, milestoneMessage(milestone, track, address(milestone.url))] as const),
    ...questions.map((question) => [question.id, questionMessage(question, track, asOf, address(question.url))] as const),
    ...dependencies.map((dependency) => [dependency.id, dependencyMessage(dependency, track, address(dependency.url))] as const),
  ]);
}
