import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { leaveTemporary } from '../../temporary/temporary.ts';
import { type Claim, inClaim, takeBack } from './claim.ts';
import { publishInPlace } from './in-place.ts';
import { filesOf, takeUnchanged } from './unchanged.ts';

/** Counts of files: in the new site, of them new or changed, and of the old site's those that are gone. */
export interface Replaced {
  total: number;
  written: number;
  removed: number;
}

export interface Publishing {
  /** Tells the entries at the top of the published folder that belong to its publisher. */
  isKept(name: string): boolean;
  /** Is told in one sentence if the site could not be exchanged whole. */
  say(sentence: string): void;
  /** Moves a folder as `fs.renameSync`; tests give one that fails. */
  move?: typeof renameSync;
}

/** What a system answers if a folder cannot be moved: a mount point, another disk, a folder that a Windows process has open, missing rights. */
const immovable = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'ENOTEMPTY', 'EEXIST', 'EINVAL']);

/**
 * Puts the site that was made in `claim` in the place of the published one: in two moves of whole folders, so that a reader, or a process that is killed
 * at any moment, finds the old site or the new one and never a mixture. If a folder cannot be moved, the files are replaced one by one.
 * Null if nothing was published there before: all of it is new, and counting it would cost more than moving it.
 */
export async function publish(claim: Claim, { isKept, say, move = renameSync }: Publishing): Promise<Replaced | null> {
  const { site, out } = claim;
  const before = entriesOf(out);
  const made = new Set(readdirSync(site));
  // What the build makes itself it may also change: a file of its own is nobody else's.
  const carried = before.filter((name) => isKept(name) && !made.has(name));
  const difference = before.length === 0 ? null : await takeUnchanged(site, out, (name) => carried.includes(name));
  const failure = claim.beside ? exchange(claim, carried, move) : 'EXDEV';
  if (failure !== null) {
    publishInPlace(site, out, difference ?? { written: filesOf(site), removed: [] });
    say(
      `${out} could not be replaced as a whole (${failure}), so its files were replaced one by one: assets first, then pages, removals last. Had the build been killed meanwhile, pages of two builds would be there.`,
    );
  }
  await rm(inClaim(claim.folder).gone, { recursive: true, force: true });
  if (difference === null) return null;
  return { total: difference.total, written: difference.written.length, removed: difference.removed.length };
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The exchange itself, without a pause in which anything else of this process could run. Returns the code of what prevented it, when everything is as
 * before; null if the new site is in place.
 */
function exchange(claim: Claim, carried: readonly string[], move: typeof renameSync): string | null {
  const { folder, site, out } = claim;
  const { old, carried: list, gone } = inClaim(folder);
  const stats = statSync(out, { throwIfNoEntry: false });
  try {
    if (stats === undefined) {
      move(site, out);
      return null;
    }
    takeRights(site, stats);
    writeFileSync(list, JSON.stringify(carried));
    for (const path of [list, folder, dirname(folder)]) settle(path);
    move(out, old);
    for (const name of carried) move(join(old, name), join(site, name));
    move(site, out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (statSync(old, { throwIfNoEntry: false }) !== undefined) putBack(claim, error);
    if (code !== undefined && immovable.has(code)) return code;
    throw error;
  }
  settle(dirname(out));
  // From here on the old site is not whole: no command may put it back.
  move(old, gone);
  return null;
}

/** Undoes the first half of an exchange. Where that fails too, the old site stays where it is, and the error says where. */
function putBack({ folder, out }: Claim, cause: unknown): void {
  const { old } = inClaim(folder);
  try {
    takeBack(folder);
    renameSync(old, out);
  } catch {
    leaveTemporary(folder);
    throw new Error(`The site could not be published, and the one from before is in ${old}. Move it to ${out}.`, {
      cause,
    });
  }
}

/** The new folder is for the same users as the old one, as far as this user may decide that. */
function takeRights(folder: string, { uid, gid, mode }: Stats): void {
  try {
    chownSync(folder, uid, gid);
  } catch {
    // It belongs to who runs the build.
  }
  chmodSync(folder, mode & 0o7777);
}

/** Has the disk write down a file or the entries of a folder, so that the moves survive a power cut in their order (fsync(2)). */
function settle(path: string): void {
  try {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows opens no folders, and some disks cannot.
  }
}
