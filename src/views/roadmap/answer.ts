import type { PlacedMark } from '../../chart/lanes.ts';
import { shortTitle } from '../../chart/text-width.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Day, When } from '../../model/when.ts';
import { addDays, countText, dayText, plural, sentenceDay } from '../../text/format.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';
import type { Timeline } from './timeline.ts';

/** How far ahead the answer looks, in days: three weeks plus the portfolio's day. */
const soon = 22;

const isPoint = (when: When): boolean => when.precision === 'day';

interface TitledMark {
  mark: PlacedMark;
  title: string;
}

/** The next date that is known to the day and still open; null if there is none. */
function nextOf(marks: readonly TitledMark[], asOf: string): TitledMark | null {
  const open = marks.filter(
    ({ mark }) =>
      isPoint(mark.record.when!) &&
      mark.record.when!.end >= asOf &&
      mark.state !== 'complete' &&
      mark.record.kind !== 'shipped',
  );
  return open.reduce<TitledMark | null>(
    (least, one) => (least === null || one.mark.end < least.mark.end ? one : least),
    null,
  );
}

/** `Next: 22 November, Memory layer: “Implementation” is computed to end.` */
function nextDate(marks: readonly TitledMark[], asOf: string, dayWords: (day: Day) => string): Sentence {
  const next = nextOf(marks, asOf);
  if (next === null) return ['No upcoming dates. '];
  const { record, shape, computed } = next.mark;
  const day = figure(dayWords(record.when!.end), record.url);
  const name = `“${shortTitle(record.title)}”`;
  const event: Partial<Record<PlacedMark['shape'], string>> = {
    target: 'target',
    deadline: 'hard deadline',
    review: 'review',
    diamond: name,
  };
  const what = event[shape] ?? `${name} ${computed ? 'is computed to end' : 'ends'}`;
  return ['Next: ', day, `, ${next.title}: ${what}. `];
}

const undatedNouns = ['phase', 'item', 'goal', 'initiative', 'milestone'] as const;

/** What has no date: whole tracks first, then records by kind. */
function withoutDate({ undated }: Timeline): Sentence {
  const tracks = undated.filter(({ whole }) => whole).length;
  const records = undated
    .flatMap(({ whole, parts }) => (whole ? [] : parts.flatMap((part) => part.records)))
    .filter(({ when }) => when === null);
  const count = (kind: Milestone['kind']): number => records.filter((record) => record.kind === kind).length;
  const phrases: Sentence[] = tracks === 0 ? [] : [[figure(plural(tracks, 'track'), '#undated')]];
  for (const kind of undatedNouns) {
    if (count(kind) > 0)
      phrases.push([figure(plural(count(kind), kind === 'item' ? 'roadmap item' : kind), '#undated')]);
  }
  if (phrases.length === 0) return [];
  return ['No date was found for ', ...joined(phrases), '.'];
}

/** The same in a line or two, for a phone and for a meeting room: the next date, and what is wrong with the schedule. */
export function timelineBrief({ asOf, groups, links, scheduleProblems }: Timeline): Sentence {
  const marks = groups.flatMap(({ lanes }) =>
    lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, title: lane.track.title }))),
  );
  const next = nextOf(marks, asOf);
  const { late, over, review } = scheduleProblems;
  const early = links.filter((link) => link.late !== null).length;
  const wrong: [count: number, words: string, url: string | null][] = [
    [late.length, 'late', '?time=late'],
    [over.length, `past ${over.length === 1 ? 'its' : 'their'} hard deadline`, '?time=over'],
    [review.length, `${review.length === 1 ? 'review' : 'reviews'} overdue`, null],
    [early, early === 1 ? 'starts too early' : 'start too early', null],
  ];
  const phrases = wrong
    .filter(([count]) => count > 0)
    .map(([count, words, url]): Sentence => [warning(`${countText(count)} ${words}`, url)]);
  const first: Sentence =
    next === null
      ? ['No upcoming dates. ']
      : ['Next: ', figure(sentenceDay(next.mark.record.when!.end, asOf), next.mark.record.url), `, ${next.title}. `];
  return [...first, ...joined(phrases), phrases.length > 0 ? '.' : ''];
}

/**
 * The roadmap page's opening sentences: the next date and targets, what is wrong with the schedule, and what has no
 * date.
 * @param ages false for a link to the page, which is read on other days: no count up to a day that moves
 */
export function timelineAnswer(laid: Timeline, ages = true): Sentence {
  const { asOf, groups, links } = laid;
  const marks = groups.flatMap(({ lanes }) =>
    lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, title: lane.track.title }))),
  );
  const until = addDays(asOf, soon);
  const targets = marks.filter(
    ({ mark }) =>
      mark.record.kind === 'target' &&
      mark.state !== 'complete' &&
      mark.record.when!.end >= asOf &&
      mark.record.when!.end < until,
  );
  const early = links.filter((link) => link.late !== null);
  const trouble: Sentence[] = [];
  const { late, over, review } = laid.scheduleProblems;
  const where = (records: readonly Milestone[], all: string): string => (records.length === 1 ? records[0]!.url : all);
  const one = (records: readonly Milestone[], words: [one: string, many: string]): string =>
    words[records.length === 1 ? 0 : 1];
  if (late.length > 0)
    trouble.push([
      warning(`${plural(late.length, 'track')} ${one(late, ['is', 'are'])} late`, where(late, '?time=late')),
    ]);
  if (over.length > 0)
    trouble.push([
      warning(`${over.length} ${one(over, ['runs', 'run'])} past`, where(over, '?time=over')),
      one(over, [' its hard deadline', ' their hard deadlines']),
    ]);
  if (review.length > 0)
    trouble.push([
      warning(`${plural(review.length, 'review')} ${one(review, ['is', 'are'])} overdue`, where(review, '?time=late')),
    ]);
  if (early.length > 0)
    trouble.push([
      warning(
        `${early.length} ${early.length === 1 ? 'starts' : 'start'}`,
        early.length === 1 ? early[0]!.to.record.url : null,
      ),
      early.length === 1 ? ' before the work it needs is finished' : ' before the work they need is finished',
    ]);
  const ahead: Sentence =
    targets.length === 0 || !ages
      ? []
      : [
          figure(plural(targets.length, 'target'), targets.length === 1 ? targets[0]!.mark.record.url : null),
          targets.length === 1 ? ' is due' : ' are due',
          ` before ${sentenceDay(until, asOf)}. `,
        ];
  const dayWords = ages ? (day: Day): string => sentenceDay(day, asOf) : dayText;
  return [
    ...nextDate(marks, asOf, dayWords),
    ...ahead,
    ...joined(trouble),
    trouble.length > 0 ? '. ' : '',
    ...withoutDate(laid),
  ];
}
