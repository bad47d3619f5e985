import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  status: number | null;
  stdout: string;
  /** Wall time in seconds. */
  seconds: number;
  /** Highest sum of resident memory over the process and its descendants, in bytes; null if unknown. */
  peak: number | null;
}

const pageSize = 4096;

/** Milliseconds between two samples of memory. A sample takes some milliseconds of CPU from what is measured. */
const interval = 250;

/** Resident bytes of a process and its descendants, from /proc. */
function resident(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const descends = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && descends(parents.get(pid) ?? 0));
  let sum = 0;
  for (const pid of parents.keys()) {
    if (!descends(pid)) continue;
    try {
      sum += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageSize;
    } catch {
      // As above.
    }
  }
  return sum;
}

/** Runs a program and measures it. Its error output goes to ours. */
export function measure(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    let peak: number | null = null;
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    const timer = setInterval(() => {
      if (process.platform === 'linux' && child.pid) peak = Math.max(peak ?? 0, resident(child.pid));
    }, interval);
    child.on('error', fail);
    child.on('close', (status) => {
      clearInterval(timer);
      done({ status, stdout, seconds: (performance.now() - start) / 1000, peak });
    });
  });
}
