import type { Dated } from '../../chart/marks.ts';
import { spanOf, type TimeWindow, unsound } from '../../chart/scale.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import { isAbandonedOrArchived } from '../../model/track-lifecycle.ts';
import type { Day, Precision } from '../../model/when.ts';

const isDated = (record: Milestone): record is Dated => record.when !== null;

/** The records a chart can draw: those with a sound date. */
export const drawable = (records: readonly Milestone[], asOf: Day): Dated[] =>
  records.filter(isDated).filter(({ when }) => unsound(when, asOf) === null);

/** What other tracks care about in a track: how it is built and what it promises. */
const common: ReadonlySet<Milestone['kind']> = new Set(['phase', 'milestone', 'target', 'deadline']);
const mostItems = 3;

/**
 * A neighbour's records on another track's chart: everything but its roadmap items, or the next few of them if it has
 * nothing else.
 */
export function abridged(records: readonly Dated[], asOf: Day): Dated[] {
  const kept = records.filter(({ kind }) => common.has(kind));
  if (kept.length > 0) return kept;
  const ahead = records.filter(({ when, kind }) => when.end >= asOf && kind !== 'review');
  return ahead.sort((one, other) => (one.when.end < other.when.end ? -1 : 1)).slice(0, mostItems);
}

/**
 * How much of a record the window has to show, in days. A date known only to the half-year counts as a quarter, and a
 * span of nine hundred weeks runs off the chart: fitting either whole would squeeze everything else.
 */
const vague: ReadonlySet<Precision> = new Set(['half', 'year']);
const [shownOfVague, longSpan, shownOfLong] = [92, 730, 365];

function spanToFit({ when }: Dated): TimeWindow {
  const { start, end } = spanOf(when);
  const shown = vague.has(when.precision) ? shownOfVague : end - start > longSpan ? shownOfLong : end - start;
  return { start, end: Math.min(end, start + shown) };
}

/**
 * The spans that the window has to show: those of tracks neither abandoned nor archived or, failing these, of all
 * tracks.
 */
export function spansToFit(sound: ReadonlyMap<Track, readonly Dated[]>): TimeWindow[] {
  const living = [...sound].flatMap(([track, records]) => (isAbandonedOrArchived(track) ? [] : records.map(spanToFit)));
  return living.length > 0 ? living : [...sound.values()].flatMap((records) => records.map(spanToFit));
}
