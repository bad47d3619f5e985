import { type Lane, type LaneSettings, laneOf, marksOf } from '../../chart/lanes.ts';
import type { Dated } from '../../chart/marks.ts';
import { type AxisLevel, fraction, levelFor, spanOf, type TimeWindow, windowOf } from '../../chart/scale.ts';
import { lateOf, overdueReview } from '../../model/dates/lateness.ts';
import { trackOverruns } from '../../model/dates/overrun.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day } from '../../model/when.ts';
import { dayNumber, whenText, words } from '../../text/format.ts';
import { abridged, drawable, spansToFit } from './choice.ts';
import { type Link, linksOf, noteLateness } from './links.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { type UndatedLane, undatedLane } from './undated.ts';

/** Lanes grouped under one heading. */
export interface LaneGroup {
  /** A status, or `archived`. */
  key: StatusValue | 'archived';
  word: string;
  /** True if the group starts folded to a line with a count. */
  folded: boolean;
  lanes: Lane[];
}

export interface Timeline {
  asOf: Day;
  /** The time span of the chart; null if nothing has a date. */
  window: TimeWindow | null;
  level: AxisLevel;
  /** Position of the portfolio's day on the chart, from 0 to 1; null if it is outside. */
  today: number | null;
  dense: boolean;
  /** Width of the plot in px for which words are placed: more than the page shows if it opens around today. */
  width: number;
  /** True if the page opens around today instead of with all dates, which would be too narrow to read. */
  near: boolean;
  groups: LaneGroup[];
  /**
   * Records that the chart cannot place, each with its reason: undated, wrong or too far away. Tracks without a lane
   * come first.
   */
  undated: UndatedLane[];
  /** Dependencies between marks on the chart. */
  links: Link[];
  /** The outlook of each track with a lane. */
  outlooks: ReadonlyMap<Track, Outlook>;
  /** By track, the work that is finished too late for it: `Residents’ fares, 2028`. */
  needs: ReadonlyMap<Track, string>;
  /**
   * Tracks that are late, that overrun their hard deadline, and that missed a review; each as the worst record that
   * shows it.
   */
  scheduleProblems: Record<'late' | 'over' | 'review', Milestone[]>;
  /** Number of records, whether or not they are on the chart. */
  records: number;
}

export interface TimelineOptions {
  /** Width of the plot in px, without the lane names. */
  width?: number;
  /** With this many lanes or more, lanes are low and finished groups start folded. */
  denseFrom?: number;
  /**
   * Ids of the tracks to show, ungrouped and in this order; all but the first are abridged. If absent, every track is
   * shown, grouped by status.
   */
  only?: readonly string[];
  /** True if the tracks of `only` are equals: none is abridged, and they are sorted by their next date. */
  equals?: boolean;
}

/** Width of the plot in px on a page 1440 px wide, between the names and the outlooks of the lanes. */
export const plotWidth = 876;

/** Days that such a plot shows when it opens around today: nine months. */
export const nearDays = 274;
/** A window up to this much longer is shown whole. */
const spareDays = 1.25;

/** Sorts tracks by their next date; those with only past dates come last. */
function order(
  asOf: Day,
): (one: { track: Track; records: Dated[] }, other: { track: Track; records: Dated[] }) => number {
  const next = (records: readonly Dated[]): string =>
    records.reduce((least, { when }) => (when.end >= asOf && when.end < least ? when.end : least), '9999');
  const keys = new Map<Track, string>();
  const key = ({ track, records }: { track: Track; records: Dated[] }): string => {
    const known = keys.get(track) ?? `${next(records)} ${track.title} ${track.id}`;
    keys.set(track, known);
    return known;
  };
  return (one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other)));
}

const groupKey = (track: Track): LaneGroup['key'] => (track.life === 'archived' ? 'archived' : track.status.value);
const foldable: ReadonlySet<LaneGroup['key']> = new Set(['complete', 'superseded', 'cancelled', 'archived']);

/** Groups lanes by status in the order of `statusValues`, the archive last. If every group would be folded, none is. */
function grouped(lanes: readonly Lane[], dense: boolean): LaneGroup[] {
  const groups = Map.groupBy(lanes, ({ track }) => groupKey(track));
  const folds = (key: LaneGroup['key']): boolean => key === 'archived' || (dense && foldable.has(key));
  const empty = [...groups.keys()].every(folds);
  return [...statusValues, 'archived' as const].flatMap((key) => {
    const found = groups.get(key);
    return found === undefined ? [] : [{ key, word: words(key), folded: !empty && folds(key), lanes: found }];
  });
}

/**
 * Share of the width kept free for labels after the last bar of a single track's chart; a portfolio's chart has room
 * anyway.
 */
const roomForWords = 0.2;

