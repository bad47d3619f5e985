import type { Portfolio } from '../../model/portfolio.ts';
import type { Day } from '../../model/when.ts';
import { anonymous } from '../audience/audience-files.ts';
import type { PublicReading } from '../audience/public-reading.ts';
import type { Config } from '../config/config.ts';
import type { FactsMemo } from '../facts-memo.ts';
import { layOut, planFiles } from '../files/layout.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { readBlobs } from '../git/blobs.ts';
import { readTree } from '../git/changes.ts';
import { commitLog, type Files, type LoggedCommit } from '../git/commit-log.ts';
import { type History, noHistory } from '../git/history.ts';
import { isMoment } from '../git/moment.ts';
import { gitPieces } from '../git/run.ts';
import { DocumentVersions } from '../git/versions.ts';
import { findRef, findTags, firstLine, type Repository, type View } from '../git/view.ts';
import { CommitFiles, type Settings } from './commit-files.ts';
import { NothingToCompare } from './nothing-to-compare.ts';
import { pastPortfolio } from './past.ts';

/** What past states are read with: today's settings, and what is known of documents already. */
export interface Reading {
  config: Config;
  settings: Settings | null;
  memo: FactsMemo;
  /** Null if nothing is left out. */
  audience: PublicReading | null;
}

/**
 * The plans at any commit of their repository. Every call of git works on a view without the repository's settings,
 * fetches nothing, and is one of a number that does not grow with the history.
 */
export class HistoryOfPlans {
  readonly repository: Repository;
  /** The path of the plans in the repository. */
  readonly inside: string;
  readonly reading: Reading;
  /** What the reader of a comparison should know: a shallow or partial clone, a history that broke off. */
  readonly notes: string[] = [];
  private readonly view: View;
  private readonly blobs = new Map<string, Uint8Array>();
  /** The objects of the documents of a state. */
  private readonly ids = new WeakMap<Files, readonly string[]>();
  /** What is left out of a state is found once. */
  private readonly opened = new WeakMap<Files, SwarmFiles>();
  private known: LoggedCommit[] | null = null;
  /** True if a log broke off. */
  private isCutOff = false;

  constructor(view: View, repository: Repository, inside: string, reading: Reading) {
    this.view = view;
    this.repository = repository;
    this.inside = inside;
    this.reading = reading;
  }

  /** The commits of the main line that touched the plans, newest first. */
  async log(): Promise<readonly LoggedCommit[]> {
    this.known ??= await this.logOf(this.repository.head);
    return this.known;
  }

  /** The commits of `range` (`A..B`) that touched the plans, newest first. */
  async logOf(range: string): Promise<LoggedCommit[]> {
    const { commits, failed } = await commitLog(this.view, range, this.inside);
    if (failed !== null) {
      this.isCutOff = true;
      this.note(`git could not read the whole history: ${firstLine(failed.stderr)}.`);
    }
    return this.reading.audience === null ? commits : commits.map(anonymous);
  }

  /** The commit that a name means; null if there is none. */
  async resolve(name: string): Promise<string | null> {
    const [, base = '', steps = ''] = /^([^~^:\s]*)([~^][~^\d{}a-z]*)?$/.exec(name) ?? [];
    if (base === '' && steps === '') return null;
    const object = await findRef(this.repository, base === '' || base === '@' ? 'HEAD' : base);
    return object === null ? null : this.commitOf(`${object}${steps}`);
  }

  private async commitOf(object: string): Promise<string | null> {
    const { status, pieces } = await gitPieces(
      this.view.objects(['rev-parse', '--verify', '--quiet', `${object}^{commit}`]),
    );
    return status === 0 ? (pieces[0] ?? null) : null;
  }

  /** The best common ancestor of two commits; null if they have none in this clone. */
  async mergeBase(one: string, other: string): Promise<string | null> {
    const { status, pieces } = await gitPieces(this.view.objects(['merge-base', one, other]));
    return status === 0 ? (pieces[0] ?? null) : null;
  }

  /** True if `ancestor` is in the history of `commit`. */
  async isAncestor(ancestor: string, commit: string): Promise<boolean> {
    const { status } = await gitPieces(this.view.objects(['merge-base', '--is-ancestor', ancestor, commit]));
    return status === 0;
  }

  /**
   * The day of a commit, in the time zone of its committer.
   * @throws {NothingToCompare} if its date is invalid
   */
  async dayOf(commit: string): Promise<Day> {
    const logged = this.known?.find((one) => one.commit === commit);
    const { pieces } =
      logged === undefined
        ? await gitPieces(this.view.objects(['log', '-1', '--format=%cI', commit]))
        : { pieces: [logged.committedAt] };
    const [time = ''] = pieces;
    if (!isMoment(time))
      throw new NothingToCompare(`The commit ${commit.slice(0, 12)} has an invalid date: name another.`);
    return time.slice(0, 10);
  }

  tags(prefix: string): Promise<Map<string, string>> {
    return findTags(this.repository, prefix);
  }

