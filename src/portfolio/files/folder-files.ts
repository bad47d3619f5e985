import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorCode } from '../../model/errors.ts';
import { codePoint, diskName, plainName } from '../../model/text-direction.ts';
import { report } from '../catalogue/report.ts';
import { isRepository, workTreeAround } from '../git/find.ts';
import { type History, readHistory } from '../git/history.ts';
import { withPlainNames } from '../git/plain-names.ts';
import { isSkipped, siteMarker } from './skipped.ts';
import type { Listing, SwarmFiles } from './swarm-files.ts';

const bidiControl = /\p{Bidi_Control}/u;

/** Limits for files read through links: a thousand links to a folder of a thousand documents would be a million. */
const mostLinked = { files: 10_000, bytes: 64 * 1024 * 1024 } as const;

/**
 * The files in a folder, by their `plainName`. Follows symbolic links only if their real path is inside and not skipped; in a linked folder,
 * links to folders are not followed, and the files that links add are limited. Reads synchronously: for 1,800 small
 * files that takes a third of the time of the thread pool.
 */
export class FolderFiles implements SwarmFiles {
  private root: string;
  private withGit: boolean;

  constructor(root: string, options: { git?: boolean } = {}) {
    this.root = root;
    this.withGit = options.git ?? true;
  }

  get name(): string {
    const root = realpathSync.native(resolve(this.root));
    const around = basename(root) === 'swarm' ? dirname(root) : root;
    return plainName(basename(workTreeAround(join(root, 'plans'))?.root ?? around));
  }

  async list(): Promise<Listing> {
    const listing: Listing = { files: [], diagnostics: [] };
    const root = realpathSync.native(this.root);
    new Lister(root, listing).folder('', [root], false);
    return {
      files: listing.files.map(plainName).sort((a, b) => (a < b ? -1 : 1)),
      diagnostics: listing.diagnostics.map((one) => ({ ...one, file: plainName(one.file) })),
    };
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const file = openSync(join(this.root, diskName(path)), 'r');
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
    if (!this.withGit) return null;
    const history = await readHistory(this.root, files.map(diskName));
    return history === null ? null : withPlainNames(history);
  }
}

/** Walks a folder once. */
class Lister {
  private root: string;
  private listing: Listing;
  /** Files found through links. */
  private linked = { files: 0, bytes: 0 };

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
      if (isSkipped(entry.name, path === '' ? 0 : 1)) continue;
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (bidiControl.test(entry.name)) this.say(turned(inside, entry.name));
      if (entry.isDirectory()) this.folder(inside, [...trail, join(trail.at(-1) ?? this.root, entry.name)], linked);
      else if (entry.isSymbolicLink()) this.link(inside, trail, linked);
      else if (entry.isFile()) this.file(inside, linked);
      else
        this.say(
          report('file-unreadable', { file: inside }, `${shown(inside)} is not a regular file, so it was not read.`),
        );
    }
  }

  private file(path: string, linked: boolean): void {
    if (linked && !this.mayAdd(path)) return;
    this.listing.files.push(path);
  }

  /** True if a linked file is within the limits. Reports the first that is not. */
  private mayAdd(path: string): boolean {
    if (this.isFull()) return false;
    this.linked.files++;
    this.linked.bytes += statSync(join(this.root, path), { throwIfNoEntry: false })?.size ?? 0;
    if (!this.isFull()) return true;
    const most = `${mostLinked.files.toLocaleString('en')} files or ${mostLinked.bytes / 1024 / 1024} MiB`;
    this.say(
      report(
        'symlink-many',
        { file: path },
        `Links lead to more than ${most}: from ${shown(path)} on, linked files were not read.`,
      ),
    );
    return false;
  }

  private isFull(): boolean {
    return this.linked.files > mostLinked.files || this.linked.bytes > mostLinked.bytes;
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
    if (this.isFull()) return;
    const real = this.realPath(path);
    if (real === null) return;
    const target = statSync(real);
    if (target.isFile()) this.file(path, true);
    else if (!target.isDirectory())
      this.say(report('file-unreadable', { file: path }, `${shown(path)} is not a regular file, so it was not read.`));
    else if (linked || trail.includes(real)) {
      const message = `The symbolic link ${shown(path)} was not followed, because it leads to a folder that contains it, or is in a linked folder.`;
      this.say(report('symlink-broken', { file: path }, message));
    } else this.folder(path, [...trail, real], true);
  }

  /** The target of a link; null, with a diagnostic, if it is broken, outside the swarm folder, or skipped. */
  private realPath(path: string): string | null {
    try {
      // The system's spelling: on Windows, GIT~1 may be .git.
      const real = realpathSync.native(join(this.root, path));
      const inside = real === this.root || real.startsWith(this.root + sep);
      const steps = real.slice(this.root.length + 1).split(sep);
      const hidden = inside ? steps.find((name, depth) => isSkipped(name, depth)) : undefined;
      if (inside && hidden === undefined) return real;
      const why = hidden === undefined ? 'it leads out of the swarm folder' : `${shown(hidden)} is never published`;
      const message = `The symbolic link ${shown(path)} was not followed: ${why}.`;
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

function turned(file: string, name: string): Diagnostic {
  const [control = ''] = bidiControl.exec(name) ?? [];
  const message = `The name has an invisible character (${codePoint(control)}) that changes the direction of writing. It is shown as ${plainName(name)}.`;
  return report('direction-control', { file }, message, 'Rename it without the character.');
}

/** A path for a message: quoted and escaped if it contains spaces or control characters. */
export const shown = (path: string): string => (/^[\w./\-@+]+$/.test(path) ? path : JSON.stringify(path));
