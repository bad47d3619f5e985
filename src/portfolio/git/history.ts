import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Commit } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { report } from '../catalogue/report.ts';
import { lineDays } from './line-days.ts';
import { gitLines, streamGit } from './run.ts';

/** What git knows of a swarm folder. */
export interface History {
  /** The commit checked out; null where git refused to say. */
  head: { commit: string; committedAt: string; dirty: boolean } | null;
  /** The swarm folder's path inside its repository (`docs/swarm`), empty where it is the repository's root. */
  folder: string;
  /** The last commit that changed a file, by path relative to the swarm folder. */
  last: ReadonlyMap<string, Commit>;
  /**
   * The day on which the commit landed that brought each line, as `path:line` → day. Lines that are not committed, and lines
   * older than a shallow clone, have none.
   */
  days(lines: ReadonlyMap<string, readonly number[]>): Promise<Map<string, Day>>;
  diagnostics: Diagnostic[];
}

/** Asks git about a folder. Null where there is no git, no repository, no commit, or no file of the folder in any commit. */
export async function readHistory(folder: string, files: readonly string[]): Promise<History | null> {
  const diagnostics: Diagnostic[] = [];
  const where = await gitLines(
    folder,
    'rev-parse',
    '--show-prefix',
    '--is-shallow-repository',
    '--git-path',
    'shallow',
    'HEAD',
  );
  if (where.status !== 0) return where.stderr.includes('dubious ownership') ? refused() : null;
  const [prefix = '', shallow, shallowFile = '', commit = ''] = where.lines;
  const cut = shallow === 'true' ? cutCommits(resolve(folder, shallowFile)) : new Set<string>();
  const [head, status, last] = await Promise.all([
    gitLines(folder, 'show', '-s', '--format=%cI', 'HEAD'),
    gitLines(folder, 'status', '--porcelain', '--', '.'),
    lastCommits(folder, new Set(files)),
  ]);
  if (last.size === 0) return null;
  for (const [path, { commit }] of last) if (cut.has(commit)) last.delete(path);
  if (cut.size > 0) {
    diagnostics.push(
      report('git-shallow', { file: '.' }, 'The repository is a shallow clone: older commits are unknown.'),
    );
  }
  return {
    head: { commit, committedAt: head.lines[0] ?? '', dirty: status.lines.some((line) => line !== '') },
    folder: prefix.replace(/\/$/, ''),
    last,
    days: (lines) => lineDays(folder, new Map([...lines].filter(([path]) => last.has(path))), cut),
    diagnostics,
  };
}

/** A repository that git will not read is no error of the documents: it is told, and the site is built without history. */
function refused(): History {
  const message = 'git did not read the repository: it belongs to another user.';
  return {
    head: null,
    folder: '',
    last: new Map(),
    days: async () => new Map(),
    diagnostics: [report('git-refused', { file: '.' }, message)],
  };
}

/** The commits at which a shallow clone is cut: each looks as if it had brought every file. */
function cutCommits(file: string): Set<string> {
  try {
    return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
  } catch {
    return new Set();
  }
}

/** The newest commit of each wanted file, from one `git log` that ends as soon as all are known. */
async function lastCommits(folder: string, wanted: Set<string>): Promise<Map<string, Commit>> {
  const found = new Map<string, Commit>();
  const header: string[] = [];
  let fieldsLeft = 0;
  const parameters = [
    'log',
    '-z',
    '--name-only',
    '--no-renames',
    '--relative',
    '--format=commit %H%x00%cI%x00%aN%x00%s%x00',
    '--',
    '.',
  ];
  await streamGit(folder, parameters, '\0', (piece) => {
    if (fieldsLeft > 0) {
      header.push(piece);
      fieldsLeft--;
    } else if (/^commit [0-9a-f]{40,64}$/.test(piece)) {
      header.splice(0, header.length, piece.slice('commit '.length));
      fieldsLeft = 3;
    } else {
      const path = piece.replace(/^\n/, '');
      if (wanted.has(path) && !found.has(path)) {
        const [commit = '', committedAt = '', author = '', subject = ''] = header;
        found.set(path, { commit, committedAt, author, subject });
      }
    }
    return found.size === wanted.size;
  });
  return found;
}
