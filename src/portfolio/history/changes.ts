import { compare } from '../../comparison/compare.ts';
import type { ComparisonSettings, Side } from '../../comparison/pair.ts';
import { readDocument } from '../../markdown/read.ts';
import { wordings } from '../../markdown/wording.ts';
import type { Change, Comparison, Point } from '../../model/change.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { rolesOf } from '../../model/roles.ts';
import type { Day } from '../../model/when.ts';
import { statusWords } from '../../text/labels.ts';
import { toldChanges } from '../audience/public-reading.ts';
import { configLimit, configNames } from '../config/config.ts';
import { FactsCache } from '../facts-cache.ts';
import type { FactsMemo } from '../facts-memo.ts';
import { FolderFiles } from '../files/folder-files.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { type Files, type LoggedCommit, renamesIn } from '../git/commit-log.ts';
import { plansRepository } from '../git/plans-repository.ts';
import { withView } from '../git/view.ts';
import type { Loaded } from '../loaded.ts';
import { attributed } from './attribute.ts';
import { askedBaseline, type Baseline, chosenBaseline } from './baselines.ts';
import { HistoryOfPlans, type Reading } from './history-of-plans.ts';
import { NothingToCompare } from './nothing-to-compare.ts';

/** The points to compare: of `since` see `askedBaseline`; by default the last review is chosen. */
export interface Asked {
  /** A first point that was found already, instead of `since`. */
  baseline?: Baseline;
  since?: string;
  /** A commit as the second point, instead of the documents on disk. */
  until?: string;
  /** True: compare with the common ancestor of both, as `A...B` does. */
  fromMergeBase?: boolean;
  /** How messages call the option that `since` is from. */
  option?: string;
}

/**
 * What changed in plans since a point of their history. Each `asked` gives one comparison; they share all that is read.
 * @param swarm the folder of the plans
 * @param loaded their present state
 * @throws {NothingToCompare} if there is no git, no history, or no such point; the message is for the reader
 */
export const changesSince = (
  swarm: string,
  loaded: Loaded,
  asked: readonly Asked[],
  memo: FactsMemo = new FactsCache(),
): Promise<Comparison[]> =>
  withComparer(swarm, loaded, memo, async (comparer) => {
    const result: Comparison[] = [];
    for (const one of asked) result.push(await comparer.compare(one));
    return result;
  });

/**
 * Opens the history of plans for comparisons.
 * @throws {NothingToCompare} if there is no git, or no history
 */
export async function withComparer<T>(
  swarm: string,
  loaded: Loaded,
  memo: FactsMemo,
  use: (comparer: Comparer) => Promise<T>,
): Promise<T> {
  const { audience } = loaded;
  const disk = audience?.files ?? new FolderFiles(swarm, { git: false });
  const { files } = await disk.list();
  const found = await plansRepository(swarm, files);
  if (found === null || 'why' in found) throw new NothingToCompare(whyNot(found));
  const reading: Reading = { config: loaded.config, settings: await settingsOf(disk, files), memo, audience };
  return withView(found.repository, (view) =>
    use(new Comparer(new HistoryOfPlans(view, found.repository, found.inside, reading), disk, files, loaded)),
  );
}

function whyNot(found: Awaited<ReturnType<typeof plansRepository>>): string {
  if (found === null)
    return 'These plans have no git history, so nothing can be compared: commit them first (git init, git add, git commit).';
  if ('repository' in found) return '';
  switch (found.why) {
    case 'no git':
      return 'git was not found, so nothing can be compared: install it, and make sure that PATH has it.';
    case 'no commit':
      return 'The repository of these plans has no commit yet, so nothing can be compared: commit them first.';
    case 'refused':
      return 'git refused to read the repository of these plans, because it belongs to another user: git config --global --add safe.directory FOLDER allows it.';
    case 'unreadable':
      return `git could not read the repository of these plans: ${found.said}.`;
  }
}

async function settingsOf(disk: SwarmFiles, files: readonly string[]): Promise<Reading['settings']> {
  const path = configNames.find((name) => files.includes(name));
  return path === undefined ? null : { path, bytes: await disk.read(path, configLimit + 1) };
}

/** One side of a comparison. */
interface State {
  portfolio: Portfolio;
  point: Point;
  /** Null for the documents on disk. */
  files: Files | null;
}

/** Compares points of one history; they share all that is read. */
export class Comparer {
  readonly history: HistoryOfPlans;
  private readonly disk: SwarmFiles;
  /** The files on disk. */
  readonly listed: readonly string[];
  private readonly loaded: Loaded;
  /** Documents on disk that were read; null for those that cannot be. */
  private readonly onDisk = new Map<string, Uint8Array | null>();

  constructor(history: HistoryOfPlans, disk: SwarmFiles, listed: readonly string[], loaded: Loaded) {
    this.history = history;
    this.disk = disk;
    this.listed = listed;
    this.loaded = loaded;
  }

