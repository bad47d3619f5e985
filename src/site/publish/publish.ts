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
import { type Difference, filesOf, takeUnchanged } from './unchanged.ts';

export interface Publishing {
  /** True for the publisher's own entries at the top of the published folder. */
  isKept(name: string): boolean;
  /** Reports that the site could not be replaced as a whole. */
  say(sentence: string): void;
  /** For tests: replaces `fs.renameSync`. */
  move?: typeof renameSync;
}

/** Error codes for folders that cannot be moved: mount points, other disks, open on Windows, missing rights. */
const immovable = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'ENOTEMPTY', 'EEXIST', 'EINVAL']);

/**
 * Replaces the published site by the new one, in two moves of whole folders. Readers, and a process killed at any
 * moment, find the old site or the new one, never a mixture. If a folder cannot be moved, files are replaced one by
 * one. Null if nothing was published before: counting all files would cost more than moving them.
 */
export async function publish(
  claim: Claim,
  { isKept, say, move = renameSync }: Publishing,
): Promise<Difference | null> {
  const { site, out } = claim;
  const before = entriesOf(out);
  const made = new Set(readdirSync(site));
  // An entry that the build makes itself does not belong to the publisher.
  const carried = before.filter((name) => isKept(name) && !made.has(name));
  const difference = before.length === 0 ? null : await takeUnchanged(site, out, (name) => carried.includes(name));
  const failure = claim.beside ? exchange(claim, carried, move) : 'EXDEV';
  if (failure !== null) {
    const { added, changed, removed } = difference ?? { added: filesOf(site), changed: [], removed: [] };
    publishInPlace(site, out, { written: [...added, ...changed], removed });
    say(
      `${out} could not be replaced as a whole (${failure}), so its files were replaced one by one: assets first, then pages, removals last. A build killed meanwhile would have left pages of two builds.`,
    );
  }
  await rm(inClaim(claim.folder).gone, { recursive: true, force: true });
  return difference;
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
 * Exchanges the folders, synchronously. Returns null, or the error code that prevented it, with everything as before.
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
  // From here on the old site is incomplete, and must not be put back.
  move(old, gone);
  return null;
}

/** Undoes the first half of an exchange. If that fails, the error says where the old site is. */
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

/** Copies owner and rights of the old folder, as far as permitted. */
function takeRights(folder: string, { uid, gid, mode }: Stats): void {
  try {
    chownSync(folder, uid, gid);
  } catch {
    // Then it belongs to the user that runs the build.
  }
  chmodSync(folder, mode & 0o7777);
}

/** Flushes a file or folder to disk, so that the moves survive a power cut in order (fsync(2)). */
function settle(path: string): void {
  try {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows cannot open folders, and some disks cannot flush.
  }
}
