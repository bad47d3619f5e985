import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeTemporary, removeTemporary } from '../../temporary/temporary.ts';
import type { WorkTree } from './find.ts';
import { type GitCall, gitPieces } from './run.ts';

/** What is needed to read a repository's objects without its settings. */
export interface Repository {
  root: string;
  /** The commit checked out, 40 or 64 hexadecimal digits. */
  head: string;
  objects: string;
  /** The commits where a shallow clone was cut; each seems to have brought every file. */
  cut: ReadonlySet<string>;
  /** `info/exclude`: what only this clone ignores. */
  excluded: string;
  /** True for a sparse checkout, which leaves files out on purpose. */
  sparse: boolean;
  /** True for a partial clone (`--filter`), which lacks objects that git would fetch one by one. */
  partial: boolean;
}

/** Why a repository was not read. */
export type NotRead = { why: 'no git' | 'no commit' | 'refused' } | { why: 'unreadable'; said: string };

const longestText = 10_000_000;

function readText(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() && found.size < longestText ? readFileSync(path, 'utf8') : '';
}

/**
 * Finds the parts of a repository and its commit, by the only call that reads the repository's settings. `rev-parse`
 * reads no object and no working file, so no setting can make it run a program or fetch. git itself refuses
 * repositories of other users.
 */
export async function openRepository({ root, gitDir }: WorkTree): Promise<Repository | NotRead> {
  const parts = ['objects', 'shallow', 'info/exclude', 'info/sparse-checkout'];
  const { status, missing, stderr, pieces } = await gitPieces(
    ofRepository(root, ['rev-parse', '--absolute-git-dir', ...parts.flatMap((name) => ['--git-path', name]), 'HEAD']),
  );
  if (missing) return { why: 'no git' };
  const [found = '', ...rest] = pieces;
  const [objects = '', shallow = '', exclude = '', sparse = ''] = rest.map((path) => resolve(root, path));
  const head = pieces[parts.length + 1] ?? '';
  if (stderr.includes('dubious ownership')) return { why: 'refused' };
  if (realPathOr(found) !== gitDir) return { why: 'unreadable', said: firstLine(stderr) };
  if (status !== 0 && head === 'HEAD') return { why: 'no commit' };
  if (status !== 0 || !objectName.test(head)) return { why: 'unreadable', said: firstLine(stderr) };
  return {
    root,
    head,
    objects,
    cut: new Set(readText(shallow).match(/^[0-9a-f]{40,64}$/gm)),
    excluded: readText(exclude),
    sparse: statSync(sparse, { throwIfNoEntry: false })?.isFile() === true,
    partial: hasPromises(join(objects, 'pack')),
  };
}

/**
 * The object that a name stands for in a repository (a branch, a tag, `HEAD`, the beginning of a hash), without reading
 * it; null if there is none. `~2` and `^` are the view's to follow.
 */
export async function findRef({ root }: Pick<Repository, 'root'>, name: string): Promise<string | null> {
  if (name === '' || name.startsWith('-')) return null;
  const { status, pieces } = await gitPieces(ofRepository(root, ['rev-parse', '--verify', '--quiet', name]));
  return status === 0 && objectName.test(pieces[0] ?? '') ? pieces[0]! : null;
}

/** The tags that begin with `prefix`, and the object of each. Reads no object. */
export async function findTags({ root }: Pick<Repository, 'root'>, prefix: string): Promise<Map<string, string>> {
  const call = ofRepository(root, ['for-each-ref', '--format=%(objectname) %(refname:lstrip=2)', 'refs/tags']);
  const { pieces } = await gitPieces(call);
  const tags = pieces.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const);
  return new Map(tags.filter(([name, id]) => name.startsWith(prefix) && objectName.test(id)));
}

const objectName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A call that reads the repository's settings and names, but no object. */
const ofRepository = (root: string, parameters: readonly string[]): GitCall => ({
  parameters: ['-C', root, ...parameters],
  // Old versions of git, without safe.bareRepository, must not search further up.
  variables: { GIT_CEILING_DIRECTORIES: dirname(root) },
});

const realPathOr = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** True if a pack is marked as one of a partial clone (gitrepository-layout(5): `pack-*.promisor`). */
function hasPromises(packs: string): boolean {
  try {
    return readdirSync(packs).some((name) => name.endsWith('.promisor'));
  } catch {
    return false;
  }
}

export const firstLine = (stderr: string): string => stderr.split('\n')[0]?.replace(/^(?:fatal|error): /, '') ?? '';

/**
 * Runs `use` with a temporary git directory of our own over a repository's objects. git never sees the repository's
 * settings, hooks, attributes, remotes or index, so none of its filters, drivers, includes or remotes can act, in any
 * version of git (docs/decisions/0010-git-without-its-settings.md).
 */
export async function withView<T>(repository: Repository, use: (view: View) => Promise<T>): Promise<T> {
  const folder = await makeTemporary('trackway-git');
  try {
    const format = repository.head.length === 64 ? '[extensions]\n\tobjectFormat = sha256\n' : '';
    const files = {
      HEAD: `${repository.head}\n`,
      config: `[core]\n\trepositoryFormatVersion = 1\n${format}`,
      'objects/info/alternates': `${repository.objects}\n`,
      'info/exclude': repository.excluded,
      ...(repository.cut.size > 0 ? { shallow: [...repository.cut, ''].join('\n') } : {}),
    };
    for (const name of ['objects/info', 'refs', 'info']) mkdirSync(join(folder, name), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await use(new View(folder, repository.root));
  } finally {
    await removeTemporary(folder);
  }
}

export class View {
  private folder: string;
  private root: string;

  constructor(folder: string, root: string) {
    this.folder = folder;
    this.root = root;
  }

  /** A call that reads objects, without a work tree and without the user's settings. */
  objects(parameters: readonly string[], input: GitCall['input'] = ''): GitCall {
    const { folder } = this;
    // Old versions of git look for settings in the home folder.
    const settings = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', HOME: folder, XDG_CONFIG_HOME: folder };
    return { parameters: ['--bare', ...parameters], variables: { GIT_DIR: folder, ...settings }, input };
  }

  /**
   * A call about names of working files, with the user's global ignores. Only for commands that read no other file.
   * One pattern with many stars can take git for ever, so there is little time.
   */
  names(parameters: readonly string[], input: string): GitCall {
    const variables = { GIT_DIR: this.folder, GIT_WORK_TREE: this.root };
    return { parameters: ['-C', this.root, ...parameters], variables, input, seconds: 5 };
  }
}

/** Arguments of `git log` to walk back from a commit through a folder, with paths relative to it. */
export const below = (commit: string, folder: string): string[] =>
  folder === '' ? [commit] : [`--relative=${folder}/`, commit, '--', `:(top,literal)${folder}`];
