import type { Dated } from '../../chart/marks.ts';
import { spanOf, type TimeWindow, unsound } from '../../chart/scale.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import { isAbandonedOrArchived } from '../../model/track-lifecycle.ts';
import type { Day, Precision } from '../../model/when.ts';

const isDated = (record: Milestone): record is Dated => record.when !== null;

/** The records that a chart can draw: those with a date that can be. */
export const drawable = (records: readonly Milestone[], asOf: Day): Dated[] =>
  records.filter(isDated).filter(({ when }) => unsound(when, asOf) === null);

/** What of a track concerns others: how it is built and what it promises. */
const common: ReadonlySet<Milestone['kind']> = new Set(['phase', 'milestone', 'target', 'deadline']);
const mostItems = 3;

/** A neighbour's records on another track's chart: without its roadmap items, or, where it has nothing else, the next few of them. */
export function abridged(records: readonly Dated[], asOf: Day): Dated[] {
  const kept = records.filter(({ kind }) => common.has(kind));
  if (kept.length > 0) return kept;
  const ahead = records.filter(({ when, kind }) => when.end >= asOf && kind !== 'review');
  return ahead.sort((one, other) => (one.when.end < other.when.end ? -1 : 1)).slice(0, mostItems);
}

/**
 * How much of a record the window has to show, in days. A span that is known to the half-year says so in a quarter's width, and one of
 * nine hundred weeks goes on beyond the chart: the end of either would push everything else aside.
 */
const vague: ReadonlySet<Precision> = new Set(['half', 'year']);
const [shownOfVague, longSpan, shownOfLong] = [92, 730, 365];

function spanToFit({ when }: Dated): TimeWindow {
  const { start, end } = spanOf(when);
  const shown = vague.has(when.precision) ? shownOfVague : end - start > longSpan ? shownOfLong : end - start;
  return { start, end: Math.min(end, start + shown) };
}

/** What the window has to show: the dates of the tracks that are not given up or laid in the archive, or, where these have none, of all. */
export function spansToFit(sound: ReadonlyMap<Track, readonly Dated[]>): TimeWindow[] {
  const living = [...sound].flatMap(([track, records]) => (isAbandonedOrArchived(track) ? [] : records.map(spanToFit)));
  return living.length > 0 ? living : [...sound.values()].flatMap((records) => records.map(spanToFit));
}
