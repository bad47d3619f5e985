import type { Mark } from '../../chart/marks.ts';
import { shortTitle } from '../../chart/text-width.ts';
import { isFinished } from '../../model/dates/lateness.ts';
import type { Dependency } from '../../model/dependency.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { dayNumber, dayOfNumber, shortDay } from '../../text/format.ts';

/** The marks of one track. */
export interface MarkedTrack {
  track: Track;
  marks: Mark[];
}

/** A dependency as a line: from the mark that has to be done first to the mark that waits for it. */
export interface Link {
  dependency: Dependency;
  /** The record that has to be done first, and the one that waits. */
  from: Mark;
  to: Mark;
  /** `needed on 23 Nov` where what is needed surely ends after that day; null where nothing contradicts. */
  late: string | null;
}

/** Who has to be done first, and who waits for it; null for a relation without an order. */
function ends({ from, to, kind }: Dependency): { first: string; waiting: string } | null {
  if (to === null) return null;
  if (kind === 'needs') return { first: to, waiting: from };
  return kind === 'blocks' ? { first: from, waiting: to } : null;
}

const work = (mark: Mark): boolean => !['deadline', 'review', 'shipped'].includes(mark.record.kind);

/** The mark that the dependency's text names by its title, where it names one. */
function named(text: string, marks: readonly Mark[]): Mark | undefined {
  const said = text.toLowerCase();
  return marks.find(({ record }) => {
    const title = shortTitle(record.title).toLowerCase();
    return title.length >= 5 && said.includes(title);
  });
}

/** What is waited for: what the text names, else the track's target, else what of it ends last. */
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
 * What waits: what the text names, else the next thing that has not begun, else the last that is not finished. `sure` where a document
 * says that this one waits: by its name, or because nothing of its track has begun.
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
 * Too late is only what is surely so: the waiting mark has not begun, and even the latest day on which it may begin lies before the
 * earliest on which what it needs may end. An interval that is known to the quarter ends somewhere in that quarter.
 */
function tooLate(first: Mark, waiting: Mark, asOf: Day): string | null {
  if (isFinished(first.state) || isFinished(waiting.state) || waiting.state === 'in-progress') return null;
  const earliestEnd = first.shape === 'soft' ? first.start : first.end - 1;
  const latestStart = waiting.shape === 'soft' ? waiting.end - 1 : waiting.start;
  if (latestStart < dayNumber(asOf) || earliestEnd < latestStart) return null;
  return `needed on ${shortDay(dayOfNumber(latestStart), asOf)}`;
}

/** The lines between the lanes of a chart, in the order of the dependencies; one for each pair of marks. */
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

/** Says at each mark that comes too late for whom and when it was needed; the earliest day alone stands on the chart. */
export function noteLateness(links: readonly Link[], titleOf: (track: string) => string): void {
  const late = links.filter((link) => link.late !== null);
  for (const [from, waiting] of Map.groupBy(late, (link) => link.from)) {
    const first = waiting.reduce((one, other) => (other.to.start < one.to.start ? other : one)).late!;
    from.note = from.note === null ? first : `${from.note}; ${first}`;
    for (const { to, late: words } of waiting) {
      from.name += `, ${words} by ${titleOf(to.record.track)}`;
      to.name += `, begins before ${from.record.title} of ${titleOf(from.record.track)} is done`;
    }
  }
}
