import { type Command, Option } from 'commander';
import { leaveSignals } from '../temporary/temporary.ts';
import { UsageError } from './settings.ts';

export interface ServerWords {
  host?: string;
  port?: string;
}

/** Adds the options of the commands that serve. */
export const addServer = (command: Command): Command =>
  command
    .addOption(new Option('--port <number>', 'the port to listen on').default('4321'))
    .addOption(
      new Option('--host <name>', 'the address to listen on; 0.0.0.0 opens it to the network').default('localhost'),
    );

/**
 * Host and port for a server.
 * @throws {UsageError} if the port is not a number from 0 to 65535
 */
export function serverOf({ host, port }: ServerWords): { host: string; port: number } {
  const number = Number(port ?? '4321');
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError(`--port ${port}: expected a number from 0 to 65535.`);
  return { host: host ?? 'localhost', port: number };
}

/** The message once a server is listening: its address, and a note if the requested port was taken. */
export function served(url: string, asked: { port: number }): string {
  const port = Number(new URL(url).port || 80);
  const moved =
    asked.port !== 0 && port !== asked.port ? `Port ${asked.port} is in use; this is on port ${port}.\n` : '';
  return `${moved}${url}  (Ctrl+C stops it)`;
}

/**
 * Waits until the user interrupts the command, then stops what it started. A launcher in between may send each signal
 * twice.
 */
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
