import { preview } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { astroConfig } from '../astro/config.ts';
import { makeTemporary, removeTemporary } from '../temporary/temporary.ts';

/** Serves a published site as it stands. Resolves once it listens; `stop` ends it. */
export async function previewSite(
  options: SiteOptions,
  server: { host?: string; port?: number } = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const cache = await makeTemporary('trackway-preview');
  const running = await preview({
    ...astroConfig(options, cache),
    configFile: false,
    logLevel: 'warn',
    server: { host: server.host ?? 'localhost', port: server.port ?? 4321 },
  });
  return {
    url: `http://${running.host ?? 'localhost'}:${running.port}${options.base}`,
    async stop() {
      await running.stop();
      await removeTemporary(cache);
    },
  };
}
