import { type Command, Option } from 'commander';
import { leaveSignals } from '../temporary/temporary.ts';
import { UsageError } from './settings.ts';

export interface ServerWords {
  host?: string;
  port?: string;
}

/** The options of both commands that serve. */
export const addServer = (command: Command): Command =>
  command
    .addOption(new Option('--port <number>', 'the port to listen on').default('4321'))
    .addOption(
      new Option('--host <name>', 'the address to listen on; 0.0.0.0 lets other machines in').default('localhost'),
    );

/** Host and port as a server takes them. */
export function serverOf({ host, port }: ServerWords): { host: string; port: number } {
  const number = Number(port ?? '4321');
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError(`--port ${port}: expected a number from 0 to 65535.`);
  return { host: host ?? 'localhost', port: number };
}

/** What a server that listens is introduced with: that it had to take another port than the one asked for, and its address. */
export function served(url: string, asked: { port: number }): string {
  const port = Number(new URL(url).port || 80);
  const moved = asked.port !== 0 && port !== asked.port ? `Port ${asked.port} is taken; this is on ${port}.\n` : '';
  return `${moved}${url}  (end with Ctrl+C)`;
}

/** Waits until the user ends the command, and lets what it started end first. A launcher in between may give each signal twice. */
export function untilInterrupted(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let ending = false;
    const end = (): void => {
      if (!ending) stop().then(resolve, reject);
      ending = true;
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    leaveSignals();
  });
}