/** Schedule problems of the tracks, at most one record per track for each kind. */
function scheduleProblemsOf(tracks: readonly Track[], portfolio: Portfolio): Timeline['scheduleProblems'] {
  const records = tracks.flatMap(({ id }) => indexOf(portfolio).tracks.get(id) ?? []);
  return {
    late: records.flatMap(({ dated }) => lateOf(dated).slice(0, 1)),
    over: records.flatMap(({ track, milestones }) =>
      isLive(track)
        ? trackOverruns(track, milestones)
            .flatMap((one) => (one.certain ? [one.milestone] : []))
            .slice(0, 1)
        : [],
    ),
    review: records.flatMap(({ milestones }) => overdueReview(milestones, portfolio.asOf) ?? []),
  };
}

/** True if at least half of the records are in the months around a day, today a third from their beginning. */
function isAroundToday(shown: readonly { records: readonly Dated[] }[], today: number): boolean {
  const [from, to] = [today - nearDays / 3, today + (nearDays * 2) / 3];
  const spans = shown.flatMap(({ records }) => records.map(({ when }) => spanOf(when)));
  return spans.filter(({ start, end }) => end > from && start < to).length * 2 >= spans.length;
}

/** The work that is finished too late for a track: `Residents’ fares, 2028`. Null if none is. */
function neededBy(links: readonly Link[], track: Track, known: ReadonlyMap<string, { track: Track }>): string | null {
  const link = links.find(({ late, to }) => late !== null && to.record.track === track.id);
  if (link === undefined) return null;
  const { record } = link.from;
  return `${known.get(record.track)?.track.title ?? record.track}, ${whenText(record.when!)}`;
}

/**
 * Lays out a portfolio's timeline as plain data: each record's lane, row, position and label, what cannot be placed and
 * why, and the lines between marks. It reads no clock: lateness is judged on the portfolio's day.
 */
export function timeline(portfolio: Portfolio, options: TimelineOptions = {}): Timeline {
  const { width: seen = plotWidth, denseFrom = 41, only, equals = only === undefined } = options;
  const { asOf } = portfolio;
  const known = indexOf(portfolio).tracks;
  const tracks = only === undefined ? portfolio.tracks : [...new Set(only)].flatMap((id) => known.get(id)?.track ?? []);
  const all = new Map(tracks.map((track) => [track, known.get(track.id)!.dated]));
  const dependencies =
    only === undefined ? portfolio.dependencies : tracks.flatMap(({ id }) => known.get(id)!.dependencies);
  const sound = new Map(tracks.map((track) => [track, drawable(all.get(track)!, asOf)]));
  if (!equals) for (const track of tracks.slice(1)) sound.set(track, abridged(sound.get(track)!, asOf));
  const window = windowOf(spansToFit(sound), asOf, 16 / seen, only === undefined ? undefined : roomForWords);
  const shown =
    window === null
      ? []
      : tracks.flatMap((track) => {
          const records = sound
            .get(track)!
            .filter(({ when }) => spanOf(when).end > window.start && spanOf(when).start < window.end);
          return records.length === 0 ? [] : [{ track, records }];
        });
  if (equals) shown.sort(order(asOf));
  const dense = shown.length >= denseFrom;
  const days = window === null ? 0 : window.end - window.start;
  const near = only === undefined && days > nearDays * spareDays && isAroundToday(shown, dayNumber(asOf));
  // Words are placed at the zoom that the page opens with.
  const width = near ? (seen * days) / nearDays : seen;
  const settings: LaneSettings = { asOf, window: window ?? { start: 0, end: 1 }, width, dense };
  const marked = shown.map(({ track, records }) => ({ track, marks: marksOf(track, records, all.get(track)!, asOf) }));
  const links = linksOf(marked, dependencies, asOf);
  noteLateness(links, (id) => known.get(id)?.track.title ?? id);
  const lanes = marked.map(({ track, marks }) => laneOf(track, marks, settings));
  const needs = new Map(
    marked.flatMap(({ track }) => {
      const needed = neededBy(links, track, known);
      return needed === null ? [] : [[track, needed] as const];
    }),
  );
  const day = dayNumber(asOf) + 0.5;
  return {
    asOf,
    window,
    level: window === null ? 'quarter' : levelFor(window, width),
    today: window !== null && day > window.start && day < window.end ? fraction(window, day) : null,
    dense,
    width,
    near,
    groups:
      only === undefined
        ? grouped(lanes, dense)
        : lanes.length === 0
          ? []
          : [{ key: 'unknown', word: '', folded: false, lanes }],
    undated: tracks
      .flatMap((track) => undatedLane(track, all.get(track)!, window, asOf) ?? [])
      .sort((one, other) => Number(other.whole) - Number(one.whole)),
    links,
    outlooks: new Map(
      marked.map(({ track }) => [track, outlookOf(known.get(track.id)!, needs.get(track) ?? null, asOf)]),
    ),
    needs,
    scheduleProblems: scheduleProblemsOf(tracks, portfolio),
    records: tracks.reduce((sum, track) => sum + all.get(track)!.length, 0),
  };
}

/** The timeline of the roadmap's page and of what its lanes say when they are opened: laid out once. */
export const roadmapTimeline = (portfolio: Portfolio): Timeline =>
  indexOf(portfolio).once((whole) => timeline(whole), 'roadmap');
