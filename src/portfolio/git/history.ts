import { readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Commit } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { report } from '../catalogue/report.ts';
import { readBlobs } from './blobs.ts';
import { type Changes, commitChanges, compareFiles, isDirty, readTree } from './changes.ts';
import { commitLog } from './commit-log.ts';
import { hasGitEntry, ownWorkTree, workTreeAround } from './find.ts';
import { lineDays, type SameLine } from './line-days.ts';
import { isMoment } from './moment.ts';
import { type GitResult, gitPieces, streamGit } from './run.ts';
import { DocumentVersions } from './versions.ts';
import { below, firstLine, type NotRead, openRepository, type Repository, type View, withView } from './view.ts';

/** The git history of a swarm folder. */
export interface History {
  /** The commit checked out; null if unknown. `dirty`: the files on disk differ from it. */
  head: { commit: string; committedAt: string; dirty: boolean } | null;
  /** Path of the swarm folder in its repository (`docs/swarm`), `''` for the root; null without a repository. */
  folder: string | null;
  /** The last commit that changed a file, by path relative to the swarm folder. */
  last: ReadonlyMap<string, Commit>;
  /**
   * The day of the commit that brought each line, or its meaning (see `SameLine`): `path:line` → day. Uncommitted lines
   * and lines older than a shallow clone have none. May add to `diagnostics`.
   */
  days(lines: ReadonlyMap<string, readonly number[]>, same?: SameLine): Promise<Map<string, Day>>;
  /** Calls `use` with the versions of documents, by path relative to the swarm folder. Null without history. */
  versions: WithVersions;
  diagnostics: Diagnostic[];
}

export type WithVersions = <T>(use: (versions: DocumentVersions) => Promise<T>) => Promise<T | null>;

/**
 * Reads the history of a folder from one repository: the work tree around it, if its last commit has files of the
 * folder, else the folder's own. Null without git, a repository, a commit, or committed files.
 *
 * Git runs no program and fetches nothing, whatever the repository holds (0010-git-without-its-settings.md). A future
 * command that fetches must do so only in the repository in which it was started.
 */
export async function readHistory(folder: string, files: readonly string[]): Promise<History | null> {
  const plans = realpathSync(folder);
  const around = workTreeAround(plans);
  const own = ownWorkTree(plans, around);
  for (const tree of [around, own]) {
    if (tree === null) continue;
    const inside = relative(tree.root, plans).split(sep).join('/');
    const repository = await openRepository(tree);
    const found =
      'why' in repository ? notRead(repository) : await historyOf({ path: plans, inside, files }, repository);
    if (found === null) continue;
    if (tree !== own && hasGitEntry(plans)) found.diagnostics.push(notAsked('The surrounding repository was used.'));
    return found;
  }
  if (own !== null || !hasGitEntry(plans)) return null;
  return noHistory([notAsked('It points outside the folder, or is not a repository.')]);
}

/** The plans: real path, path in their repository, and files. */
interface Plans {
  path: string;
  inside: string;
  files: readonly string[];
}

const here = { file: '.' };

const notAsked = (why: string): Diagnostic =>
  report('git-nested', here, `git was not run for this folder’s .git. ${why}`);

/** An unreadable repository is no error of the documents: it is reported, and the site has no history. */
function notRead(reason: NotRead): History | null {
  if (reason.why === 'refused')
    return noHistory([
      report('git-refused', here, 'git refused to read the repository, because it belongs to another user.'),
    ]);
  if (reason.why === 'unreadable')
    return noHistory([report('git-unreadable', here, `git could not read the repository: ${reason.said}.`)]);
  return null;
}

/** The history of files of which git says nothing. */
export const noHistory = (diagnostics: Diagnostic[]): History => ({
  head: null,
  folder: null,
  last: new Map(),
  days: async () => new Map(),
  versions: async () => null,
  diagnostics,
});

function incomplete({ stderr, beyond }: Pick<GitResult, 'stderr' | 'beyond'>, { partial }: Repository): Diagnostic {
  if (partial && beyond === null) {
    const lacking =
      'The repository is a partial clone (--filter) that lacks the text of older commits. Nothing was fetched.';
    return report('git-incomplete', here, lacking, 'Fetch all of it at once: git fetch --refetch --no-filter.');
  }
  const message = `git could not read the whole history: ${firstLine(stderr)}.`;
  if (beyond === null) return report('git-incomplete', here, message);
  const hint = 'Nothing, if the repository is that large. Otherwise look for the commit where git log --stat hangs.';
  return report('git-incomplete', here, message, hint);
}

const unknownChanges = (): Diagnostic =>
  report(
    'git-incomplete',
    here,
    'git took too long to compare file names with the patterns in .gitignore and .gitattributes, so changes that are not committed are assumed.',
    'Look for a pattern with many stars in these files, and shorten it.',
  );

function withoutDate(commits: ReadonlySet<string>): Diagnostic {
  const [first = ''] = commits;
  const others = commits.size === 1 ? '' : ` (and ${commits.size - 1} more)`;
  const message = `The commit ${first.slice(0, 12)}${others} has an invalid date, so it is ignored.`;
  return report('git-incomplete', here, message, 'Nothing, if you trust its author. git show says what it changed.');
}

