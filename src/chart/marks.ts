import { stateOf } from '../model/dates/lateness.ts';
import type { Overrun } from '../model/dates/overrun.ts';
import type { Late, Milestone } from '../model/milestone.ts';
import type { StatusValue } from '../model/status.ts';
import type { Track } from '../model/track.ts';
import type { Day, When } from '../model/when.ts';
import { daysText, shortDay, whenText, words } from '../text/format.ts';
import { spanOf } from './scale.ts';

/** `bar` has crisp ends, `soft` fading ones; the others are points: a diamond, a ring with a dot, a closing bracket, a broken upright. */
export type Shape = 'bar' | 'soft' | 'diamond' | 'target' | 'deadline' | 'review';

/** One record as the chart shows it. State, precision and basis are three properties and stay three. */
export interface Mark {
  record: Milestone;
  shape: Shape;
  state: StatusValue;
  computed: boolean;
  /** Day numbers, the end exclusive. */
  start: number;
  end: number;
  /** All of it in words: `Phase 1: Implementation, 3–14 March 2026, in progress`. */
  name: string;
  /** What is wrong with its time, in words that stand beside it; null where nothing is. */
  note: string | null;
  late: Late | null;
  overrun: Overrun | null;
}

/** A record that stands on the chart: it has a date. */
export type Dated = Milestone & { when: When };

/** A record known to the day, and to one, is a point; a phase lasts, even for a day. */
function shapeOf({ kind, when }: Dated): Shape {
  if (when.precision !== 'day') return 'soft';
  if (kind === 'target' || kind === 'deadline' || kind === 'review') return kind;
  return when.start === when.end && kind !== 'phase' ? 'diamond' : 'bar';
}

/** What a record is called apart from its title, and only where the title does not say so already. */
const kindWord = (record: Milestone): string =>
  record.title.toLowerCase().includes(record.kind) ? '' : `${record.kind === 'item' ? 'roadmap item' : record.kind}, `;

/** `15 Jan`, `Q4 2026`: a date as a note says it. */
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

/** The state in the words that a reader hears; a state that nobody stated says so. */
export const stateWords = (state: StatusValue): string =>
  state === 'unknown' ? 'state not stated' : words(state).toLowerCase();

/** A dated record as a mark. */
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
