import { dev } from 'astro';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { FactsCache } from '../../portfolio/facts-cache.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import type { SiteOptions } from '../../render/options.ts';
import { makeTemporary, removeTemporary } from '../../temporary/temporary.ts';
import { astroConfig } from '../astro/config.ts';
import type { Refresh } from '../astro/run.ts';
import { readInProcess } from '../reading/read-in-process.ts';
import { watchSwarm } from './watch-swarm.ts';

/** What the terminal shows. */
export interface DevReport {
  /** Called after each reading. `added`: diagnostics that the last one did not have. `seconds`: duration. */
  read(loaded: Loaded, added: readonly Diagnostic[], seconds: number): void;
  /** Called if reading fails; pages stay as they were. */
  failed(error: unknown): void;
}

const key = (diagnostic: Diagnostic): string => JSON.stringify(diagnostic);

/** Diagnostics in `now` that are not in `before`. */
const newOnes = (before: Loaded | null, now: Loaded): Diagnostic[] => {
  const known = new Set(before?.portfolio.diagnostics.map(key));
  return now.portfolio.diagnostics.filter((diagnostic) => !known.has(key(diagnostic)));
};

/** Serves the site as built, and refreshes open pages when a document is saved. Resolves once it listens. */
export async function devSite(
  options: SiteOptions,
  report: DevReport,
  server: { host?: string; port?: number } = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  let before: Loaded | null = null;
  // After a save, only the saved document is read.
  const memo = new FactsCache();
  const read = async (): Promise<void> => {
    const start = performance.now();
    const { loaded } = await readInProcess(options, undefined, memo);
    report.read(loaded, newOnes(before, loaded), (performance.now() - start) / 1000);
    before = loaded;
  };
  await read();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Other values, which a shell may export, would break data and refreshing.
  process.env.NODE_ENV = 'development';
  let refresh: Refresh = async () => undefined;
  const cache = await makeTemporary('trackway-dev');
  const served = (ready: Refresh): void => {
    refresh = ready;
  };
  const running = await dev({
    ...astroConfig(options, cache, { served }),
    configFile: false,
    logLevel: 'warn',
    server: { host: server.host ?? 'localhost', port: server.port ?? 4321 },
  });
  const endWatch = watchSwarm({ ...options, plans: options.plans ?? [''] }, async () => {
    try {
      await read();
      await refresh();
    } catch (error) {
      report.failed(error);
    }
  });
  const url = `http://${server.host ?? 'localhost'}:${running.address.port}${options.base}`;
  return {
    url,
    async stop() {
      endWatch();
      await running.stop();
      await removeTemporary(cache);
    },
  };
}
