import type { Commit } from '../../model/track.ts';
import { type GitResult, streamGit } from './run.ts';
import { below, type View } from './view.ts';

/** What a commit did to a file: its object before and after, null if it was not there. */
export interface FileChange {
  path: string;
  before: string | null;
  after: string | null;
}

/** A commit of the main line and the files of the plans that it changed, against its first parent. */
export interface LoggedCommit extends Commit {
  files: FileChange[];
}

/** Commits that are read at most. */
const mostCommits = 50_000;

const fields = 4;
const entry = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/;
/** Links and submodules are not read. */
const isFile = (mode: string): boolean => mode.startsWith('100');

/**
 * The commits of the main line (first parents) that changed files in a folder, newest first, from `range` (`HEAD`,
 * `A..B`). One process; reads no file, so it works in a partial clone. A commit starts with an empty piece, which is no
 * file name, so no file can imitate one.
 */
export async function commitLog(
  view: View,
  range: string,
  folder: string,
): Promise<{ commits: LoggedCommit[]; failed: GitResult | null }> {
  const commits: LoggedCommit[] = [];
  let header: string[] = [];
  let change: RegExpExecArray | null = null;
  const words = ['log', '--raw', '-z', '--no-abbrev', '--no-renames', '--first-parent', '--diff-merges=first-parent'];
  const call = view.objects([...words, '--format=%x00%H%x00%cI%x00%aN%x00%s', ...below(range, folder)]);
  const result = await streamGit(call, '\0', (piece) => {
    if (header.length > 0 && header.length <= fields) {
      header.push(piece);
      if (header.length > fields) {
        const [, commit = '', committedAt = '', author = '', subject = ''] = header;
        commits.push({ commit, committedAt, author, subject, files: [] });
      }
    } else if (change !== null) {
      const [, oldMode = '', newMode = '', before = '', after = ''] = change;
      commits.at(-1)?.files.push({
        path: piece,
        before: isFile(oldMode) ? before : null,
        after: isFile(newMode) ? after : null,
      });
      change = null;
    } else if (piece === '') header = [''];
    else change = entry.exec(piece.replace(/^\n/, ''));
    return commits.length > mostCommits;
  });
  return { commits, failed: result.status === 0 ? null : result };
}

/** Files of a commit: object names by path. Never changed once made. */
export type Files = ReadonlyMap<string, string>;

/** The files before a commit, from those after it. */
export function before(files: Files, { files: changes }: LoggedCommit): Files {
  const result = new Map(files);
  for (const { path, before } of changes) {
    if (before === null) result.delete(path);
    else result.set(path, before);
  }
  return result;
}

/**
 * Where files went that commits renamed without a change: path before all of them → path after. A later edit of the
 * renamed file does not matter, as it does to a comparison of only the first and the last state. `commits`: newest first.
 */
export function renamesIn(commits: readonly LoggedCommit[]): Map<string, string> {
  const origins = new Map<string, string>();
  for (const { files } of commits.toReversed()) {
    const removed = Map.groupBy(
      files.filter(({ after }) => after === null),
      ({ before }) => before,
    );
    const added = Map.groupBy(
      files.filter(({ before }) => before === null),
      ({ after }) => after,
    );
    for (const [content, [from, ...others]] of removed) {
      const to = added.get(content);
      if (from === undefined || others.length > 0 || to?.length !== 1) continue;
      origins.set(to[0]!.path, origins.get(from.path) ?? from.path);
      origins.delete(from.path);
    }
  }
  return new Map([...origins].map(([path, origin]) => [origin, path]));
}
