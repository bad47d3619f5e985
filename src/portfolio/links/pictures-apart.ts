import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PictureAnswer, PictureJobs, PictureTask } from './picture-jobs.ts';

/** How long one picture may take, and what is left to each when those that took longer have used up `overtime`; in milliseconds. */
const patience = { usual: 10_000, overtime: 60_000, afterwards: 1000 } as const;

/** What is said of a picture that takes too long. */
export const tooSlow = 'it takes too long to draw';

/**
 * Decodes pictures in a process of their own: three kilobytes of SVG may keep a decoder busy for ever or let it crash, and then only the process is
 * lost. One picture at a time.
 */
export class PicturesApart {
  private child: ChildProcess | undefined;
  private lost = 0;
  private readonly usual: number;

  constructor(usual: number = patience.usual) {
    this.usual = usual;
  }

  /** Rejects with the decoder's words, or with `tooSlow`. */
  run<Job extends keyof PictureJobs>(job: Job, bytes: Uint8Array): Promise<Awaited<ReturnType<PictureJobs[Job]>>> {
    const child = this.started();
    const limit = this.lost < patience.overtime ? this.usual : patience.afterwards;
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
      child.once('message', (said) => {
        const answer = said as PictureAnswer;
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
    // A process that ends while it is asked has no one else to tell of it.
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
