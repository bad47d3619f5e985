import { lateness } from '../../model/dates/lateness.ts';
import { type Overrun, overruns } from '../../model/dates/overrun.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
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
import { isLive } from '../track/standing.ts';
import type { AttentionContext, AttentionRule, Finding } from './attention-rule.ts';

/** Something of a track whose date has passed. */
interface Passed {
  title: string;
  when: When;
  days: number;
  against: Milestone['kind'];
  /** The author's word for how it stands, or null. */
  status: string | null;
  url: string;
  source: Finding['source'];
}

/** Living tracks, each with its own milestones. */
function live({ portfolio }: AttentionContext): [Track, Milestone[]][] {
  const byTrack = Map.groupBy(portfolio.milestones, (milestone) => milestone.track);
  return portfolio.tracks.filter(isLive).map((track) => [track, byTrack.get(track.id) ?? []]);
}

/** A target or a deadline: what was promised to others. */
const isPromise = ({ against }: Passed): boolean => against === 'target' || against === 'deadline';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `6 November`, `December 2026`: as precisely as it was written, in a sentence. */
const dateWords = (when: When, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);

/** What of a track is late: its milestones, and its own target and deadline where no milestone says the same. */
function passedOf(track: Track, milestones: readonly Milestone[], asOf: string): Passed[] {
  const found = milestones.flatMap((milestone): Passed[] => {
    const late = milestone.kind === 'review' ? null : lateness(milestone, track, asOf);
    if (late === null || milestone.when === null) return [];
    const { when, status, url, source } = milestone;
    return [
      {
        title: capital(milestone.title),
        when,
        days: late.days,
        against: late.against,
        status: status.text,
        url,
        source,
      },
    ];
  });
  for (const kind of ['target', 'deadline'] as const) {
    const when = track[kind];
    if (when === null || when.end >= asOf || milestones.some((milestone) => milestone.kind === kind)) continue;
    const title = kind === 'target' ? 'Target' : 'Hard deadline';
    found.push({
      title,
      when,
      days: daysBetween(when.end, asOf),
      against: kind,
      status: null,
      url: track.url,
      source: track.sources[kind] ?? track.source,
    });
  }
  return found.sort((one, other) => other.days - one.days);
}

export const late: AttentionRule = {
  name: 'late',
  label: 'Late',
  reason: 'A target, a deadline or a dated piece of work has passed, and no document says that it is done.',
  glyph: 'late',
  tone: 'warn',
  find(context) {
    const { asOf } = context.portfolio;
    return live(context).flatMap(([track, milestones]): Finding[] => {
      const passed = passedOf(track, milestones, asOf);
      // What was promised to others leads; else what has been late for longest.
      const worst = passed.find(isPromise) ?? passed[0];
      if (worst === undefined) return [];
      const others = passed.filter((one) => one !== worst);
      const said =
        others.length > 2 ? plural(others.length, 'other date') : listText(others.map(({ title }) => `“${title}”`));
      return [
        {
          track: track.id,
          subject: worst.title,
          detail: `${passedSentence(worst, asOf)}${others.length === 0 ? '' : ` ${said} ${others.length === 1 ? 'is' : 'are'} late too.`}`,
          measure: `${daysText(worst.days)} late`,
          weight: worst.days,
          url: worst.url,
          source: worst.source,
        },
      ];
    });
  },
};

/** What it is late against, with the date, the author's word for how it stands, and the line. */
function passedSentence({ when, status, against, source }: Passed, asOf: string): string {
  const date = dateWords(when, asOf);
  const sentence =
    when.basis === 'computed'
      ? `Computed to end on ${date}`
      : against === 'target' || against === 'deadline'
        ? `The ${against === 'target' ? 'target' : 'hard deadline'} of ${date} has passed`
        : `${capital(date)} has passed`;
  const place = source === null ? '' : ` (${placeWords(source)})`;
  return status === null ? `${sentence}${place}.` : `${sentence}; its status is “${status}”${place}.`;
}

export const overrun: AttentionRule = {
  name: 'overrun',
  label: 'Overrun',
  reason: 'A part of the track ends after the hard deadline that the track itself names.',
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

/** A certain overrun is worse than any that may be one. */
const weightOf = ({ certain, days }: Overrun): number => (certain ? 1_000_000 : 0) + days;

/** A status that says nothing beside the word. */
const bareWord = /^\W*blocked\W*$/iu;

export const blocked: AttentionRule = {
  name: 'blocked',
  label: 'Blocked',
  reason: 'A document says that the track, or a part of it, is blocked.',
  glyph: 'blocked',
  tone: 'warn',
  find(context) {
    const { portfolio, tracks } = context;
    const needs = Map.groupBy(portfolio.dependencies, (dependency) => dependency.from);
    return live(context).flatMap(([track, milestones]): Finding[] => {
      const part = milestones.find((milestone) => milestone.status.value === 'blocked');
      if (track.status.value !== 'blocked' && part === undefined) return [];
      const own = part?.status.text ?? null;
      const partSays: Quote[] =
        own === null || bareWord.test(own) ? [] : [{ text: own, source: part!.status.source ?? part!.source }];
      const { reasons, since } = blockedBy(track, portfolio.asOf);
      const quotes = [...partSays, ...reasons];
      const waitsFor = (needs.get(track.id) ?? []).flatMap(({ kind, to }) => {
        const other = to === null ? undefined : tracks.get(to);
        return kind === 'needs' && other !== undefined && isLive(other) ? [other.title] : [];
      });
      const outside = (needs.get(track.id) ?? []).flatMap(({ kind, to, dangling, text }) => {
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

/** What a blocked track needs, as far as its documents say: that it is this which blocks it, they do not say. */
function neededText(tracks: readonly string[], outside: readonly string[]): string {
  if (tracks.length === 0 && outside.length === 0) return 'The documents do not say by what.';
  const short = (names: readonly string[]): string =>
    listText(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
  if (tracks.length === 0) return `Outside the portfolio it needs ${short(outside)}.`;
  return `It needs ${short(tracks)}${outside.length === 0 ? '' : `, and outside the portfolio ${short(outside)}`}.`;
}

export const reviewOverdue: AttentionRule = {
  name: 'review-overdue',
  label: 'Review overdue',
  reason: 'A review has a date that has passed, and no document says that it took place.',
  glyph: 'review',
  tone: 'plain',
  find(context) {
    const { asOf } = context.portfolio;
    return live(context).flatMap(([track, milestones]): Finding[] => {
      const reviews = milestones
        .filter(({ kind, when }) => kind === 'review' && when !== null)
        .sort((one, other) => (one.when!.end < other.when!.end ? 1 : -1));
      // Where a later review took place, an earlier one is not missed: only the last that has come due counts.
      const last = reviews.find(({ when }) => when!.end < asOf);
      const late = last === undefined ? null : lateness(last, track, asOf);
      if (last === undefined || late === null) return [];
      return [
        {
          track: track.id,
          subject: last.title,
          detail: `It was due ${last.when!.precision === 'day' ? 'on' : 'in'} ${dateWords(last.when!, asOf)}.`,
          measure: daysText(late.days),
          weight: late.days,
          url: last.url,
          source: last.source,
        },
      ];
    });
  },
};
