import type { ReadContext } from '../../dialects/dialect.ts';
import type { BaselineRule } from '../../model/change.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Review } from '../../model/review.ts';
import { wasHeld } from '../../model/review-state.ts';
import type { Day } from '../../model/when.ts';
import { addDays, longDay } from '../../text/format.ts';
import { isDay } from '../config/as-of.ts';
import { teamWords } from '../config/config.ts';
import type { TrackFile } from '../files/layout.ts';
import { readTrackDocument } from '../read-documents.ts';
import type { HistoryOfPlans } from './history-of-plans.ts';
import { NothingToCompare } from './nothing-to-compare.ts';

/** The first point of a comparison, and why it was chosen. */
export interface Baseline {
  commit: string;
  /** The day on which it is judged: of the review, or of the commit. */
  day: Day;
  how: BaselineRule;
  /** A sentence: `Compared with the roadmap review of 6 November 2026.` */
  why: string;
}

/** Days back if no review is recorded. */
const fortnight = 14;

/**
 * The first point for `asked`: a day means the last commit of the plans on or before it, all else is a name of a commit.
 * @throws {NothingToCompare} if there is none
 */
export async function askedBaseline(history: HistoryOfPlans, asked: string, option: string): Promise<Baseline> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) {
    if (!isDay(asked))
      throw new NothingToCompare(
        `${option} ${asked}: there is no such day. Write it as YYYY-MM-DD, such as 2026-11-06.`,
      );
    const commit = await history.onDay(asked);
    if (commit === null)
      throw new NothingToCompare(
        `${option} ${asked}: there is no commit of these plans on or before that day${history.repository.cut.size > 0 ? ' in this shallow clone; git fetch --unshallow brings the older ones' : ''}. The oldest is of ${longDay((await history.dated()).at(-1)?.committedAt.slice(0, 10) ?? asked)}.`,
      );
    return { commit: commit.commit, day: asked, how: 'asked', why: `Compared with the plans of ${longDay(asked)}.` };
  }
  const commit = await history.resolve(asked);
  if (commit === null)
    throw new NothingToCompare(
      `${option} ${asked}: this repository has no commit, branch or tag of that name. git log shows which there are${history.repository.cut.size > 0 ? '; this clone is shallow, and git fetch --unshallow brings the rest' : ''}.`,
    );
  const day = await history.dayOf(commit);
  return { commit, day, how: 'asked', why: `Compared with ${asked}, of ${longDay(day)}.` };
}

/**
 * Points at which a review was held, the chosen one first: those that are recorded by files (`reviews/DATE.md`, `.json`), newest
 * first, then by tags (`review/DATE`), then by roadmap documents.
 * @param now the present portfolio, whose roadmap documents are looked at
 * @param most how many are wanted
 */
export async function reviewBaselines(
  history: HistoryOfPlans,
  now: Portfolio,
  reviews: readonly Review[],
  most: number,
): Promise<Baseline[]> {
  const { asOf } = now;
  const found = new Map<Day, Baseline>();
  const add = async (day: Day, how: BaselineRule): Promise<void> => {
    if (found.size >= most || found.has(day)) return;
    const commit = await history.onDay(day);
    if (commit !== null)
      found.set(day, { commit: commit.commit, day, how, why: `Compared with the review of ${longDay(day)}.` });
  };
  const filed = reviews.filter((review) => wasHeld(review, asOf)).map(({ day }) => day);
  for (const day of newestFirst(filed, asOf)) await add(day, 'review');
  if (found.size >= most) return [...found.values()];
  const tags = [...(await history.tags('review')).keys()];
  const tagged = tags.flatMap((name) => /^review[/-](\d{4}-\d{2}-\d{2})$/.exec(name)?.[1] ?? []);
  for (const day of newestFirst(tagged, asOf)) {
    const name = tags.find((one) => one === `review/${day}` || one === `review-${day}`)!;
    const commit = found.size >= most || found.has(day) ? null : await history.resolve(name);
    const why = `Compared with the review of ${longDay(day)}, which the tag ${name} marks.`;
    if (commit !== null) found.set(day, { commit, day, how: 'tag', why });
  }
  if (found.size >= most) return [...found.values()];
  for (const day of newestFirst(await roadmapReviews(history, now), asOf)) await add(day, 'roadmap');
  return [...found.values()];
}

/**
 * The first point if none is asked for: of the last review (see `reviewBaselines`), else a fortnight ago, else the oldest
 * commit.
 * @throws {NothingToCompare} if there is no other commit
 */
export async function chosenBaseline(
  history: HistoryOfPlans,
  now: Portfolio,
  reviews: readonly Review[],
): Promise<Baseline> {
  const [review] = await reviewBaselines(history, now, reviews, 1);
  return review ?? withoutReview(history, now.asOf);
}

/**
 * The first point if no review is recorded: a fortnight ago, else the oldest commit.
 * @throws {NothingToCompare} if there is no commit
 */
export async function withoutReview(history: HistoryOfPlans, asOf: Day): Promise<Baseline> {
  const ago = addDays(asOf, -fortnight);
  const then = await history.onDay(ago);
  if (then !== null)
    return {
      commit: then.commit,
      day: ago,
      how: 'fortnight',
      why: `No review was found; compared with 14 days ago, ${longDay(ago)}.`,
    };
  const oldest = (await history.dated()).at(-1);
  if (oldest === undefined)
    throw new NothingToCompare('No commit of these plans was found, so nothing can be compared.');
  const day = oldest.committedAt.slice(0, 10);
  const first = history.repository.cut.has(oldest.commit)
    ? 'the oldest commit of this shallow clone'
    : 'the first commit of the plans';
  return {
    commit: oldest.commit,
    day,
    how: 'oldest',
    why: `No review was found; compared with ${first}, of ${longDay(day)}.`,
  };
}

const newestFirst = (days: readonly Day[], asOf: Day): Day[] =>
  [...new Set(days)].filter((day) => isDay(day) && day <= asOf).sort((one, other) => (one < other ? 1 : -1));

/** Versions of roadmap documents that are looked at. */
const mostVersions = 500;

/** The days that roadmap documents ever gave for the next review. */
async function roadmapReviews(history: HistoryOfPlans, { tracks, asOf, milestones }: Portfolio): Promise<Day[]> {
  const paths = new Set(
    tracks.flatMap(({ documents }) => documents.flatMap(({ path, dialect }) => (dialect === 'roadmap' ? [path] : []))),
  );
  if (paths.size === 0) return [];
  const present = milestones.flatMap(({ kind, when }) => (kind === 'review' && when !== null ? [when.end] : []));
  const versions = (await history.log())
    .flatMap(({ files }) =>
      files.flatMap(({ path, after }) => (paths.has(path) && after !== null ? [[path, after]] : [])),
    )
    .slice(0, mostVersions) as [string, string][];
  const { config, memo } = history.reading;
  const context: ReadContext = { asOf, words: teamWords(config) };
  const states = versions.map(([path, id]) => new Map([[path, id]]));
  await history.load(states);
  const days = new Set(present);
  for (const [index, state] of states.entries()) {
    const file: TrackFile = { path: versions[index]![0], role: 'spec' };
    if (!history.isWhole(state)) continue;
    const { document } = await readTrackDocument(history.filesOf(state), file, context, config.limits, memo);
    for (const { kind, when } of document.facts.milestones) if (kind === 'review' && when !== null) days.add(when.end);
  }
  return [...days];
}
