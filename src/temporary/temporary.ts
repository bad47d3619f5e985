import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { heartbeat, isAlive, type Owner, thisOwner } from './owner.ts';

/*
 * Makes all temporary folders and files of Trackway. Their names contain their process, so that later commands
 * recognise those of a killed one without a list.
 */

const ownerText = ({ pid, start, machine }: Owner): string => `${pid}-${start}-${machine}`;

/** A name for a temporary folder or file of this process. */
export const temporaryName = (kind: string): string => `${kind}-${ownerText(thisOwner())}-${randomUUID().slice(0, 8)}`;

/** Parses a name made by `temporaryName`; null for other names. */
export function readTemporaryName(name: string): { kind: string; owner: Owner } | null {
  const match = /^(.+)-(\d{1,10})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{8}$/.exec(name);
  if (match === null) return null;
  const [, kind = '', pid = '', start = '', machine = ''] = match;
  return { kind, owner: { pid: Number(pid), start, machine } };
}

/** The user's cache folder (XDG Base Directory Specification). */
export const cacheRoot = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trackway');

/** Where cache files are written before they are moved into place. */
export const partialFolder = (): string => join(cacheRoot(), 'partial');

/** Folders and files that this thread made and has not removed. */
const own = new Set<string>();
let beat: NodeJS.Timeout | undefined;

/** Retries, because another process may be writing into the folder. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const;

/** Makes a folder that only this user can read. Removed when the process ends, or by the next command. */
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

/** Removes a folder made by `makeTemporary`, unless `leaveTemporary` was called for it. */
export async function removeTemporary(folder: string): Promise<void> {
  if (!own.has(folder)) return;
  await rm(folder, removal);
  leaveTemporary(folder);
}

/** Keeps a folder when the process ends, because its content exists nowhere else. */
export function leaveTemporary(folder: string): void {
  own.delete(folder);
  if (own.size > 0) return;
  clearInterval(beat);
  beat = undefined;
}

/**
 * Runs `work` with a new folder as the system's temporary folder, for programs that leave files there when killed. Sets
 * the variables of POSIX and Windows; in a worker they apply only to that thread.
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

/** Shows processes that cannot look up this one that it is alive. */
function touch(): void {
  const now = new Date();
  for (const folder of own) {
    try {
      utimesSync(folder, now, now);
    } catch {
      // Removed by someone else.
    }
  }
}

/** A temporary folder or file. */
export interface Temporary {
  path: string;
  owner: Owner;
  alive: boolean;
  /** True if it belongs to this user. Another user's could be a trap and is never removed. */
  ours: boolean;
}

/** The temporary entries in a folder of a kind that `isWanted` accepts. */
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

/** Removes what dead processes left in the temporary folder and in the cache. Never fails. */
export async function removeRemains(): Promise<void> {
  const found = [tmpdir(), partialFolder()].flatMap((parent) => temporariesIn(parent, isAnyKind));
  const remains = found.filter(({ alive, ours }) => !alive && ours);
  await Promise.all(remains.map(({ path }) => rm(path, removal).catch(() => undefined)));
}

/** Removes everything of this process, including its worker threads. */
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

/** Calls `end` when a signal ends the process, before temporary folders are removed. Returns a function to cancel. */
export function beforeEnd(end: () => Promise<unknown>): () => void {
  enders.add(end);
  return () => enders.delete(end);
}

/** Leaves signals to the command, for example a server that ends itself. Folders are removed when the process exits. */
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

/** Launchers may send a signal twice; the second is ignored. */
async function onSignal(signal: NodeJS.Signals): Promise<void> {
  if (ending) return;
  ending = true;
  await Promise.allSettled([...enders].map((end) => end()));
  removeOwn();
  // End with the same signal, so that a shell sees what ended the command.
  leaveSignals();
  process.kill(process.pid, signal);
}
