import type { FileChange, LoggedCommit } from './commit-log.ts';

/** One state of a document that a commit of the main line made. */
export interface Version {
  commit: LoggedCommit;
  /** The position of the commit in the log: 0 is the newest. */
  index: number;
  /** Its path after that commit. */
  path: string;
  /** The object of its content. */
  id: string;
}

/** The versions of a document, newest first. `isWhole`: the last of them is the one that brought the document. */
export interface VersionList {
  versions: readonly Version[];
  isWhole: boolean;
}

export type ReadFiles = (ids: Iterable<string>) => Promise<ReadonlyMap<string, Uint8Array>>;

/**
 * The versions of documents in the history up to a commit, through renames, from one log. A document that a commit
 * brought while it removed another went on from that if both have the same content, else if they are the only ones of
 * their file name.
 */
export class DocumentVersions {
  /** The contents of versions, by object. Nothing is fetched: what a partial clone lacks has no entry. */
  readonly read: ReadFiles;
  private readonly commits: readonly LoggedCommit[];
  private readonly cut: ReadonlySet<string>;
  private readonly isComplete: boolean;
  /** By path: the positions of the commits that changed it, in order. */
  private readonly touched = new Map<string, { index: number; change: FileChange }[]>();

  /**
   * @param commits the main line, newest first
   * @param cut where a shallow clone was cut; the state before is unknown
   * @param isComplete false if the log broke off
   */
  constructor(read: ReadFiles, commits: readonly LoggedCommit[], cut: ReadonlySet<string>, isComplete: boolean) {
    this.read = read;
    this.commits = commits;
    this.cut = cut;
    this.isComplete = isComplete;
    for (const [index, { files }] of commits.entries())
      for (const change of files) {
        const own = this.touched.get(change.path);
        if (own === undefined) this.touched.set(change.path, [{ index, change }]);
        else own.push({ index, change });
      }
  }

  of(path: string): VersionList {
    const versions: Version[] = [];
    let current = path;
    let from = 0;
    for (;;) {
      let origin: string | null = null;
      for (const { index, change } of this.touched.get(current) ?? []) {
        if (index < from) continue;
        const commit = this.commits[index]!;
        // Removed here: what was under the name before is another document.
        if (change.after === null) return { versions, isWhole: true };
        versions.push({ commit, index, path: current, id: change.after });
        if (this.cut.has(commit.commit)) return { versions, isWhole: false };
        if (change.before !== null) continue;
        origin = originOf(change, commit);
        if (origin === null) return { versions, isWhole: true };
        from = index + 1;
        break;
      }
      if (origin === null) return { versions, isWhole: this.isComplete && versions.length > 0 };
      current = origin;
    }
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The path from which a commit moved a document; null if it is new. */
function originOf({ path, after }: FileChange, { files }: LoggedCommit): string | null {
  const removed = files.filter((file) => file.after === null && file.before !== null);
  const same = removed.filter(({ before }) => before === after);
  if (same.length === 1) return same[0]!.path;
  const named = (same.length > 1 ? same : removed).filter((file) => nameOf(file.path) === nameOf(path));
  const rivals = files.filter((file) => file.before === null && nameOf(file.path) === nameOf(path));
  if (named.length === 1 && rivals.length === 1) return named[0]!.path;
  const folder = (file: string): string => file.split('/').at(-2) ?? '';
  const beside = named.filter((file) => folder(file.path) === folder(path));
  return beside.length === 1 ? beside[0]!.path : null;
}
