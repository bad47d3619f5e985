import { fraction, spanOf, type TimeWindow, unsound } from '../../chart/scale.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { listText, longDay, plural, words } from '../../text/format.ts';

/** Records of one track that the chart cannot place for the same reason. */
export interface SetApart {
  /** `3 phases without a duration`. */
  why: string;
  /** True if the date is wrong rather than missing. */
  wrong: boolean;
  records: Milestone[];
}

/** A track with records that the chart cannot place, or with no records at all. */
export interface UndatedLane {
  track: Track;
  /** True if the track has no lane on the chart. */
  whole: boolean;
  /** The dates that a track without a dated record mentions; without any record, also when it last changed. */
  said: string;
  parts: SetApart[];
}

const plurals: Partial<Record<Milestone['kind'], string>> = { shipped: 'shipped items' };
const nouns: Partial<Record<Milestone['kind'], string>> = { item: 'roadmap item', shipped: 'shipped item' };
const counted = (kind: Milestone['kind'], count: number): string => {
  const noun = nouns[kind] ?? kind;
  return plural(count, noun, plurals[kind] ?? `${noun}s`);
};

/** Why a record has no place on the chart, worded to follow its number and kind; null if it has one. */
function reason(record: Milestone, window: TimeWindow | null, asOf: Day): { why: string; wrong: boolean } | null {
  const { when, kind, duration } = record;
  if (when === null) {
    if (duration !== null) return { why: 'with a duration, but no day to count it from', wrong: false };
    return { why: kind === 'phase' ? 'without a duration' : 'without a date', wrong: false };
  }
  const broken = unsound(when, asOf);
  if (broken !== null)
    return {
      why:
        broken === 'ends before it starts' ? 'with an end before its start' : `in the year ${when.start.slice(0, 4)}`,
      wrong: true,
    };
  const { start, end } = spanOf(when);
  if (window === null || (fraction(window, end) > 0 && fraction(window, start) < 1)) return null;
  return { why: end <= window.start ? 'before the chart begins' : 'after the chart ends', wrong: false };
}

/** When a track's documents last changed, according to them or their commits; empty if unknown. */
function lastChange(track: Track): string {
  const commits = track.documents
    .flatMap(({ commit }) => (commit === null ? [] : [commit.committedAt.slice(0, 10)]))
    .sort();
  const changed = track.updated?.end ?? commits.at(-1);
  return changed === undefined ? '' : `; last changed on ${longDay(changed)}`;
}

/** What a track without a dated record says of dates: those that its documents mention, as written. */
function withoutRecords(track: Track, records: number): string {
  const written = [...new Set(track.looseDates.map(({ text }) => text))].slice(0, 3);
  const quoted = written.map((text) => (/\d{4}/.test(text) ? `“${text}”` : `“${text}” (without a year)`));
  const mentioned = quoted.length === 0 ? '' : `Its documents mention ${listText(quoted)}`;
  if (records > 0) return mentioned === '' ? '' : `${mentioned}.`;
  const none = mentioned === '' ? 'No dates were found' : `No dated milestone was found. ${mentioned}`;
  return `${none}${lastChange(track)}.`;
}

/** The records of a track that the chart cannot place, grouped by reason; null if it can place them all. */
export function undatedLane(
  track: Track,
  records: readonly Milestone[],
  window: TimeWindow | null,
  asOf: Day,
): UndatedLane | null {
  const apart = records.flatMap((record) => {
    const found = reason(record, window, asOf);
    return found === null ? [] : [{ record, ...found }];
  });
  const whole = apart.length === records.length;
  if (apart.length === 0 && !whole) return null;
  const groups = [...Map.groupBy(apart, ({ record, why }) => `${record.kind} ${why}`).values()];
  return {
    track,
    whole,
    said: whole ? withoutRecords(track, records.length) : '',
    parts: groups.map((group) => ({
      why: `${counted(group[0]!.record.kind, group.length)} ${group[0]!.why}`,
      wrong: group[0]!.wrong,
      records: group.map(({ record }) => record),
    })),
  };
}

/** The label for an undated track's status: `Planned`, or `No status`. */
export const stateInWords = (track: Track): string =>
  track.status.value === 'unknown' ? 'No status' : words(track.status.value);
