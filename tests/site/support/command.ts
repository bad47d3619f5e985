import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { after } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

export const project = resolve(import.meta.dirname, '../../..');
export const launcher = resolve(project, 'bin/trackway.mjs');

/** A command that was started as a user starts it. */
export interface Started {
  child: ChildProcess;
  /** Standard output and errors so far, as they came. */
  said(): string;
  /** Resolves when what was said matches; rejects when the command ends before, or after a long while. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit status, or the signal's name. */
  ended: Promise<number | string>;
}

/** Longer than any machine needs: a test that hangs ends at some time, and none is measured. */
const patience = 120_000;

/** Starts a program and takes in what it says. It is ended with the tests, if not before. */
export function start(program: string, words: readonly string[], options: SpawnOptions = {}): Started {
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += stripVTControlCharacters(piece);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve(status ?? signal ?? 'ended'));
  });
  after(() => child.kill('SIGKILL'));
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(text);
        if (match === null) return;
        finish();
        resolve(match);
      };
      const fail = (why: string) => (): void => {
        finish();
        reject(new Error(`${why} before it said ${pattern}:\n${text}`));
      };
      const timer = setTimeout(fail('two minutes passed'), patience);
      const finish = (): void => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      listeners.add(look);
      ended.then(fail('the command ended'), fail('the command did not start'));
      look();
    });
  return { child, said: () => text, until, ended };
}

/** Runs the command to its end, in a process of its own. */
export async function trackway(
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<{ status: number | string; said: string }> {
  const started = start(process.execPath, [launcher, ...words], { cwd: project, ...options });
  return { status: await started.ended, said: started.said() };
}
