import { isFinished } from '../model/dates/lateness.ts';
import { type Overrun, trackOverruns } from '../model/dates/overrun.ts';
import type { Milestone } from '../model/milestone.ts';
import type { StatusValue } from '../model/status.ts';
import type { Track } from '../model/track.ts';
import type { Day, When } from '../model/when.ts';
import { dayNumber, daysText, dayText, whenText } from '../text/format.ts';
import type { Extent } from './labels.ts';
import { type Dated, isPoint, type Mark, markOf } from './marks.ts';
import { metrics } from './metrics.ts';
import { pack } from './packing.ts';
import { fraction, type TimeWindow } from './scale.ts';
import { type Words, wordsOf } from './words.ts';

/** A mark with its position; every `x` is a fraction of the chart's width. */
export interface PlacedMark extends Mark {
  row: number;
  x: number;
  width: number;
  /** True if the bar continues beyond the window. */
  cutStart: boolean;
  cutEnd: boolean;
  /** Where the hard deadline crosses the bar, or null. */
  split: number | null;
  /** Where the line under a late mark ends: at the portfolio's day for a target or deadline; null if not late. */
  lateTo: number | null;
  /** Its texts; `x` and `width` are their room, in fractions of the chart's width. */
  words: (Omit<Words, 'start' | 'end'> & { x: number; width: number })[];
}

export interface Lane {
  track: Track;
  rows: number;
  /** In pixels. */
  height: number;
  /** Number of marks in rows that a folded lane hides; 0 for a lane that needs no folding. */
  hidden: number;
  /** Sorted by date. */
  marks: PlacedMark[];
}

const isReview = ({ shape }: Mark): boolean => shape === 'review';

/**
 * The marks of a lane in drawing order: the lines of reviews behind all words, then bars and spans, so that points are
 * on top.
 */
export const drawnMarks = ({ marks }: Lane): PlacedMark[] => [
  ...marks.filter(isReview),
  ...marks.filter((mark) => !isPoint(mark)),
  ...marks.filter((mark) => isPoint(mark) && !isReview(mark)),
];

/** Where the body of a mark ends, and its title with it: one with sharp ends is another one beyond a deadline. */
export const bodyEnd = ({ shape, x, width, split }: PlacedMark): number =>
  shape === 'soft' ? x + width : (split ?? x + width);

export interface LaneSettings {
  asOf: Day;
  window: TimeWindow;
  /** The chart's width in pixels for which texts are measured. */
  width: number;
  /** True if there are too many lanes for labels to open rows. */
  dense: boolean;
}

/** A date without the year, which the axis shows: `15 Jan`, `Jan`, `Q1`. */
function axisDate(when: When): string {
  if (when.precision === 'day') return dayText(when.end).slice(0, -5);
  return when.precision === 'month' ? dayText(when.start).slice(-8, -5) : whenText(when).replace(/ \d{4}$/, '');
}

/** The label of a mark: a date for a target, deadline or review, else the title. */
function titleOf({ record, late }: Mark): string {
  if (record.kind === 'review') return late === null ? `Review, ${axisDate(record.when!)}` : '';
  return record.kind === 'target' || record.kind === 'deadline'
    ? late === null
      ? axisDate(record.when!)
      : ''
    : record.title;
}

/** A note for the chart, shorter than in the mark's name. */
function chartNote({ record, note, late, overrun }: Mark): string | null {
  if (late === null || overrun !== null) return note;
  if (late.against === 'review') return `Review was due ${axisDate(record.when!)}`;
  const word = record.kind === 'target' ? 'target ' : record.kind === 'deadline' ? 'deadline ' : '';
  return `${word}${daysText(late.days)} late`;
}

/** Half the width of each symbol, in pixels. */
const halves: Partial<Record<Mark['shape'], number>> = { diamond: 8, target: 9, deadline: 4, review: 2 };

/** A mark's extent in pixels. */
function extentOf(mark: Mark, { asOf, window, width }: LaneSettings): Extent {
  const px = (day: number): number => fraction(window, day) * width;
  const point = isPoint(mark);
  const middle = px(mark.shape === 'deadline' ? mark.end : mark.start + 0.5);
  const start = point ? middle : Math.min(px(mark.start), width - metrics.leastBar);
  const end = point ? middle : Math.max(px(mark.end), start + metrics.leastBar);
  return {
    start,
    end,
    inner: mark.overrun === null ? end : Math.max(start, px(dayNumber(mark.overrun.deadline.end) + 1)),
    point,
    half: halves[mark.shape] ?? 0,
    soft: mark.shape === 'soft',
    iconWidth:
      mark.shape === 'soft' && ['target', 'deadline'].includes(mark.record.kind)
        ? 20
        : mark.state === 'blocked' && !point
          ? 20
          : 0,
    title: titleOf(mark),
    note: chartNote(mark),
    noteIfRoom: !point && mark.late !== null && mark.overrun === null,
    past: mark.end <= dayNumber(asOf),
    requiresLabel: mark.shape === 'diamond' || mark.shape === 'review' || mark.shape === 'soft',
    rank: rankOf(mark, asOf),
  };
}

const underWay: ReadonlySet<StatusValue> = new Set(['in-progress', 'in-review', 'blocked']);

function rankOf({ state, late, overrun, end }: Mark, asOf: Day): number {
  if (underWay.has(state) || late !== null || overrun !== null) return 0;
  return isFinished(state) || end <= dayNumber(asOf) ? 2 : 1;
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** The dated records of a track as marks, sorted by date. `milestones`: all records of the track, for its deadline. */
export function marksOf(track: Track, records: readonly Dated[], milestones: readonly Milestone[], asOf: Day): Mark[] {
  const overruns = new Map<Milestone, Overrun>(
    trackOverruns(track, milestones).map((overrun) => [overrun.milestone, overrun]),
  );
  return records
    .map((record) => markOf(record, track, overruns.get(record) ?? null, asOf))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Where the line under a late mark ends: at the portfolio's day for promises to others, else at the mark's end. */
function lateEnd(
  { late, shape }: Mark,
  { end, half }: Extent,
  today: number,
  share: (pixels: number) => number,
): number | null {
  if (late === null || shape === 'review') return null;
  return shape === 'target' || shape === 'deadline' ? Math.max(today, share(end)) : share(end + half);
}

/** Lays out the lane of a track. */
export function laneOf(track: Track, marks: readonly Mark[], settings: LaneSettings): Lane {
  const { asOf, window, width, dense } = settings;
  const today = fraction(window, dayNumber(asOf) + 0.5);
  const extents = marks.map((mark) => extentOf(mark, settings));
  const { placed, rows } = pack(extents, width, dense);
  const words = wordsOf(extents, placed, width);
  const share = (pixels: number): number => round(pixels / width);
  return {
    track,
    rows,
    height: (dense ? metrics.denseLane : metrics.lane) + (rows - 1) * metrics.row,
    hidden: placed.filter(({ row }) => row >= metrics.foldedRows).length,
    marks: marks.map((mark, index) => {
      const extent = extents[index]!;
      return {
        ...mark,
        row: placed[index]!.row,
        x: share(extent.start),
        width: share(extent.end - extent.start),
        cutStart: mark.start < window.start,
        cutEnd: mark.end > window.end,
        split: mark.overrun === null || extent.point ? null : share(extent.inner),
        lateTo: lateEnd(mark, extent, today, share),
        words: words[index]!.map(({ start, end, ...said }) => ({
          ...said,
          x: share(start),
          width: share(end - start),
        })),
      };
    }),
  };
}
