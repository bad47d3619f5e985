import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type GitResult, gitPieces, streamGit } from './run.ts';
import type { Repository, View } from './view.ts';

/** The files of a commit in the plans' folder, by path relative to it. */
export type Tree = ReadonlyMap<string, { mode: string; id: string }>;

const link = '120000';
const submodule = '160000';

/**
 * Files of a commit that are read. A few hundred bytes of trees that contain each other can name more than any disk
 * holds.
 */
const mostFiles = 500_000;

/** Reads the tree of a commit in a folder of the repository (`''` for all), or says why it failed. */
export async function readTree(
  view: View,
  head: string,
  folder: string,
): Promise<Tree | { failed: Pick<GitResult, 'stderr' | 'beyond'> }> {
  const below = folder === '' ? [] : ['--', `${folder}/`];
  const tree = new Map<string, { mode: string; id: string }>();
  let count = 0;
  const call = view.objects(['ls-tree', '-r', '-z', head, ...below]);
  const { status, stderr, beyond } = await streamGit(call, '\0', (piece) => {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(piece) ?? [];
    // If the folder itself is a submodule, git lists it too.
    if (folder === '') tree.set(path, { mode, id });
    else if (path.startsWith(`${folder}/`)) tree.set(path.slice(folder.length + 1), { mode, id });
    count++;
    return count > mostFiles;
  });
  if (count > mostFiles) {
    const many = `the last commit has more than ${mostFiles.toLocaleString('en')} files`;
    return { failed: { stderr: many, beyond: null } };
  }
  return status === 0 ? tree : { failed: { stderr, beyond } };
}

/** How the plans on disk differ from the last commit. */
export interface Changes {
  /** Files that differ in more than line ends. */
  changed: string[];
  /** Files that the commit lacks. */
  added: string[];
  /** True if a file of the commit is missing on disk. */
  removed: boolean;
}

/**
 * Compares the plans with the last commit by hash. Trackway does so itself: git would run the filters that attributes
 * name. CR LF counts as LF if that gives the committed file, so attributes and `core.autocrlf` do not matter.
 */
export function compareFiles(plans: string, files: readonly string[], tree: Tree, repository: Repository): Changes {
  const listed = new Set(files);
  const changed: string[] = [];
  let removed = false;
  const elsewhere: string[] = [];
  for (const [path, { mode, id }] of tree) {
    if (mode === submodule || mode === link) elsewhere.push(`${path}/`);
    if (mode === submodule || hidden.test(path)) continue;
    const there = lstatSync(join(plans, path), { throwIfNoEntry: false });
    if (there === undefined) removed ||= !repository.sparse;
    else if (there.isSymbolicLink()) {
      if (mode !== link || idOf(Buffer.from(readlinkSync(join(plans, path))), id) !== id) changed.push(path);
    } else if (listed.has(path) && !isAsCommitted(join(plans, path), id)) changed.push(path);
  }
  const within = (path: string): boolean => elsewhere.some((folder) => path.startsWith(folder));
  return { changed, added: files.filter((path) => !tree.has(path) && !within(path)), removed };
}

/** Files that Trackway does not read (see `FolderFiles`). */
const hidden = /(?:^|\/)(?:\.|node_modules\/)/;

/** Git's object name of a blob, by the hash algorithm of another name. */
function idOf(content: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}

function isAsCommitted(file: string, id: string): boolean {
  try {
    const content = readFileSync(file);
    if (idOf(content, id) === id) return true;
    if (!content.includes('\r\n')) return false;
    // Latin 1 maps each byte to one character and back.
    return idOf(Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), id) === id;
  } catch {
    // The reader of the file reports that it is unreadable.
    return true;
  }
}

/** Attributes that change files on checkout, so that only a program could tell whether they differ. */
const converting = ['filter', 'working-tree-encoding', 'ident'];

/**
 * True if the plans differ from the last commit. Ignored files and files changed by filters do not count. Null if git
 * took too long to compare names with the patterns of `.gitignore` and `.gitattributes`.
 */
export async function isDirty(
  view: View,
  folder: string,
  { changed, added, removed }: Changes,
): Promise<boolean | null> {
  if (removed) return true;
  const named = (paths: readonly string[]): string =>
    paths.map((path) => `${folder === '' ? path : `${folder}/${path}`}\0`).join('');
  if (changed.length > 0) {
    const asked = view.names(['check-attr', '-z', '--stdin', ...converting], named(changed));
    const { pieces, beyond } = await gitPieces(asked, '\0');
    if (beyond !== null) return null;
    const converted = new Set<string>();
    // `check-attr -z` gives path, attribute and value in turn.
    for (let at = 0; at + 2 < pieces.length; at += 3)
      if (!['unspecified', 'unset'].includes(pieces[at + 2]!)) converted.add(pieces[at]!);
    if (converted.size < changed.length) return true;
  }
  if (added.length === 0) return false;
  const asked = view.names(['check-ignore', '-z', '--no-index', '--stdin'], named(added));
  const { pieces, beyond } = await gitPieces(asked, '\0');
  return beyond === null ? pieces.length < added.length : null;
}

/**
 * Commits changed files in the view only, on top of the last commit, so that one walk through history follows their
 * lines, too. `files`: content by path in the repository; with none, returns the last commit.
 */
export async function commitChanges(
  view: View,
  head: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ commit: string; failed: GitResult | null }> {
  if (files.size === 0) return { commit: head, failed: null };
  const parts: (string | Uint8Array)[] = [
    `commit refs/heads/now\nmark :1\ncommitter Trackway <> 0 +0000\ndata 0\nfrom ${head}\n`,
  ];
  for (const [path, content] of files)
    parts.push(`M 100644 inline ${quoted(path)}\ndata ${content.byteLength}\n`, content, '\n');
  parts.push('get-mark :1\n');
  const stream = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const unpacked = ['-c', 'fastimport.unpackLimit=0'];
  const { pieces, ...result } = await gitPieces(view.objects([...unpacked, 'fast-import', '--quiet'], stream));
  return { commit: pieces[0] ?? head, failed: result.status === 0 ? null : result };
}

/** Quotes a path for git-fast-import(1). */
const quoted = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
