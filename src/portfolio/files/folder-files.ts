import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/reason.ts';
import { report } from '../catalogue/report.ts';
import { isRepository } from '../git/find.ts';
import { type History, readHistory } from '../git/history.ts';
import { hiddenPlans } from './known-layouts.ts';
import type { Listing, SwarmFiles } from './swarm-files.ts';

/** Never part of a portfolio. Names that begin with a dot are skipped, too. */
const skipped = new Set(['node_modules']);

/** The file at the top of every published site. Such a folder contains copies of the plans and is skipped. */
export const siteMarker = '.trackway';

/**
 * The files in a folder. Follows symbolic links only if their real path is inside; in a linked folder, links to folders
 * are not followed, so that no chain of links can make the list longer than the disk. Reads synchronously: for 1,800
 * small files that takes a third of the time of the thread pool.
 */
export class FolderFiles implements SwarmFiles {
  private root: string;
  private withGit: boolean;

  constructor(root: string, options: { git?: boolean } = {}) {
    this.root = root;
    this.withGit = options.git ?? true;
  }

  async list(): Promise<Listing> {
    const listing: Listing = { files: [], diagnostics: [] };
    const root = realpathSync(this.root);
    new Lister(root, listing).folder('', [root], false);
    listing.files.sort((a, b) => (a < b ? -1 : 1));
    return listing;
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const file = openSync(join(this.root, path), 'r');
    try {
      const size = Math.min(fstatSync(file).size, limit);
      const bytes = Buffer.allocUnsafe(size);
      let length = 0;
      while (length < size) {
        const more = readSync(file, bytes, length, size - length, null);
        if (more === 0) break;
        length += more;
      }
      return bytes.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }

  async history(files: readonly string[]): Promise<History | null> {
    return this.withGit ? readHistory(this.root, files) : null;
  }
}

/** Walks a folder once. */
class Lister {
  private root: string;
  private listing: Listing;

  constructor(root: string, listing: Listing) {
    this.root = root;
    this.listing = listing;
  }

  /** `trail`: real paths of the folders above; following a link to one of them would never end. */
  folder(path: string, trail: readonly string[], linked: boolean): void {
    const entries = this.entries(path);
    if (path !== '' && entries.some((entry) => entry.name === siteMarker && entry.isFile())) return;
    this.repository(path, entries);
    for (const entry of entries) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if ((entry.name.startsWith('.') && !hiddenPlans.includes(inside)) || skipped.has(entry.name)) continue;
      if (entry.isDirectory()) this.folder(inside, [...trail, join(trail.at(-1) ?? this.root, entry.name)], linked);
      else if (entry.isSymbolicLink()) this.link(inside, trail, linked);
      else if (entry.isFile()) this.listing.files.push(inside);
      else
        this.say(
          report('file-unreadable', { file: inside }, `${shown(inside)} is not a regular file, so it was not read.`),
        );
    }
  }

  /** Reports a nested repository, which git is never run in. `readHistory` deals with the `.git` of the plans. */
  private repository(path: string, entries: readonly Dirent[]): void {
    const names = new Set(entries.map(({ name }) => name.toLowerCase()));
    const bare = isRepository((name) => names.has(name.toLowerCase()));
    if (!bare && (path === '' || !names.has('.git'))) return;
    const file = path === '' ? '.' : path;
    const what = bare ? 'a bare git repository' : 'a git repository';
    const folder = path === '' ? 'The folder' : `The folder ${shown(path)}`;
    this.say(report('git-nested', { file }, `${folder} is ${what}; git was not run in it.`));
  }

  private entries(path: string): Dirent[] {
    try {
      return readdirSync(join(this.root, path), { withFileTypes: true });
    } catch (error) {
      this.say(
        report(
          'file-unreadable',
          { file: path === '' ? '.' : path },
          `The folder cannot be read (${errorCode(error)}).`,
        ),
      );
      return [];
    }
  }

  private link(path: string, trail: readonly string[], linked: boolean): void {
    const real = this.realPath(path);
    if (real === null) return;
    const target = statSync(real);
    if (target.isFile()) this.listing.files.push(path);
    else if (!target.isDirectory())
      this.say(report('file-unreadable', { file: path }, `${shown(path)} is not a regular file, so it was not read.`));
    else if (linked || trail.includes(real)) {
      const message = `The symbolic link ${shown(path)} was not followed: it leads to a folder that contains it, or is in a linked folder.`;
      this.say(report('symlink-broken', { file: path }, message));
    } else this.folder(path, [...trail, real], true);
  }

  /** The target of a link; null, with a diagnostic, if it is broken or outside the swarm folder. */
  private realPath(path: string): string | null {
    try {
      const real = realpathSync(join(this.root, path));
      if (real === this.root || real.startsWith(this.root + sep)) return real;
      const message = `The symbolic link ${shown(path)} was not followed: it leads out of the swarm folder.`;
      this.say(report('symlink-outside', { file: path }, message));
    } catch (error) {
      const why = errorCode(error) === 'ELOOP' ? 'leads back to itself' : 'is broken: its target does not exist';
      this.say(report('symlink-broken', { file: path }, `The symbolic link ${shown(path)} ${why}.`));
    }
    return null;
  }

  private say(diagnostic: Diagnostic): void {
    this.listing.diagnostics.push(diagnostic);
  }
}

/** The code of a system error (`EACCES`), or the error's message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return errorMessage(error);
}

/** A path for a message: quoted and escaped if it contains spaces or control characters. */
export const shown = (path: string): string => (/^[\w./\-@+]+$/.test(path) ? path : JSON.stringify(path));
