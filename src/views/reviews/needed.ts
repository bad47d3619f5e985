import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { PackItem } from '../../model/review.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day } from '../../model/when.ts';
import { daysBetween, daysText, fromNow, plural, sentenceDay } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';
import { type ApprovalEntry, type ApprovalSettings, approvalEntries } from '../approvals/entries.ts';
import { underWay } from '../home/attention-approvals.ts';
import { questionBoard } from '../questions/questions.ts';

/** Days after which an open question is a review's business. */
const oldQuestion = 14;
/** Days before a hard deadline in which an approval mentions it. */
const nearDeadline = 60;

/** An item with the days that it has waited; null if that is unknown. */
interface Waiting {
  item: PackItem;
  days: number | null;
}

/** What someone has to decide: approvals that lapsed or wait, old questions, tracks without a date; the oldest first. */
export function neededItems(portfolio: Portfolio, settings: ApprovalSettings): Waiting[] {
  const { asOf } = portfolio;
  const { signOffs } = approvalEntries(portfolio, settings);
  const waiting = signOffs.filter(
    ({ waits, state, track }) =>
      waits && isLive(track) && (state === 'stale' || underWay.has(track.status.value) || track.ready?.yes === true),
  );
  const { open } = questionBoard(portfolio, settings);
  const questions = open.filter(({ age }) => age !== null && age.days >= oldQuestion);
  const undated = [...indexOf(portfolio).tracks.values()].filter(
    ({ track, dated }) => isLive(track) && dated.every(({ when }) => when === null),
  );
  const all: Waiting[] = [
    ...waiting.map((entry) => ({ item: approvalItem(entry, asOf), days: entry.age?.days ?? null })),
    ...questions.map(({ question, track, owner, age }) => ({
      days: age!.days,
      item: {
        ...base('question', 'Question', `${track.title}: ${question.title}`),
        text: `Open since ${sentenceDay(question.askedOn!.date, asOf)}.`,
        person: owner?.name ?? null,
        measure: daysText(age!.days),
        url: question.url,
        source: question.source,
      },
    })),
    ...undated.map(({ track }) => ({
      days: null,
      item: {
        ...base('unknown', 'No date', `${track.title}: give it a date, or archive it?`),
        text: 'No date of a target, phase or milestone was found.',
        person: track.owners[0] ?? null,
        url: track.url,
        source: track.source,
      },
    })),
  ];
  return all.sort((one, other) => (other.days ?? -1) - (one.days ?? -1));
}

const base = (glyph: string, word: string, title: string): PackItem => ({
  ...{ glyph, word, tone: 'plain', title, quoted: false, tracks: [] },
  ...{ text: null, person: null, measure: null, url: null, source: null },
});

function approvalItem({ track, role, state, person, age, reason, url, source }: ApprovalEntry, asOf: Day): PackItem {
  const isStale = state === 'stale';
  const said =
    reason ??
    (state === 'missing'
      ? 'The team requires it; no request for it was found.'
      : age === null
        ? null
        : askedWords(track, age.since, asOf));
  return {
    ...base(
      isStale ? 'stale' : 'pending',
      isStale ? 'Lapsed' : 'Approval',
      `${track.title}: does ${role} approve${isStale ? ' again' : ''}?`,
    ),
    tone: isStale ? 'warn' : 'plain',
    text: said,
    person: person?.name ?? null,
    measure: age === null ? null : daysText(age.days),
    url,
    source,
  };
}

function askedWords({ deadline }: Track, since: Day, asOf: Day): string {
  const asked = `Asked on ${sentenceDay(since, asOf)}`;
  const days = deadline === null ? Number.POSITIVE_INFINITY : daysBetween(asOf, deadline.end);
  return days >= 0 && days <= nearDeadline
    ? `${asked}; the hard deadline is ${fromNow(deadline!.end, asOf)}.`
    : `${asked}.`;
}

/** `5 decisions. The oldest has waited 64 days.` */
export function neededLede(items: readonly Waiting[]): Sentence {
  if (items.length === 0) return ['No decision that waits was found.'];
  const oldest = items[0]!.days;
  return [
    figure(plural(items.length, 'decision')),
    '.',
    ...(oldest === null ? [] : [' The oldest has waited ', warning(daysText(oldest)), '.']),
  ];
}
