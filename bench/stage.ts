import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { serveGzipped, startBrowser } from './browser.ts';
import { type Measured, measure } from './measure.ts';

/** What benches share: a folder in memory, generated tracks, a built site, a browser. */

/** The day of all bench builds, so that lateness does not change. */
export const asOf = '2026-11-20';

/** A folder in memory, if the system has one. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs work in a new folder in memory, and removes it afterwards. */
export async function inMemory(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(memory, 'trackway-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds a site, even if nothing has changed. @throws if the build fails, with its output */
export const build = (
  swarm: string,
  out: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> =>
  run(
    'The build',
    ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', asOf, '--force', ...options],
    env,
  );

/** Runs a Node program and measures it. @throws if it fails, with its output */
export async function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const measured = await measure(process.execPath, [...args], env);
  if (measured.status !== 0) throw new Error(`${name} ended with status ${measured.status}\n${measured.stdout}`);
  return measured;
}

/** Opens a browser on a built site for the time of a visit. */
export async function visited(out: string, visit: (browser: Browser, origin: string) => Promise<void>): Promise<void> {
  const [host, browser] = [await serveGzipped(out), await startBrowser()];
  try {
    await visit(browser, host.origin);
  } finally {
    await browser.close();
    await host.stop();
  }
}
