import type { Day } from '../../model/when.ts';
import { type GitResult, streamGit } from './run.ts';
import { below, type View } from './view.ts';

/** True if `before`, a line that a commit replaced, has the meaning of `line` (`path:line` on disk) in other words. */
export type SameLine = (line: string, before: string) => boolean;

/** A hunk of a diff without context: `oldCount` lines from `oldStart` became `newCount` lines from `newStart`. */
export interface Hunk {
  newStart: number;
  newCount: number;
  oldCount: number;
  /** The lines that it removed, and the number of the first. */
  oldStart?: number;
  removed?: string[];
}

/** The line after a hunk. One that only removes lines comes after line newStart: `+7,0` is between lines 7 and 8. */
const endOf = ({ newStart, newCount }: Hunk): number => newStart + Math.max(newCount, 1);

/**
 * Follows lines back through a diff. `brought`: lines that the diff added, and where; `kept`: the others, new line number → old.
 * `hunks` are in the order of the document.
 */
export function followLines(
  lines: Iterable<number>,
  hunks: readonly Hunk[],
): { brought: Map<number, Hunk>; kept: Map<number, number> } {
  const brought = new Map<number, Hunk>();
  const kept = new Map<number, number>();
  let next = 0;
  let shift = 0;
  // Both in order: a document may have as many hunks as lines.
  for (const line of [...lines].sort((one, other) => one - other)) {
    for (let hunk = hunks[next]; hunk !== undefined && line >= endOf(hunk); hunk = hunks[++next])
      shift += hunk.oldCount - hunk.newCount;
    const hunk = hunks[next];
    if (hunk !== undefined && hunk.newCount > 0 && line >= hunk.newStart) brought.set(line, hunk);
    else kept.set(line, line + shift);
  }
  return { brought, kept };
}

/**
 * Finds the day on which each line reached the main line of history. Walks one `git log -p -U0` of the folder back from
 * `commit`, through renames inside the folder (docs/decisions/0003-waiting-since.md: why not `git blame`). A reworded
 * line (see `same`) is followed to the line that it replaced. Ends when every line is found. Commits in `cut` have no
 * day. `failed`: git's result if the walk broke off; the days found are right.
 */
export async function lineDays(
  view: View,
  commit: string,
  folder: string,
  lines: ReadonlyMap<string, readonly number[]>,
  cut: ReadonlySet<string>,
  same: SameLine = () => false,
): Promise<{ days: Map<string, Day>; failed: GitResult | null }> {
  const walk = new Walk(lines, cut, same);
  const words = [
    'log',
    '-p',
    '-U0',
    '--find-renames',
    // A checkout may write CR LF for a committed LF.
    '--ignore-cr-at-eol',
    '--no-ext-diff',
    '--no-textconv',
    '--submodule=short',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--first-parent',
    '--diff-merges=first-parent',
    '--format=commit %H %cI',
  ];
  // Log the whole folder: given only today's paths, git would take a moved document for a new one.
  const call = view.objects([...words, ...below(commit, folder)]);
  const result = await streamGit(call, '\n', (line) => walk.take(line));
  walk.endOfCommit();
  return { days: walk.days, failed: result.status === 0 ? null : result };
}

/** Reads the output of `git log -p -U0` line by line and follows the wanted lines. */
class Walk {
  readonly days = new Map<string, Day>();
  /** By path: line number in the last commit read → `path:line` on disk. */
  private open = new Map<string, Map<number, string>>();
  private cut: ReadonlySet<string>;
  private commit: string | null = null;
  private day: Day | null = null;
  private path: string | null = null;
  /** The document's earlier name, if the commit renamed it. */
  private oldPath: string | null = null;
  private hunks: Hunk[] = [];
  private bodyLeft = 0;

  private readonly same: SameLine;

  constructor(lines: ReadonlyMap<string, readonly number[]>, cut: ReadonlySet<string>, same: SameLine) {
    this.cut = cut;
    this.same = same;
    for (const [path, numbers] of lines) this.open.set(path, new Map(numbers.map((line) => [line, `${path}:${line}`])));
  }

  /** Takes one line of output; true if nothing is left to find. */
  take(line: string): boolean {
    if (this.bodyLeft > 0 && (line.startsWith('+') || line.startsWith('-'))) {
      this.bodyLeft--;
      if (line.startsWith('-') && this.wanted()) this.hunks.at(-1)?.removed?.push(line.slice(1));
      return false;
    }
    const commit = /^commit ([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2}(?=T))?/.exec(line);
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (commit !== null) {
      this.endOfCommit();
      this.commit = commit[1] ?? null;
      this.day = commit[2] ?? null;
    } else if (line.startsWith('diff --git ')) {
      this.endOfFile();
    } else if (line.startsWith('+++ b/')) {
      this.path = line.slice('+++ b/'.length).replace(/\t$/, '');
    } else if (line.startsWith('rename from ')) {
      this.oldPath = line.slice('rename from '.length);
    } else if (line.startsWith('rename to ')) {
      // A document that was only moved has no +++ line.
      this.path = line.slice('rename to '.length);
    } else if (hunk !== null) {
      const [oldCount, newCount] = [Number(hunk[2] ?? 1), Number(hunk[4] ?? 1)];
      this.hunks.push({ newStart: Number(hunk[3]), newCount, oldCount, oldStart: Number(hunk[1]), removed: [] });
      this.bodyLeft = oldCount + newCount;
    }
    return this.open.size === 0;
  }

  endOfCommit(): void {
    this.endOfFile();
    this.commit = null;
    this.day = null;
  }

  private endOfFile(): void {
    const lines = this.path === null ? undefined : this.open.get(this.path);
    if (this.path !== null && lines !== undefined) {
      const { brought, kept } = followLines(lines.keys(), this.hunks);
      const known = this.day !== null && this.commit !== null && !this.cut.has(this.commit);
      const next = new Map([...kept].map(([line, before]) => [before, lines.get(line)!]));
      for (const [line, hunk] of brought) {
        const before = this.reworded(hunk, lines.get(line)!);
        if (before !== null && !next.has(before)) next.set(before, lines.get(line)!);
        else if (known && this.day !== null) this.days.set(lines.get(line)!, this.day);
      }
      this.open.delete(this.path);
      // No other document has the old name in the same commit: git would not call that a rename.
      if (next.size > 0) this.open.set(this.oldPath ?? this.path, next);
    }
    this.path = null;
    this.oldPath = null;
    this.hunks = [];
    this.bodyLeft = 0;
  }

  /** True if the current file has wanted lines. */
  private wanted(): boolean {
    return this.path !== null && this.open.has(this.path);
  }

  /** The number of the line of a hunk with the same meaning as a line that it brought; null if it replaced none. */
  private reworded({ oldStart, removed }: Hunk, wanted: string): number | null {
    const index = removed?.findIndex((before) => this.same(wanted, before)) ?? -1;
    return index === -1 ? null : oldStart! + index;
  }
}