  async compare(asked: Asked): Promise<Comparison> {
    const { history, loaded } = this;
    const { cut, partial, head } = history.repository;
    const until =
      asked.until === undefined ? null : await askedBaseline(history, asked.until, asked.option ?? '--since');
    let baseline =
      asked.baseline ??
      (asked.since === undefined
        ? await chosenBaseline(history, loaded.portfolio, loaded.reviews)
        : await askedBaseline(history, asked.since, asked.option ?? '--since'));
    if (asked.fromMergeBase === true) baseline = await this.mergeBase(baseline, until?.commit ?? head);
    const first = await history.filesAt(baseline.commit);
    const second = until === null ? null : await history.filesAt(until.commit);
    await history.load([first, ...(second === null ? [] : [second])]);
    for (const [files, commit] of [[first, baseline.commit] as const, [second, until?.commit ?? ''] as const])
      if (files !== null && !history.isWhole(files)) throw new NothingToCompare(missing(commit, partial));
    const asOf = loaded.portfolio.asOf;
    const now = await this.state(second, until, asOf);
    const before = await this.state(first, baseline, now.portfolio.asOf);
    const top = until?.commit ?? head;
    const { commits, since } = await this.commitsSince(baseline.commit, top);
    const settings = await this.settings(baseline.commit, top, commits.slice(0, since));
    const changes = compare(
      { portfolio: before.portfolio, sections: await this.sections(before, now) },
      { portfolio: now.portfolio, sections: await this.sections(now, before) },
      settings,
    );
    const told = await attributed(changes, {
      ...{ history, commits, since, first, settings },
      last: second ?? (await history.filesAt(head)),
      disk: second === null ? this.disk : null,
      before: before.portfolio,
      now: now.portfolio,
    });
    if (cut.size > 0)
      history.note(
        'This clone is shallow: who brought a change, and how often a date moved, is known only since its oldest commit. git fetch --unshallow brings the rest.',
      );
    return {
      schemaVersion: 1,
      from: before.point,
      to: now.point,
      changes: this.forAudience(inOrderOf(told)),
      tracks: now.portfolio.tracks.length,
      baseline: { how: baseline.how, why: baseline.why },
      notes: [...history.notes],
    };
  }

  /** The changes that the reader may be told. */
  private forAudience(changes: readonly Change[]): Change[] {
    const { audience } = this.loaded;
    if (audience === null) return [...changes];
    this.history.note('What is gone from the plans is not told to the public.');
    return toldChanges(changes, audience.withheld());
  }

  private async mergeBase(baseline: Baseline, other: string): Promise<Baseline> {
    const commit = await this.history.mergeBase(baseline.commit, other);
    if (commit === null)
      throw new NothingToCompare(
        'The two commits have no common ancestor in this clone. In a shallow clone, git fetch --unshallow brings it.',
      );
    return { ...baseline, commit, day: await this.history.dayOf(commit) };
  }

  /** A state is judged on its own day, but never on one after the second point. */
  private async state(files: Files | null, at: Baseline | null, latest: Day): Promise<State> {
    if (files === null || at === null) {
      const { portfolio } = this.loaded;
      const { commit = null, dirty = true } = portfolio.source ?? {};
      return { portfolio, point: { day: portfolio.asOf, commit: dirty ? null : commit, working: true }, files: null };
    }
    const day = at.day > latest ? latest : at.day;
    const portfolio = await this.history.portfolio(files, at.commit, day);
    return { portfolio, point: { day, commit: at.commit, working: false }, files };
  }

  private async settings(from: string, to: string, between: readonly LoggedCommit[]): Promise<ComparisonSettings> {
    const { config } = this.loaded;
    const documents = new Map([...(await this.history.renames(from, to)), ...renamesIn(between)]);
    return {
      statusWord: statusWords(config.labels),
      roles: rolesOf(config.approvals.roles),
      renames: { aliases: config.aliases, documents },
    };
  }

  /** The commits of the main line up to `to`, and how many of them came after `from`. */
  private async commitsSince(from: string, to: string) {
    const { history } = this;
    const commits = to === history.repository.head ? await history.log() : await history.logOf(to);
    const at = commits.findIndex(({ commit }) => commit === from);
    if (at !== -1) return { commits, since: at };
    const newer = new Set((await history.logOf(`${from}..${to}`)).map(({ commit }) => commit));
    const since = commits.findIndex(({ commit }) => !newer.has(commit));
    return { commits, since: since === -1 ? commits.length : since };
  }

  /** The words of documents that the other state has not as they are; parsed when they are asked for. */
  private async sections(own: State, other: State): Promise<Side['sections']> {
    const changed = new Map<string, Uint8Array>();
    for (const { documents } of own.portfolio.tracks)
      for (const { path } of documents) {
        if (!/\.(?:md|markdown)$/i.test(path)) continue;
        const [bytes, there] = [await this.bytes(own, path), await this.bytes(other, path)];
        if (bytes !== null && (there === null || Buffer.compare(bytes, there) !== 0)) changed.set(path, bytes);
      }
    return {
      get: (path) => {
        const bytes = changed.get(path);
        return bytes === undefined ? undefined : wordings(readDocument(path, bytes, this.loaded.config.limits).root);
      },
    };
  }

  private async bytes({ files }: State, path: string): Promise<Uint8Array | null> {
    const limit = this.loaded.config.limits.documentBytes;
    if (files !== null)
      return files.has(path)
        ? this.history
            .filesOf(files)
            .read(path, limit)
            .catch(() => null)
        : null;
    const known = this.onDisk.get(path);
    if (known !== undefined) return known;
    const bytes = this.listed.includes(path) ? await this.disk.read(path, limit).catch(() => null) : null;
    this.onDisk.set(path, bytes);
    return bytes;
  }
}

/** A third move makes a change major: it joins the majors. */
function inOrderOf(changes: readonly Change[]): Change[] {
  const isMajor = ({ severity }: Change): boolean => severity === 'major';
  return [...changes.filter(isMajor), ...changes.filter((change) => !isMajor(change))];
}

/** Why a commit cannot be compared, and what to do. */
export const missing = (commit: string, partial: boolean): string =>
  `Not all documents of commit ${commit.slice(0, 12)} are in this clone${partial ? ', because it was made with --filter' : ''}, and Trackway fetches nothing by itself: git fetch --refetch --no-filter brings them at once.`;
