import { lstat, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { kept } from './check-out.ts';

export interface Replaced {
  total: number;
  written: number;
  removed: number;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function same(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([lstat(a), lstat(b).catch(() => null)]);
  if (right === null || !right.isFile() || left.size !== right.size) return false;
  const [one, other] = await Promise.all([readFile(a), readFile(b)]);
  return one.equals(other);
}

const isFile = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null))?.isDirectory() === false;

/** Makes a folder below `out`; a file that stands where it or a folder above it should be gives way. */
async function makeFolder(folder: string, out: string): Promise<void> {
  for (let above = folder; above.length > out.length; above = dirname(above)) if (await isFile(above)) await rm(above);
  await mkdir(folder, { recursive: true });
}

/** Moves a file to its place, where a folder or a file that is in the way gives way. */
async function move(from: string, to: string, out: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    await makeFolder(dirname(to), out);
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  }
}

/** Takes away the folders that hold nothing any more, innermost first. */
async function removeEmpty(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.has(entry.name)) await removeEmpty(join(folder, entry.name));
  }
  await rmdir(folder).catch(() => undefined);
}

/**
 * Makes `out` hold exactly what `fresh` holds: new and changed files are moved over, files that are gone are removed, and a file
 * whose bytes are the same is not touched, so that servers and synchronisers see only what changed. `fresh` is used up.
 * Null where `out` held nothing before: all of it is new, and counting it would cost more than moving it.
 */
export async function replaceFolder(fresh: string, out: string): Promise<Replaced | null> {
  const old = await readdir(out).catch(() => null);
  if (old === null || old.length === 0) {
    await rm(out, { recursive: true, force: true });
    await rename(fresh, out);
    return null;
  }
  const files = await filesOf(fresh);
  let written = 0;
  for (const file of files) {
    if (await same(join(fresh, file), join(out, file))) continue;
    await move(join(fresh, file), join(out, file), out);
    written++;
  }
  const wanted = new Set(files);
  let removed = 0;
  for (const file of await filesOf(out)) {
    if (wanted.has(file) || kept.has(file.split(sep)[0]!)) continue;
    await rm(join(out, file), { force: true });
    removed++;
  }
  await removeEmpty(out);
  await rm(fresh, { recursive: true, force: true });
  return { total: files.length, written, removed };
}
