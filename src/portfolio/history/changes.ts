import { compare } from '../../comparison/compare.ts';
import type { ComparisonSettings, SectionWords } from '../../comparison/pair.ts';
import { readDocument } from '../../markdown/read.ts';
import { wordings } from '../../markdown/wording.ts';
import type { Change, Comparison, Point } from '../../model/change.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { rolesOf } from '../../model/roles.ts';
import type { Day } from '../../model/when.ts';
import { statusWords } from '../../text/labels.ts';
import type { FactsMemo } from '../facts-memo.ts';
import { type Files, type LoggedCommit, renamesIn } from '../git/commit-log.ts';
import type { Loaded } from '../loaded.ts';
import { attributed } from './attribute.ts';
import { askedBaseline, type Baseline, chosenBaseline } from './baselines.ts';
import type { HistoryOfPlans } from './history-of-plans.ts';
import { NothingToCompare } from './nothing-to-compare.ts';
import { type Disk, withHistory } from './with-history.ts';

/** The points to compare: of `since` see `askedBaseline`; by default the last review is chosen. */
export interface Asked {
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
export async function changesSince(
  swarm: string,
  loaded: Loaded,
  asked: readonly Asked[],
  memo?: FactsMemo,
): Promise<Comparison[]> {
  return withHistory(
    swarm,
    loaded,
    async (history, disk) => {
      const result: Comparison[] = [];
      for (const one of asked) result.push(await new Comparer(history, disk, loaded).compare(one));
      return result;
    },
    memo,
  );
}

/** One side of a comparison. */
interface State {
  portfolio: Portfolio;
  point: Point;
  /** Null for the documents on disk. */
  files: Files | null;
}

class Comparer {
  private readonly history: HistoryOfPlans;
  private readonly disk: Disk;
  private readonly loaded: Loaded;

  constructor(history: HistoryOfPlans, disk: Disk, loaded: Loaded) {
    this.history = history;
    this.disk = disk;
    this.loaded = loaded;
  }

  async compare(asked: Asked): Promise<Comparison> {
    const { history, loaded } = this;
    const { cut, head } = history.repository;
    const until =
      asked.until === undefined ? null : await askedBaseline(history, asked.until, asked.option ?? '--since');
    let baseline =
      asked.since === undefined
        ? await chosenBaseline(history, loaded.portfolio, this.disk.listed)
        : await askedBaseline(history, asked.since, asked.option ?? '--since');
    if (asked.fromMergeBase === true) baseline = await this.mergeBase(baseline, until?.commit ?? head);
    const first = await history.filesAt(baseline.commit);
    const second = until === null ? null : await history.filesAt(until.commit);
    await history.load([first, ...(second === null ? [] : [second])]);
    for (const [files, commit] of [[first, baseline.commit] as const, [second, until?.commit ?? ''] as const])
      if (files !== null && !history.isWhole(files)) throw new NothingToCompare(history.missing(commit));
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
      disk: second === null ? this.disk.files : null,
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
      changes: inOrderOf(told),
      tracks: now.portfolio.tracks.length,
      baseline: { how: baseline.how, why: baseline.why },
      notes: [...history.notes],
    };
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
    const portfolio = await this.history.portfolio(files, day);
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

  /** The words of the documents that the other state has not, or not as they are. */
  private async sections(own: State, other: State): Promise<Map<string, readonly SectionWords[]>> {
    const sections = new Map<string, readonly SectionWords[]>();
    const paths = own.portfolio.tracks.flatMap(({ documents }) => documents.map(({ path }) => path));
    for (const path of paths) {
      if (!/\.(?:md|markdown)$/i.test(path)) continue;
      const bytes = await this.bytes(own, path);
      const there = await this.bytes(other, path);
      if (bytes === null || (there !== null && Buffer.compare(bytes, there) === 0)) continue;
      sections.set(path, wordings(readDocument(path, bytes, this.loaded.config.limits).root));
    }
    return sections;
  }

  private async bytes({ files }: State, path: string): Promise<Uint8Array | null> {
    if (files !== null) return this.history.bytesOf(files, path);
    const limit = this.loaded.config.limits.documentBytes;
    return this.disk.listed.includes(path) ? this.disk.files.read(path, limit).catch(() => null) : null;
  }
}

/** A third move makes a change major: it joins the majors. */
function inOrderOf(changes: readonly Change[]): Change[] {
  const isMajor = ({ severity }: Change): boolean => severity === 'major';
  return [...changes.filter(isMajor), ...changes.filter((change) => !isMajor(change))];
}
