import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveFolder } from '../../support/static-server.ts';

export interface BuiltSite {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  origin: string;
  /** Ends the server and removes all that was written. */
  remove(): Promise<void>;
}

/**
 * Builds a swarm folder of these files, by path, as of the day of the example, and serves the site. Nothing that earlier builds kept is used.
 * @throws if the build fails, with its words
 */
export function generatedSite(files: Record<string, string>): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), 'trackway-site-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'swarm', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return builtSite(join(root, 'swarm'), root);
}

/**
 * The same for a folder on disk.
 * @param root a folder for all that is written; removed with the site
 */
export async function builtSite(swarm: string, root: string): Promise<BuiltSite> {
  const clear = (): void => rmSync(root, { recursive: true, force: true });
  const words = ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', join(root, 'site'), '--as-of', '2026-11-20'];
  const env = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') };
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  if (status !== 0) {
    clear();
    throw new Error(`the build ended with ${status}\n${stderr}`);
  }
  const { origin, stop } = await serveFolder(join(root, 'site'));
  return { origin, remove: () => stop().finally(clear) };
}
