import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PictureAnswer, PictureJobs, PictureTask } from './picture-jobs.ts';

/** Milliseconds for a picture; `afterwards` applies once slow pictures have used up `overtime` together. */
const timeoutMs = { usual: 10_000, overtime: 60_000, afterwards: 1000 } as const;

/** The message for a picture that takes too long. */
export const tooSlow = 'it takes too long to draw';

/**
 * Decodes pictures in a child process, one at a time: three kilobytes of SVG may keep a decoder busy for ever or make
 * it crash, and then only that process is lost.
 */
export class PicturesApart {
  private child: ChildProcess | undefined;
  private lost = 0;
  private readonly usual: number;

  constructor(usual: number = timeoutMs.usual) {
    this.usual = usual;
  }

  /** Rejects with the decoder's message, or with `tooSlow`. */
  run<Job extends keyof PictureJobs>(job: Job, bytes: Uint8Array): Promise<Awaited<ReturnType<PictureJobs[Job]>>> {
    const child = this.started();
    const limit = this.lost < timeoutMs.overtime ? this.usual : timeoutMs.afterwards;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        act();
      };
      const fail = (message: string): void =>
        settle(() => {
          this.end();
          reject(new Error(message));
        });
      const timer = setTimeout(() => {
        this.lost += limit;
        fail(tooSlow);
      }, limit);
      child.once('error', (error) => fail(error.message));
      child.once('exit', (status, signal) => fail(`its decoder ended with ${signal ?? status}`));
      child.once('message', (message) => {
        const answer = message as PictureAnswer;
        settle(() => {
          if ('problem' in answer) reject(new Error(answer.problem));
          else resolve(answer.result as Awaited<ReturnType<PictureJobs[Job]>>);
        });
      });
      child.send({ job, bytes } satisfies PictureTask);
    });
  }

  end(): void {
    this.child?.removeAllListeners();
    // Ignore errors of a process that dies while it receives a job.
    this.child?.on('error', () => undefined);
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private started(): ChildProcess {
    this.child ??= fork(fileURLToPath(new URL('./picture-process.ts', import.meta.url)), {
      serialization: 'advanced',
    });
    return this.child;
  }
}
