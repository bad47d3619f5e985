import { compare } from '../../comparison/compare.ts';
import { withMore } from '../../comparison/draft.ts';
import type { ComparisonSettings } from '../../comparison/pair.ts';
import type { Change } from '../../model/change.ts';
import { daysBetween } from '../../model/dates/overrun.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Commit, Track } from '../../model/track.ts';
import { daysText } from '../../text/format.ts';
import { planPaths } from '../files/skipped.ts';
import { SelectedFiles, type SwarmFiles } from '../files/swarm-files.ts';
import type { Files, LoggedCommit } from '../git/commit-log.ts';
import { isMoment } from '../git/moment.ts';
import type { HistoryOfPlans } from './history-of-plans.ts';
import { pastPortfolio } from './past.ts';
import { type Step, stepsOf, TrackPaths } from './steps.ts';

/** What a commit, or an edit that is not committed, changed in a track. */
interface Event {
  change: Change;
  commit: Commit | null;
  isSince: boolean;
}

export interface Attribution {
  history: HistoryOfPlans;
  /** Commits of the main line up to the second point, newest first; the first `since` of them came after the first. */
  commits: readonly LoggedCommit[];
  since: number;
  /** The files of both points; `last`: after the newest commit. */
  first: Files;
  last: Files;
  /** The documents on disk, if these are the second point. */
  disk: SwarmFiles | null;
  before: Portfolio;
  now: Portfolio;
  settings: ComparisonSettings;
}

/** Days of history in which moves are counted. */
const window = 400;

/**
 * Who brought each change, how often its value moved, and why. Steps through the commits that touched the track and
 * compares each with the state before it; the one that brought the final value gets the credit.
 */
export async function attributed(changes: readonly Change[], world: Attribution): Promise<Change[]> {
  const { history, commits, since, first, last, disk, before, now, settings } = world;
  const onDisk = disk === null ? null : (await disk.list()).files;
  const sides = { before: planPaths(first.keys()).sort(), now: onDisk ?? planPaths(last.keys()).sort() };
  const paths = new TrackPaths(sides, { before, now }, history.reading.config, settings.renames);
  const { steps, isComplete } = stepsOf({
    ...{ commits, since, last, paths },
    tracks: new Set(changes.flatMap(({ track, cause }) => (cause === 'edit' ? [track] : []))),
    whole: new Set(changes.flatMap(({ track, kind }) => (kind === 'date.moved' ? [track] : []))),
    ends: ({ commit, committedAt }) =>
      history.repository.cut.has(commit) || daysBetween(committedAt.slice(0, 10), now.asOf) > window,
  });
  if (!isComplete) history.note('So much changed that the authors of the oldest changes were not looked for.');
  await history.load([...steps.values()].flat().flatMap((step) => [step.before, step.now]));
  const result = new Map<string, Change>();
  const committedOf = paths.byTrack(last);
  for (const [track, own] of Map.groupBy(changes, ({ track }) => track)) {
    const events = await eventsOf(steps.get(track) ?? [], world);
    if (disk !== null && onDisk !== null && now.source?.dirty !== false) {
      const committed = history.filesOf(new Map([...committedOf.get(null)!, ...(committedOf.get(track) ?? [])]));
      const onlyIts = onDisk.filter((path) => paths.isRegistry(path) || paths.trackOf(path) === track);
      const selected = new SelectedFiles(disk, [
        ...onlyIts,
        ...(await committed.list()).files.filter(isSettings(world)),
      ]);
      const [was, is] = [await portfolioOf(committed, world), await portfolioOf(selected, world)];
      for (const change of compare({ portfolio: was }, { portfolio: is }, settings))
        events.push({ change, commit: null, isSince: true });
    }
    const present = now.tracks.find(({ id }) => id === track);
    for (const change of own) result.set(change.id, voided(credited(change, events, present), present, world));
  }
  return changes.map((change) => result.get(change.id) ?? change);
}

const isSettings =
  ({ history }: Attribution) =>
  (path: string): boolean =>
    path === history.reading.settings?.path;

