import { run } from '../../../src/cli/main.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';

export interface Result {
  status: number;
  out: string;
  err: string;
}

/** Runs the command line in this process, without colour. */
export async function trackway(...words: string[]): Promise<Result> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Terminal = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    style: (_style, text) => text,
    interactive: false,
  };
  const status = await run(words, io);
  return { status, out: out.join('\n'), err: err.join('\n') };
}
