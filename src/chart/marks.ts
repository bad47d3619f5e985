import { stateOf } from '../model/dates/lateness.ts';
import type { Overrun } from '../model/dates/overrun.ts';
import type { Late, Milestone } from '../model/milestone.ts';
import type { StatusValue } from '../model/status.ts';
import type { Track } from '../model/track.ts';
import type { Day, When } from '../model/when.ts';
import { daysText, shortDay, whenText, words } from '../text/format.ts';
import { spanOf } from './scale.ts';

/**
 * `bar` has sharp ends, `soft` fading ones. Points: a diamond, a ring with a dot, a bracket, a broken vertical line.
 */
export type Shape = 'bar' | 'soft' | 'diamond' | 'target' | 'deadline' | 'review';

/** True for a shape without a duration, drawn on top of those with one. */
export const isPoint = ({ shape }: { shape: Shape }): boolean => shape !== 'bar' && shape !== 'soft';

/** A record on the chart. */
export interface Mark {
  record: Milestone;
  shape: Shape;
  state: StatusValue;
  computed: boolean;
  /** Day numbers; `end` is exclusive. */
  start: number;
  end: number;
  /** Everything in words: `Phase 1: Implementation, 3–14 March 2026, in progress`. */
  name: string;
  /** What is wrong with its time, or null. */
  note: string | null;
  late: Late | null;
  overrun: Overrun | null;
}

/** A record with a date. */
export type Dated = Milestone & { when: When };

/** A record on a single day is a point, unless it is a phase. */
function shapeOf({ kind, when }: Dated): Shape {
  if (when.precision !== 'day') return 'soft';
  if (kind === 'target' || kind === 'deadline' || kind === 'review') return kind;
  return when.start === when.end && kind !== 'phase' ? 'diamond' : 'bar';
}

/** The record's kind, unless its title contains it. */
const kindWord = (record: Milestone): string =>
  record.title.toLowerCase().includes(record.kind) ? '' : `${record.kind === 'item' ? 'roadmap item' : record.kind}, `;

/** A date for a note: `15 Jan`, `Q4 2026`. */
const brief = (when: When, asOf: Day): string => (when.precision === 'day' ? shortDay(when.end, asOf) : whenText(when));

/** `21 days late against its target of 30 Oct`. */
export function lateWords(record: Dated, late: Late, asOf: Day): string {
  if (late.against === 'review') return `review was due ${brief(record.when, asOf)}`;
  const measure =
    record.kind === 'target' ? 'its target of' : record.kind === 'deadline' ? 'its hard deadline of' : 'its end,';
  return `${daysText(late.days)} late against ${measure} ${brief(record.when, asOf)}`;
}

/** `ends 9 days past the deadline of 18 Dec`, `may end past the deadline of 1 Mar`. */
export function overrunWords(overrun: Overrun, asOf: Day): string {
  const deadline = `the deadline of ${brief(overrun.deadline, asOf)}`;
  return overrun.certain ? `ends ${daysText(overrun.days)} past ${deadline}` : `may end past ${deadline}`;
}

/** A state in words for screen readers. */
export const stateWords = (state: StatusValue): string =>
  state === 'unknown' ? 'no status' : words(state).toLowerCase();

/** Makes the mark of a dated record. */
export function markOf(record: Dated, track: Track, overrun: Overrun | null, asOf: Day): Mark {
  const state = stateOf(record, track);
  const { when, late } = record;
  const notes = [late && lateWords(record, late, asOf), overrun && overrunWords(overrun, asOf)].filter(
    (note) => note !== null,
  );
  const shape = shapeOf(record);
  const stated = record.kind === 'review' && state === 'unknown' ? '' : `, ${stateWords(state)}`;
  return {
    record,
    shape,
    state,
    computed: when.basis === 'computed',
    ...spanOf(when),
    name: `${record.title}, ${kindWord(record)}${whenText(when)}${when.basis === 'computed' ? ', computed' : ''}${stated}${notes.map((note) => `, ${note}`).join('')}`,
    note: notes.length === 0 ? null : notes.join('; '),
    late,
    overrun,
  };
}