/** Null if the last commit has none of the files. */
function historyOf(plans: Plans, repository: Repository): Promise<History | null> {
  const { head, cut } = repository;
  return withView(repository, async (view) => {
    const tree = await readTree(view, head, plans.inside);
    if ('failed' in tree) return noHistory([incomplete(tree.failed, repository)]);
    const wanted = new Set(plans.files.filter((path) => tree.has(path)));
    if (wanted.size === 0) return null;
    const time = gitPieces(view.objects(['log', '-1', '--format=%cI', head]));
    const commits = lastCommits(view, head, plans.inside, wanted);
    const changes = compareFiles(plans.path, plans.files, tree, repository);
    const [{ pieces }, { last, result }, dirty] = await Promise.all([
      time,
      commits,
      isDirty(view, plans.inside, changes),
    ]);
    const diagnostics: Diagnostic[] = dirty === null ? [unknownChanges()] : [];
    if (cut.size > 0) {
      const message = 'The repository is a shallow clone, so older commits are unknown.';
      diagnostics.push(report('git-shallow', here, message));
    }
    if (result.status !== 0) diagnostics.push(incomplete(result, repository));
    const committedAt = pieces[0] ?? '';
    const undated = new Set(committedAt === '' || isMoment(committedAt) ? [] : [head]);
    for (const [path, found] of last) {
      if (!isMoment(found.committedAt)) undated.add(found.commit);
      if (cut.has(found.commit) || undated.has(found.commit)) last.delete(path);
    }
    if (undated.size > 0) diagnostics.push(withoutDate(undated));
    return {
      head: isMoment(committedAt) ? { commit: head, committedAt, dirty: dirty ?? true } : null,
      folder: plans.inside,
      last,
      days: async (lines, same) => {
        // The walk for days is longer: it would fail at the same commit.
        if (result.beyond !== null) return new Map();
        const known = new Map([...lines].filter(([path]) => last.has(path)));
        const { days, failed } = await daysOf(plans, repository, changes, known, same);
        if (failed !== null && result.status === 0) diagnostics.push(incomplete(failed, repository));
        return days;
      },
      versions: async (use) =>
        // The log is as long as the walk that failed.
        result.beyond !== null ? null : withView(repository, (own) => withVersions(own, repository, plans.inside, use)),
      diagnostics,
    };
  });
}

async function withVersions<T>(
  view: View,
  { head, cut }: Repository,
  inside: string,
  use: (versions: DocumentVersions) => Promise<T>,
): Promise<T> {
  const { commits, failed } = await commitLog(view, head, inside);
  return use(new DocumentVersions(async (ids) => (await readBlobs(view, ids)).blobs, commits, cut, failed === null));
}

/** Walks back from the files on disk. */
async function daysOf(
  plans: Plans,
  repository: Repository,
  { changed }: Changes,
  lines: ReadonlyMap<string, readonly number[]>,
  same?: SameLine,
): ReturnType<typeof lineDays> {
  if (lines.size === 0) return { days: new Map(), failed: null };
  const { head, cut } = repository;
  return withView(repository, async (view) => {
    const inRepository = (path: string): string => (plans.inside === '' ? path : `${plans.inside}/${path}`);
    const now = changed
      .filter((path) => lines.has(path))
      .map((path) => [inRepository(path), readFileSync(join(plans.path, path))] as const);
    const { commit, failed } = await commitChanges(view, head, new Map(now));
    if (failed !== null) return { days: new Map(), failed };
    // Uncommitted lines have no day.
    return lineDays(view, commit, plans.inside, lines, commit === head ? cut : new Set([...cut, commit]), same);
  });
}

/**
 * The last commit of each wanted file, from one `git log` that ends when all are known. Each commit starts with an
 * empty piece, which is no file name, so no file can imitate a commit; the first name of a commit follows a line end.
 */
async function lastCommits(
  view: View,
  head: string,
  inside: string,
  wanted: ReadonlySet<string>,
): Promise<{ last: Map<string, Commit>; result: GitResult }> {
  const last = new Map<string, Commit>();
  const format = '--format=%x00%H%x00%cI%x00%aN%x00%s';
  const fields = 4;
  let header: string[] = [];
  let isFirst = false;
  const call = view.objects(['log', '-z', '--name-only', '--no-renames', format, ...below(head, inside)]);
  const result = await streamGit(call, '\0', (piece) => {
    if (header.length < fields) {
      if (header.length > 0 || piece !== '') header.push(piece);
      isFirst = true;
    } else if (piece === '') header = [];
    else {
      const path = isFirst ? piece.replace(/^\n/, '') : piece;
      isFirst = false;
      if (wanted.has(path) && !last.has(path)) {
        const [commit = '', committedAt = '', author = '', subject = ''] = header;
        last.set(path, { commit, committedAt, author, subject });
      }
    }
    return last.size === wanted.size;
  });
  return { last, result };
}
