import type { Dependency } from '../model/dependency.ts';
import { isFinished } from '../model/lateness.ts';
import type { Day } from '../model/when.ts';
import { dayNumber, dayOfNumber, shortDay } from './format.ts';
import type { Lane, PlacedMark } from './timeline-lanes.ts';
import { shortTitle } from './timeline-text.ts';

/** A dependency as a line: from the mark that has to be done first to the mark that waits for it. */
export interface Link {
  dependency: Dependency;
  /** The record that has to be done first, and the one that waits. */
  from: PlacedMark;
  to: PlacedMark;
  /** `needed on 23 Nov` where what is needed surely ends after that day; null where nothing contradicts. */
  late: string | null;
}

/** Who has to be done first, and who waits for it; null for a relation without an order. */
function ends({ from, to, kind }: Dependency): { first: string; waiting: string } | null {
  if (to === null) return null;
  if (kind === 'needs') return { first: to, waiting: from };
  return kind === 'blocks' ? { first: from, waiting: to } : null;
}

const work = (mark: PlacedMark): boolean => !['deadline', 'review', 'shipped'].includes(mark.record.kind);

/** The mark that the dependency's text names by its title, where it names one. */
function named(text: string, marks: readonly PlacedMark[]): PlacedMark | undefined {
  const said = text.toLowerCase();
  return marks.find(({ record }) => {
    const title = shortTitle(record.title).toLowerCase();
    return title.length >= 5 && said.includes(title);
  });
}

/** What is waited for: what the text names, else the track's target, else what of it ends last. */
function provider(text: string, lane: Lane): PlacedMark | undefined {
  const marks = lane.marks.filter(work);
  const last = (list: readonly PlacedMark[]) =>
    list.reduce<PlacedMark | undefined>((latest, mark) => (latest === undefined || mark.end > latest.end ? mark : latest), undefined);
  return named(text, marks) ?? marks.findLast(({ record }) => record.kind === 'target') ?? last(marks);
}

/** What waits: what the text names, else the next thing that has not begun, else the last that is not finished. */
function consumer(text: string, lane: Lane, asOf: Day): PlacedMark | undefined {
  const marks = lane.marks.filter((mark) => work(mark) && mark.record.kind !== 'target');
  const open = marks.filter(({ state }) => !isFinished(state));
  const begun = (mark: PlacedMark): boolean => mark.start < dayNumber(asOf) || mark.state === 'in-progress';
  return named(text, marks) ?? open.find((mark) => !begun(mark)) ?? open.at(-1) ?? lane.marks.filter(work).at(-1);
}

/**
 * Too late is only what is surely so: the waiting mark has not begun, and even the latest day on which it may begin lies before the
 * earliest on which what it needs may end. An interval that is known to the quarter ends somewhere in that quarter.
 */
function tooLate(first: PlacedMark, waiting: PlacedMark, asOf: Day): string | null {
  if (isFinished(first.state) || isFinished(waiting.state) || waiting.state === 'in-progress') return null;
  const earliestEnd = first.shape === 'soft' ? first.start : first.end - 1;
  const latestStart = waiting.shape === 'soft' ? waiting.end - 1 : waiting.start;
  if (latestStart < dayNumber(asOf) || earliestEnd < latestStart) return null;
  return `needed on ${shortDay(dayOfNumber(latestStart), asOf)}`;
}

/** The lines between the lanes of a chart, in the order of the dependencies; one for each pair of marks. */
export function linksOf(lanes: readonly Lane[], dependencies: readonly Dependency[], asOf: Day): Link[] {
  const byTrack = new Map(lanes.map((lane) => [lane.track.id, lane]));
  const seen = new Set<string>();
  return dependencies.flatMap((dependency) => {
    const order = ends(dependency);
    const [first, waiting] = [byTrack.get(order?.first ?? ''), byTrack.get(order?.waiting ?? '')];
    if (first === undefined || waiting === undefined || first === waiting) return [];
    const [from, to] = [provider(dependency.text, first), consumer(dependency.text, waiting, asOf)];
    if (from === undefined || to === undefined) return [];
    const pair = `${from.record.id}\n${to.record.id}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    return [{ dependency, from, to, late: tooLate(from, to, asOf) }];
  });
}
