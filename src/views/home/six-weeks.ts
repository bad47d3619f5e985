import { isFinished } from '../../model/dates/lateness.ts';
import { trackOverruns } from '../../model/dates/overrun.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day, When } from '../../model/when.ts';
import { addDays, dayNumber, daysBetween, daysText, spanText, whenText } from '../../text/format.ts';

/** A date in the coming weeks, known to the day or to the week; a week is listed at its end. */
export interface WeekEntry {
  day: Day;
  glyph: 'phase' | 'phase-computed' | 'target' | 'deadline' | 'milestone' | 'review' | 'overrun';
  track: Track;
  text: string;
  url: string;
  warn: boolean;
}

export interface Week {
  start: Day;
  end: Day;
  label: string;
  entries: WeekEntry[];
}

/** A period known only to the month or more roughly, and the records that end in it. */
export interface SoftSpan {
  /** `December 2026`. */
  text: string;
  /** Its position under the columns, from 0 to their number. */
  from: number;
  to: number;
  entries: { track: Track; text: string; url: string }[];
}

export interface SixWeeks {
  weeks: Week[];
  soft: SoftSpan[];
  /** The last day shown. */
  end: Day;
  count: number;
}

const columns = 6;

/**
 * Six empty columns from the portfolio's day on, each ending on a Sunday. Unless that day is a Monday, the first column
 * also takes in the following week, so that it is never a stump.
 */
function emptyWeeks(asOf: Day): Week[] {
  const weekday = (dayNumber(asOf) + 3) % 7;
  let end = addDays(asOf, weekday === 0 ? 6 : 13 - weekday);
  let start = asOf;
  return Array.from({ length: columns }, () => {
    const week: Week = { start, end, label: spanText(start, end, asOf), entries: [] };
    start = addDays(end, 1);
    end = addDays(end, 7);
    return week;
  });
}

const laterOf = (one: Day, other: Day): Day => [one, other].toSorted()[1]!;

const isPrecise = (when: When): boolean => when.precision === 'day' || when.precision === 'week';

/** The next six weeks: dates by week, and records with only a rough date. Only live tracks count. */
export function sixWeeks(portfolio: Portfolio): SixWeeks {
  const { asOf } = portfolio;
  const weeks = emptyWeeks(asOf);
  const last = weeks.at(-1)!.end;
  const spans = new Map<string, SoftSpan>();
  for (const { track, milestones, dated } of indexOf(portfolio).tracks.values()) {
    if (!isLive(track)) continue;
    const overrunning = new Map(trackOverruns(track, milestones).map((overrun) => [overrun.milestone, overrun]));
    for (const milestone of dated.filter(isDated)) {
      const { when } = milestone;
      if (when.end < asOf || when.end > last || isFinished(milestone.status.value) || milestone.kind === 'shipped')
        continue;
      if (isPrecise(when)) {
        const overrun = overrunning.get(milestone);
        weeks
          .find((week) => when.end <= week.end)!
          .entries.push({
            day: when.end,
            track,
            url: milestone.url,
            glyph: overrun ? 'overrun' : glyphOf(milestone),
            text: `${textOf(milestone)}${overrun ? `, ${daysText(overrun.days)} past the deadline` : ''}`,
            warn: overrun !== undefined,
          });
      } else {
        const text = whenText(when);
        const span = spans.get(text) ?? {
          text,
          from: position(weeks, laterOf(when.start, asOf)),
          to: position(weeks, addDays(when.end, 1)),
          entries: [],
        };
        spans.set(text, span);
        span.entries.push({ track, text: titleOf(milestone), url: milestone.url });
      }
    }
  }
  for (const week of weeks) week.entries.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const soft = [...spans.values()].sort((one, other) => one.from - other.from || one.to - other.to);
  const count =
    weeks.reduce((sum, week) => sum + week.entries.length, 0) +
    soft.reduce((sum, span) => sum + span.entries.length, 0);
  return { weeks, soft, end: last, count };
}

type Dated = Milestone & { when: When };
const isDated = (milestone: Milestone): milestone is Dated => milestone.when !== null;

/** A phase's name without its number: `Implementation` from `Phase 1: Implementation`. */
const titleOf = ({ title }: Milestone): string => title.replace(/^phase\s+[\dIVX]+\s*[:.–—-]\s*/i, '') || title;

function textOf(milestone: Dated): string {
  const computed = milestone.when.basis === 'computed' ? ', computed' : '';
  const week = milestone.when.precision === 'week' ? ', in this week' : '';
  switch (milestone.kind) {
    case 'target':
      return `Target${computed}${week}`;
    case 'deadline':
      return `Hard deadline${computed}${week}`;
    case 'phase':
      return `${titleOf(milestone)} ends${computed}${week}`;
    default:
      return `${titleOf(milestone)}${computed}${week}`;
  }
}

function glyphOf({ kind, when }: Dated): WeekEntry['glyph'] {
  if (kind === 'target' || kind === 'deadline' || kind === 'review') return kind;
  if (kind === 'phase') return when.basis === 'computed' ? 'phase-computed' : 'phase';
  return 'milestone';
}

/** The start of a day in column widths: 1.5 is the middle of the second column. */
function position(weeks: readonly Week[], day: Day): number {
  const index = weeks.findIndex((week) => day <= week.end);
  if (index === -1) return weeks.length;
  const week = weeks[index]!;
  return index + Math.max(0, daysBetween(week.start, day)) / (daysBetween(week.start, week.end) + 1);
}
