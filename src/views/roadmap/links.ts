import type { Mark } from '../../chart/marks.ts';
import { shortTitle } from '../../chart/text-width.ts';
import { isFinished } from '../../model/dates/lateness.ts';
import type { Dependency } from '../../model/dependency.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { dayNumber, dayOfNumber, shortDay, whenText } from '../../text/format.ts';

/** The marks of one track. */
export interface MarkedTrack {
  track: Track;
  marks: Mark[];
}

/** A dependency drawn as a line, from the mark to be done first to the mark that waits for it. */
export interface Link {
  dependency: Dependency;
  /** The marks of what has to be done first and of what waits. */
  from: Mark;
  to: Mark;
  /** `needed on 23 Nov`, if what is needed certainly ends after that day; otherwise null. */
  late: string | null;
}

/** Ids of the track to be done first and of the one that waits; null for a relation without an order. */
function ends({ from, to, kind }: Dependency): { first: string; waiting: string } | null {
  if (to === null) return null;
  if (kind === 'needs') return { first: to, waiting: from };
  return kind === 'blocks' ? { first: from, waiting: to } : null;
}

const work = (mark: Mark): boolean => !['deadline', 'review', 'shipped'].includes(mark.record.kind);

/** The mark whose title the dependency's text contains, if any. */
function named(text: string, marks: readonly Mark[]): Mark | undefined {
  const said = text.toLowerCase();
  return marks.find(({ record }) => {
    const title = shortTitle(record.title).toLowerCase();
    return title.length >= 5 && said.includes(title);
  });
}

/** The mark waited for: the one the text names, else the track's target, else whichever ends last. */
function provider(text: string, lane: MarkedTrack): Mark | undefined {
  const marks = lane.marks.filter(work);
  const last = (list: readonly Mark[]) =>
    list.reduce<Mark | undefined>(
      (latest, mark) => (latest === undefined || mark.end > latest.end ? mark : latest),
      undefined,
    );
  return named(text, marks) ?? marks.findLast(({ record }) => record.kind === 'target') ?? last(marks);
}

/**
 * The mark that waits: the one the text names, else the next that has not begun, else the last unfinished one. `sure`
 * if the text names it or nothing of its track has begun.
 */
function consumer(text: string, lane: MarkedTrack, asOf: Day): { mark: Mark; sure: boolean } | undefined {
  const marks = lane.marks.filter((mark) => work(mark) && mark.record.kind !== 'target');
  const open = marks.filter(({ state }) => !isFinished(state));
  const begun = (mark: Mark): boolean => mark.start < dayNumber(asOf) || mark.state === 'in-progress';
  const said = named(text, marks);
  const mark = said ?? open.find((one) => !begun(one)) ?? open.at(-1) ?? lane.marks.filter(work).at(-1);
  return mark && { mark, sure: said !== undefined || !marks.some(begun) };
}

/**
 * When the waiting mark needed the first, if it is certain to be late: the waiting mark has not begun, and the latest
 * day it may begin is before the earliest day on which the first may end. A date known to the quarter may fall anywhere
 * in it.
 */
function tooLate(first: Mark, waiting: Mark, asOf: Day): string | null {
  if (isFinished(first.state) || isFinished(waiting.state) || waiting.state === 'in-progress') return null;
  const earliestEnd = first.shape === 'soft' ? first.start : first.end - 1;
  const latestStart = waiting.shape === 'soft' ? waiting.end - 1 : waiting.start;
  if (latestStart < dayNumber(asOf) || earliestEnd < latestStart) return null;
  return `needed on ${shortDay(dayOfNumber(latestStart), asOf)}`;
}

/** The lines between a chart's lanes, in the order of the dependencies, one per pair of marks. */
export function linksOf(lanes: readonly MarkedTrack[], dependencies: readonly Dependency[], asOf: Day): Link[] {
  const byTrack = new Map(lanes.map((lane) => [lane.track.id, lane]));
  const seen = new Set<string>();
  return dependencies.flatMap((dependency) => {
    const order = ends(dependency);
    const [first, waiting] = [byTrack.get(order?.first ?? ''), byTrack.get(order?.waiting ?? '')];
    if (first === undefined || waiting === undefined || first === waiting) return [];
    const [from, to] = [provider(dependency.text, first), consumer(dependency.text, waiting, asOf)];
    if (from === undefined || to === undefined) return [];
    const pair = `${from.record.id}\n${to.mark.record.id}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    return [{ dependency, from, to: to.mark, late: to.sure ? tooLate(from, to.mark, asOf) : null }];
  });
}

/**
 * Adds lateness to the marks of late links, in place: the earliest day as a visible note, every track that waits in the
 * accessible name; and at the mark that waits what it needs.
 */
export function noteLateness(links: readonly Link[], titleOf: (track: string) => string): void {
  const late = links.filter((link) => link.late !== null);
  for (const [from, waiting] of Map.groupBy(late, (link) => link.from)) {
    const first = waiting.reduce((one, other) => (other.to.start < one.to.start ? other : one)).late!;
    from.note = from.note === null ? first : `${from.note}; ${first}`;
    for (const { to, late: words } of waiting) {
      from.name += `, ${words} by ${titleOf(to.record.track)}`;
      const needed = `needs ${titleOf(from.record.track)}, ${whenText(from.record.when!)}`;
      to.note = to.note === null ? needed : `${to.note}; ${needed}`;
      to.name += `, begins before ${from.record.title} of ${titleOf(from.record.track)} is done`;
    }
  }
}
