import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * The process that owns a temporary folder. Systems reuse process IDs, so it includes the start time. In another
 * container, or on another machine with the same disk, the same ID is another process.
 */
export interface Owner {
  pid: number;
  /** Hash of boot and start of the process, eight hexadecimal digits; zeros if the system does not tell. */
  start: string;
  /** Hash of the machine and its process ID namespace, eight hexadecimal digits. */
  machine: string;
}

const unknownStart = '00000000';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The result of `read`, or `''` if it throws: each of these sources is missing on some systems. */
function orEmpty(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

const isLinux = process.platform === 'linux';
const isWindows = process.platform === 'win32';

/** Linux: an ID of the boot (random(4)), from which start times count. */
const boot = isLinux ? orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')) : '';

/**
 * State and start of a process, from /proc/PID/stat (proc(5), fields 3 and 22) or `ps` (POSIX, with lstart of BSD and
 * macOS).
 */
function processFacts(pid: number): { state: string; start: string } {
  if (isLinux) {
    const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    // The second field is the program's name in parentheses, and may contain anything.
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

/** This process. Computed once: without /proc it starts a program. */
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
    // EPERM: it exists, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Milliseconds since its folder was last touched for which an owner that cannot be looked up counts as alive: on
 * another machine, or without a known start. Live owners touch their folders more often.
 */
const timeoutMs = 120_000;

/** Milliseconds between two touches of a live owner's folders. */
export const heartbeat = 15_000;

/** True if the owner of a folder is running. `touched`: when the folder last changed, in milliseconds since 1970. */
export function isAlive(owner: Owner, touched: number): boolean {
  const recent = Date.now() - touched < timeoutMs;
  if (owner.machine !== thisOwner().machine) return recent;
  if (!exists(owner.pid)) return false;
  const { state, start } = processFacts(owner.pid);
  // A zombie has ended, but its parent has not read its exit status.
  if (state.startsWith('Z') || state.startsWith('X')) return false;
  if (start === unknownStart || owner.start === unknownStart) return recent;
  return start === owner.start;
}
