import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * The process that a temporary folder belongs to. Its process ID alone would not do: the system gives the number of a dead process to another one, so
 * the time at which the process started is part of it. In another container, or on another machine that shares the disk, the same numbers mean another process.
 */
export interface Owner {
  pid: number;
  /** Eight hexadecimal digits that stand for the boot and the process's start; zeros where the system does not say when that was. */
  start: string;
  /** Eight hexadecimal digits that stand for the machine and its space of process IDs. */
  machine: string;
}

const unknownStart = '00000000';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** What `read` gives, or nothing: each of these sources is missing on some system. */
function orEmpty(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

const isLinux = process.platform === 'linux';
const isWindows = process.platform === 'win32';

/** Linux: changes with every boot (random(4)), as the start of a process is counted from there. */
const boot = isLinux ? orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')) : '';

/** The state and the start of a process, from /proc/PID/stat (proc(5), fields 3 and 22) or `ps` (POSIX, lstart in BSD and macOS). */
function processFacts(pid: number): { state: string; start: string } {
  if (isLinux) {
    const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    // The second field is the program's name in parentheses, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields[19];
    return { state: fields[0] ?? '', start: ticks === undefined ? unknownStart : digest(`${boot} ${ticks}`) };
  }
  const line = isWindows
    ? ''
    : orEmpty(() =>
        execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
  const [, state = '', time = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
  return { state, start: time === '' ? unknownStart : digest(time) };
}

let self: Owner | undefined;

/** This process. Worked out once: without /proc it costs the start of a program. */
export function thisOwner(): Owner {
  self ??= {
    pid: process.pid,
    start: processFacts(process.pid).start,
    machine: digest(`${hostname()} ${isLinux ? orEmpty(() => readlinkSync('/proc/self/ns/pid')) : ''}`),
  };
  return self;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * An owner that cannot be looked up, because it runs on another machine or the system does not say when it started, lives if its folder was
 * touched within this many milliseconds. Every live owner touches its folders more often.
 */
const silence = 120_000;

/** How often a live owner touches its folders, in milliseconds. */
export const heartbeat = 15_000;

/** Whether the owner of a folder still runs. `touched` is the folder's time of change, in milliseconds since 1970. */
export function isAlive(owner: Owner, touched: number): boolean {
  const recent = Date.now() - touched < silence;
  if (owner.machine !== thisOwner().machine) return recent;
  if (!exists(owner.pid)) return false;
  const { state, start } = processFacts(owner.pid);
  // A zombie has ended; only its parent has not asked yet how.
  if (state.startsWith('Z') || state.startsWith('X')) return false;
  if (start === unknownStart || owner.start === unknownStart) return recent;
  return start === owner.start;
}
