import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { serveGzipped, startBrowser } from './browser.ts';
import { type Measured, measure } from './measure.ts';

/** What benches set up and clear away: a folder in memory, generated tracks, a built site, a browser before it. */

/** The day of all builds of a bench: what is late does not change from day to day. */
export const asOf = '2026-11-20';

/** Memory-backed storage where the system has it. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs work in a folder of its own in memory, which is gone afterwards. */
export async function inMemory(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(memory, 'trackway-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds a site. @throws where the build fails, with what it printed */
export const build = (
  swarm: string,
  out: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> =>
  run('The build', ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', asOf, ...options], env);

/** Runs a program of Node's, and measures it. @throws where it fails, with what it printed */
export async function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const measured = await measure(process.execPath, [...args], env);
  if (measured.status !== 0) throw new Error(`${name} ended with status ${measured.status}\n${measured.stdout}`);
  return measured;
}

/** Opens a browser before a built site, for as long as the visit takes. */
export async function visited(out: string, visit: (browser: Browser, origin: string) => Promise<void>): Promise<void> {
  const [host, browser] = [await serveGzipped(out), await startBrowser()];
  try {
    await visit(browser, host.origin);
  } finally {
    await browser.close();
    await host.stop();
  }
}