  /** The newest commit that touched the plans on or before a day, however commits are dated. */
  async onDay(day: Day): Promise<LoggedCommit | null> {
    return (await this.dated()).find(({ committedAt }) => committedAt.slice(0, 10) <= day) ?? null;
  }

  /** The log without commits whose dates are invalid, which say nothing about days. */
  async dated(): Promise<readonly LoggedCommit[]> {
    return (await this.log()).filter(({ committedAt }) => isMoment(committedAt));
  }

  /** The plans' files in a commit; empty if it has none. */
  async filesAt(commit: string): Promise<Files> {
    const tree = await readTree(this.view, commit, this.inside);
    if ('failed' in tree) {
      this.note(`git could not list the files of ${commit.slice(0, 12)}: ${firstLine(tree.failed.stderr)}.`);
      return new Map();
    }
    return new Map([...tree].flatMap(([path, { mode, id }]) => (mode.startsWith('100') ? [[path, id]] : [])));
  }

  /** Files of at least half equal content under another name: path before → path now. None if their text is missing. */
  async renames(from: string, to: string): Promise<Map<string, string>> {
    const words = ['diff-tree', '-r', '-z', '--name-status', '--diff-filter=R', '-l2000'];
    const where = this.inside === '' ? [] : [`--relative=${this.inside}/`];
    const similar = this.repository.partial ? '-M100%' : '-M50%';
    const { pieces } = await gitPieces(this.view.objects([...words, ...where, similar, from, to]), '\0');
    const found = new Map<string, string>();
    for (let at = 0; at + 2 < pieces.length; at += 3) found.set(pieces[at + 1]!, pieces[at + 2]!);
    return found;
  }

  /** Reads the documents of several states at once. Those that are not in this clone are missing, see `isWhole`. */
  async load(states: readonly Files[]): Promise<void> {
    const wanted = new Set<string>();
    for (const files of states) for (const id of this.documentIds(files)) if (!this.blobs.has(id)) wanted.add(id);
    const { blobs, failed } = await readBlobs(this.view, wanted);
    if (failed !== null) this.note(`git could not read all earlier documents: ${firstLine(failed.stderr)}.`);
    for (const [id, bytes] of blobs) this.blobs.set(id, bytes);
  }

  /** Reads all files of the plans of a commit, pictures included, which checks look at. */
  async loadAll(files: Files): Promise<void> {
    const paths = [...files.keys()].sort();
    const wanted = planFiles(paths, layOut(paths, this.reading.config)).map((path) => files.get(path)!);
    const { blobs } = await readBlobs(this.view, wanted);
    for (const [id, bytes] of blobs) this.blobs.set(id, bytes);
  }

  /** True if every document of a state was read. A state with gaps would make their records look new. */
  isWhole(files: Files): boolean {
    return this.documentIds(files).every((id) => this.blobs.has(id));
  }

  private documentIds(files: Files): readonly string[] {
    const known = this.ids.get(files);
    if (known !== undefined) return known;
    const ids = documentsIn(files, this.reading.config).map((path) => files.get(path)!);
    this.ids.set(files, ids);
    return ids;
  }

  /** The portfolio of a commit whose files were loaded, judged on a day. */
  async portfolio(files: Files, commit: string, asOf: Day): Promise<Portfolio> {
    const { config, memo } = this.reading;
    return pastPortfolio(this.filesOf(files, commit), config, asOf, memo);
  }

  /**
   * The files of a state that was loaded, as readers may see them.
   * @param commit the one that left these files, if approvals are to be judged by its history
   */
  filesOf(files: Files, commit: string | null = null): SwarmFiles {
    const { audience, settings } = this.reading;
    const history = commit === null ? null : this.historyOf(commit);
    const whole = new CommitFiles(files, this.blobs, settings, history);
    if (audience === null) return whole;
    const opened = this.opened.get(files) ?? audience.past(whole);
    this.opened.set(files, opened);
    return opened;
  }

  /** The history of a commit, as far as approvals need it. */
  private historyOf(commit: string): History {
    return {
      ...noHistory([]),
      versions: async (use) => use(await this.versions(commit)),
    };
  }

  /** The versions of documents up to a commit. */
  async versions(commit: string): Promise<DocumentVersions> {
    const log = await this.log();
    const at = log.findIndex((one) => one.commit === commit);
    const commits = at === -1 ? await this.logOf(commit) : log.slice(at);
    return new DocumentVersions((ids) => this.read(ids), commits, this.repository.cut, !this.isCutOff);
  }

  /** The contents of files by object; those of earlier calls are not read again. */
  private async read(ids: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>> {
    const wanted = [...ids];
    const { blobs } = await readBlobs(
      this.view,
      wanted.filter((id) => !this.blobs.has(id)),
    );
    for (const [id, bytes] of blobs) this.blobs.set(id, bytes);
    return this.blobs;
  }

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text);
  }
}

/** The paths of documents and registries among the files of a commit. */
export function documentsIn(files: Files, config: Config): string[] {
  const { tracks, registries } = layOut([...files.keys()].sort(), config);
  return [...tracks.flatMap(({ documents }) => documents.map(({ path }) => path)), ...registries];
}