/** Oldest first. Steps whose documents are not all in this clone are left out. */
async function eventsOf(steps: readonly Step[], world: Attribution): Promise<Event[]> {
  const { history, settings } = world;
  const events: Event[] = [];
  // Most steps begin where the one before them ended.
  let last: { key: string; portfolio: Portfolio } | null = null;
  const at = async (files: Files): Promise<{ key: string; portfolio: Portfolio }> => {
    const key = [...files].flat().join('\n');
    return last?.key === key ? last : { key, portfolio: await portfolioOf(history.filesOf(files), world) };
  };
  for (const { before, now, commit, isSince } of steps.toReversed()) {
    if (!history.isWhole(before) || !history.isWhole(now)) continue;
    const { files: _, ...by } = commit as LoggedCommit;
    const was = await at(before);
    last = await at(now);
    for (const change of compare({ portfolio: was.portfolio }, { portfolio: last.portfolio }, settings))
      events.push({ change, commit: isMoment(by.committedAt) ? by : null, isSince });
  }
  return events;
}

/** A state of one track, judged on the day of the second point like all others. */
const portfolioOf = (files: SwarmFiles, { history, now }: Attribution): Promise<Portfolio> =>
  pastPortfolio(files, history.reading.config, now.asOf, history.reading.memo);

/** What two changes of one fact have in common: their family, and the record or title. */
const subject = ({ kind, record, title, track }: Change, trackTitle: string | undefined): string =>
  `${kind.slice(0, kind.indexOf('.'))} ${record === null ? (title === trackTitle ? '' : title) : record.slice(Math.max(record.indexOf('.'), record.startsWith(`${track}.`) ? track.length : 0))}`;

function credited(change: Change, events: readonly Event[], track: Track | undefined): Change {
  if (change.cause === 'time') return change;
  if (change.kind === 'document.edited') {
    const by = track?.documents.find(({ path }) => path === change.source?.file)?.commit ?? null;
    return { ...change, by, why: reason(change, by, track) };
  }
  const same = events.filter((event) => subject(event.change, track?.title) === subject(change, track?.title));
  const brought =
    same.findLast(
      (event) => event.isSince && event.change.kind === change.kind && event.change.after === change.after,
    ) ?? same.findLast((event) => event.isSince && event.change.after === change.after);
  const by = brought?.commit ?? null;
  const moved = same.filter((event) => event.change.kind === change.kind);
  const credited = { ...change, by, moves: moved.length === 0 ? null : moved.length, why: reason(change, by, track) };
  return change.kind === 'date.moved' ? withMoves(credited, moved) : credited;
}

/** An approval that lapsed: the commit that voided it, which its seal names. */
function voided(change: Change, track: Track | undefined, { now, commits }: Attribution): Change {
  if (change.kind !== 'approval.lapsed') return change;
  const seal = now.approvals.find(({ id }) => id === change.record)?.seal ?? null;
  if (seal === null) return change;
  const logged = commits.find(({ commit }) => commit === seal.voidedBy?.commit);
  if (logged === undefined) return { ...change, by: null, why: null };
  const { files: _, ...by } = logged;
  return { ...change, by, why: reason(change, by, track) };
}

/** Days between a change and the line of a change log that tells it. */
const near = 2;

/** Subjects that give no reason. */
const empty = /^(?:update[sd]?|wip|fix(?:es|ed)?|docs?|merge|changes?|edit[s]?)\b[\s:.]*(?:[\w/-][\w./-]*)?$/i;

function reason({ source }: Change, by: Commit | null, track: Track | undefined): Change['why'] {
  if (by === null) return null;
  const day = by.committedAt.slice(0, 10);
  const logged = track?.changes.find(
    ({ date, source: place }) =>
      date !== null &&
      date.precision === 'day' &&
      (source === null || place.file === source.file) &&
      Math.abs(daysBetween(date.start, day)) <= near,
  );
  if (logged !== undefined) return { text: logged.text, from: 'change-log' };
  return empty.test(by.subject.trim()) || by.subject.startsWith('Merge ') ? null : { text: by.subject, from: 'commit' };
}

/** A date that moved as often as this is a major change. */
const often = 3;

const ordinals = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** A date that moved before: the number of moves, and the days in all where every move is known to the day. */
function withMoves(change: Change, moved: readonly Event[]): Change {
  if (moved.length < 2) return change;
  const days = moved.map(({ change: { slip } }) => slip?.days ?? null);
  const total = days.every((one) => one !== null) ? days.reduce((sum, one) => sum + one, 0) : null;
  const all =
    total === null || total === 0 ? '' : `: ${daysText(Math.abs(total))} ${total > 0 ? 'later' : 'earlier'} in all`;
  const which = ordinals[moved.length] ?? `${moved.length}th`;
  const grave = moved.length >= often && change.slip?.later === true;
  return withMore(
    { ...change, severity: grave ? 'major' : change.severity },
    `${which} move since it was first written${all}.`,
  );
}
