import { lateOf, overdueReview } from '../../model/dates/lateness.ts';
import { type Overrun, overruns } from '../../model/dates/overrun.ts';
import { indexOf, type TrackRecords } from '../../model/portfolio-index.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { When } from '../../model/when.ts';
import {
  daysBetween,
  daysText,
  fromNow,
  listText,
  placeWords,
  plural,
  sentenceDay,
  whenText,
} from '../../text/format.ts';
import { blockedBy, type Quote, quotesText, sinceMeasure } from '../track/blocked.ts';
import type { AttentionContext, AttentionRule, Finding } from './attention-rule.ts';

/** Live tracks with their records. */
const live = ({ portfolio }: AttentionContext): TrackRecords[] =>
  [...indexOf(portfolio).tracks.values()].filter(({ track }) => isLive(track));

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `6 November`, `December 2026`: a date within a sentence, as precise as its source. */
const dateWords = (when: When, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);

export const late: AttentionRule = {
  name: 'late',
  label: 'Late',
  reason: 'A target, a deadline or another date has passed, and no sign was found that the work is done.',
  glyph: 'late',
  tone: 'warn',
  find(context) {
    const { asOf } = context.portfolio;
    return live(context).flatMap(({ track, dated }): Finding[] => {
      const [worst, ...others] = lateOf(dated);
      if (worst === undefined) return [];
      const said =
        others.length > 2
          ? plural(others.length, 'other date')
          : listText(others.map(({ title }) => `“${capital(title)}”`));
      return [
        {
          track: track.id,
          subject: capital(worst.title),
          detail: `${passedSentence(worst, asOf)}${others.length === 0 ? '' : ` ${said} ${others.length === 1 ? 'is' : 'are'} late too.`}`,
          measure: `${daysText(worst.late.days)} late`,
          weight: worst.late.days,
          url: worst.url,
          source: worst.source,
        },
      ];
    });
  },
};

type Late = ReturnType<typeof lateOf>[number];

/** The missed date, the status in the author's words, and the source. */
function passedSentence({ late: { when, against }, status: { text: status }, source }: Late, asOf: string): string {
  const date = dateWords(when, asOf);
  const sentence =
    when.basis === 'computed'
      ? `Computed to end on ${date}`
      : against === 'target' || against === 'deadline'
        ? `The ${against === 'target' ? 'target' : 'hard deadline'} of ${date} has passed`
        : `${capital(date)} has passed`;
  const place = ` (${placeWords(source)})`;
  return status === null ? `${sentence}${place}.` : `${sentence}; its status is “${status}”${place}.`;
}

export const overrun: AttentionRule = {
  name: 'overrun',
  label: 'Overrun',
  reason: 'Part of the track ends after its hard deadline.',
  glyph: 'overrun',
  tone: 'warn',
  find({ portfolio }) {
    const living = overruns(portfolio).filter(({ track }) => isLive(track));
    return [...Map.groupBy(living, ({ track }) => track).values()].map((all): Finding => {
      const worst = all.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
      const { track, milestone, deadline, days, certain } = worst;
      const when = milestone.when!;
      const verb = when.basis === 'computed' ? 'Computed to end' : certain ? 'Ends' : 'May end';
      return {
        track: track.id,
        subject: milestone.title,
        detail: `${verb} ${when.precision === 'day' ? 'on' : 'in'} ${dateWords(when, portfolio.asOf)}; the hard deadline is ${dateWords(deadline, portfolio.asOf)}.`,
        measure: certain ? `${daysText(days)} over` : 'may overrun',
        weight: weightOf(worst),
        url: milestone.url,
        source: milestone.source,
      };
    });
  },
};

/** A certain overrun outweighs any possible one. */
const weightOf = ({ certain, days }: Overrun): number => (certain ? 1_000_000 : 0) + days;

/** A status that adds nothing to the word itself. */
const bareWord = /^\W*blocked\W*$/iu;

export const blocked: AttentionRule = {
  name: 'blocked',
  label: 'Blocked',
  reason: 'A document says that the track, or a part of it, is blocked.',
  glyph: 'blocked',
  tone: 'warn',
  find(context) {
    const { portfolio, tracks } = context;
    return live(context).flatMap(({ track, milestones, dependencies }): Finding[] => {
      const part = milestones.find((milestone) => milestone.status.value === 'blocked');
      if (track.status.value !== 'blocked' && part === undefined) return [];
      const own = part?.status.text ?? null;
      const partSays: Quote[] =
        own === null || bareWord.test(own) ? [] : [{ text: own, source: part!.status.source ?? part!.source }];
      const since = track.status.value === 'blocked' ? track.statusStart : null;
      const quotes = [...partSays, ...blockedBy(track)];
      const waitsFor = dependencies.flatMap(({ kind, to }) => {
        const other = to === null ? undefined : tracks.get(to);
        return kind === 'needs' && other !== undefined && isLive(other) ? [other.title] : [];
      });
      const outside = dependencies.flatMap(({ kind, to, dangling, text }) => {
        const own = kind === 'needs' && to === null && dangling === null;
        return own ? [text.split(/:\s/u)[0]!.trim()] : [];
      });
      const updated =
        track.updated?.precision === 'day' && track.updated.end <= portfolio.asOf ? track.updated.end : null;
      return [
        {
          track: track.id,
          subject: part?.title ?? 'Status',
          detail: quotes.length > 0 ? `${quotesText(quotes)}.` : neededText(waitsFor, outside),
          measure:
            since !== null
              ? sinceMeasure(since, portfolio.asOf)
              : updated === null
                ? null
                : `updated ${fromNow(updated, portfolio.asOf)}`,
          weight: daysBetween(since?.when.start ?? updated ?? portfolio.asOf, portfolio.asOf),
          url: part?.url ?? track.url,
          source: part?.source ?? track.status.source,
        },
      ];
    });
  },
};

/** What a blocked track needs. The documents do not say that this is what blocks it. */
function neededText(tracks: readonly string[], outside: readonly string[]): string {
  if (tracks.length === 0 && outside.length === 0) return 'No reason was found.';
  const short = (names: readonly string[]): string =>
    listText(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
  if (tracks.length === 0) return `It needs ${short(outside)}, outside this portfolio.`;
  return `It needs ${short(tracks)}${outside.length === 0 ? '' : `, and ${short(outside)} outside this portfolio`}.`;
}

export const reviewOverdue: AttentionRule = {
  name: 'review-overdue',
  label: 'Review overdue',
  reason: 'The date of a review has passed, and no sign was found that it took place.',
  glyph: 'review',
  tone: 'plain',
  find(context) {
    const { asOf } = context.portfolio;
    return live(context).flatMap(({ track, milestones }): Finding[] => {
      const last = overdueReview(milestones, asOf);
      if (last === null) return [];
      return [
        {
          track: track.id,
          subject: last.title,
          detail: `It was due ${last.when!.precision === 'day' ? 'on' : 'in'} ${dateWords(last.when!, asOf)}.`,
          measure: daysText(last.late.days),
          weight: last.late.days,
          url: last.url,
          source: last.source,
        },
      ];
    });
  },
};
