import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { heartbeat, isAlive, type Owner, thisOwner } from './owner.ts';

/*
 * Every temporary folder and file of Trackway is made here. Its name says which process it belongs to, so that a later command knows what a
 * killed one left, and no list of them has to be kept.
 */

const ownerText = ({ pid, start, machine }: Owner): string => `${pid}-${start}-${machine}`;

/** A name for a temporary folder or file of this process. */
export const temporaryName = (kind: string): string => `${kind}-${ownerText(thisOwner())}-${randomUUID().slice(0, 8)}`;

/** What the name of a temporary folder or file says, or null for any other name. */
export function readTemporaryName(name: string): { kind: string; owner: Owner } | null {
  const match = /^(.+)-(\d{1,10})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{8}$/.exec(name);
  if (match === null) return null;
  const [, kind = '', pid = '', start = '', machine = ''] = match;
  return { kind, owner: { pid: Number(pid), start, machine } };
}

/** The user's cache folder (XDG Base Directory Specification). */
export const cacheRoot = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trackway');

/** Where files of the cache are written before they are moved to their place. */
export const partialFolder = (): string => join(cacheRoot(), 'partial');

/** Folders and files that this thread made and has not removed. */
const own = new Set<string>();
let beat: NodeJS.Timeout | undefined;

/** Removes what another process may be writing into at the same moment. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const;

/** Makes a folder that only this user can read. It is removed at the latest when the process ends or the next command runs. */
export async function makeTemporary(kind: string, parent = tmpdir()): Promise<string> {
  const folder = join(parent, temporaryName(kind));
  watchSignals();
  own.add(folder);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    own.delete(folder);
    throw error;
  }
  beat ??= setInterval(touch, heartbeat).unref();
  return folder;
}

/** Removes a folder that `makeTemporary` made, unless `leaveTemporary` was told of it. */
export async function removeTemporary(folder: string): Promise<void> {
  if (!own.has(folder)) return;
  await rm(folder, removal);
  leaveTemporary(folder);
}

/** From now on the folder is not removed by this process, because it holds what is nowhere else. */
export function leaveTemporary(folder: string): void {
  own.delete(folder);
  if (own.size > 0) return;
  clearInterval(beat);
  beat = undefined;
}

/**
 * Runs `work` with a temporary folder as the system's folder for temporary files, for programs that leave their own there when they are killed.
 * The variables are POSIX's and Windows'; in a thread they are the thread's own.
 */
export async function inTemporaryFolder<T>(kind: string, work: () => Promise<T>): Promise<T> {
  const folder = await makeTemporary(kind);
  const names = ['TMPDIR', 'TEMP', 'TMP'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = folder;
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await removeTemporary(folder);
  }
}

/** Tells processes that cannot see this one that it lives. */
function touch(): void {
  const now = new Date();
  for (const folder of own) {
    try {
      utimesSync(folder, now, now);
    } catch {
      // Removed from outside: there is nothing to be kept alive.
    }
  }
}

/** A temporary folder or file that was found. */
export interface Temporary {
  path: string;
  owner: Owner;
  alive: boolean;
  /** It belongs to this user. What another user made in /tmp could be a trap: it is not removed. */
  ours: boolean;
}

/** The temporary entries of a folder whose kind `isWanted` accepts. */
export function temporariesIn(parent: string, isWanted: (kind: string) => boolean): Temporary[] {
  let names: string[];
  try {
    names = readdirSync(parent);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const read = readTemporaryName(name);
    if (read === null || !isWanted(read.kind)) return [];
    const path = join(parent, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    const ours = process.getuid === undefined || stats.uid === process.getuid();
    return [{ path, owner: read.owner, alive: isAlive(read.owner, stats.mtimeMs), ours }];
  });
}

const isAnyKind = (kind: string): boolean => kind.startsWith('trackway');

/** Removes what processes that have ended left in the system's folder for temporary files and in the cache. Never fails. */
export async function removeRemains(): Promise<void> {
  const found = [tmpdir(), partialFolder()].flatMap((parent) => temporariesIn(parent, isAnyKind));
  const remains = found.filter(({ alive, ours }) => !alive && ours);
  await Promise.all(remains.map(({ path }) => rm(path, removal).catch(() => undefined)));
}

/** Removes what this process made, its other threads included. */
function removeOwn(): void {
  const isMine = ({ owner }: Temporary): boolean => ownerText(owner) === ownerText(thisOwner());
  const found = [tmpdir(), partialFolder()].flatMap((parent) => temporariesIn(parent, isAnyKind).filter(isMine));
  for (const path of new Set([...own, ...found.map(({ path }) => path)])) {
    try {
      rmSync(path, removal);
    } catch {
      // The next command removes it.
    }
  }
  own.clear();
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const enders = new Set<() => Promise<unknown>>();
let watching = false;
let ending = false;

/** Has `end` called when a signal ends the process, before its temporary folders are removed. Returns what takes that back. */
export function beforeEnd(end: () => Promise<unknown>): () => void {
  enders.add(end);
  return () => enders.delete(end);
}

/**
 * A command that ends itself on a signal, as the servers do, says so: from then on signals are left to it. Its folders are removed when the
 * process exits.
 */
export function leaveSignals(): void {
  for (const signal of signals) process.off(signal, onSignal);
}

function watchSignals(): void {
  if (watching || !isMainThread) return;
  watching = true;
  process.on('exit', () => {
    if (own.size > 0) removeOwn();
  });
  for (const signal of signals) process.on(signal, onSignal);
}

/** A launcher in between may give each signal twice: the second changes nothing. */
async function onSignal(signal: NodeJS.Signals): Promise<void> {
  if (ending) return;
  ending = true;
  await Promise.allSettled([...enders].map((end) => end()));
  removeOwn();
  // Ends as if the signal had not been caught: a shell sees what ended the command.
  leaveSignals();
  process.kill(process.pid, signal);
}
