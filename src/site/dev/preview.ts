import type { RequestListener, Server } from 'node:http';
import { preview } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { makeTemporary, removeTemporary } from '../../temporary/temporary.ts';
import { astroConfig } from '../astro/config.ts';
import { pathOf, refuse } from './requests.ts';

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
  // Astro does not name it in its types; a test of hostile requests sees if it goes.
  guardServer((running as unknown as { server: Server }).server);
  return {
    url: `http://${running.host ?? 'localhost'}:${running.port}${options.base}`,
    async stop() {
      await running.stop();
      await removeTemporary(cache);
    },
  };
}

/** Refuses what no reader asks for before Astro sees it: it would answer a path that cannot be decoded with its own stack. */
function guardServer(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = pathOf(request.method ?? '', request.url ?? '');
    if (typeof path !== 'string') refuse(response, path);
    else for (const listener of listeners) listener.call(server, request, response);
  });
}
