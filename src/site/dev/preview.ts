import type { RequestListener, Server } from 'node:http';
import { preview } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { makeTemporary, removeTemporary } from '../../temporary/temporary.ts';
import { astroConfig } from '../astro/config.ts';
import { pathOf, refuse } from './requests.ts';

/** Serves a published site. Resolves once it listens; `stop` ends it. */
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
  // Not in Astro's types; a test of hostile requests would notice if it disappeared.
  guardServer((running as unknown as { server: Server }).server);
  return {
    url: `http://${running.host ?? 'localhost'}:${running.port}${options.base}`,
    async stop() {
      await running.stop();
      await removeTemporary(cache);
    },
  };
}

/** Refuses bad requests before Astro, which would answer an undecodable path with a stack trace. */
function guardServer(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = pathOf(request.method ?? '', request.url ?? '');
    if (typeof path !== 'string') refuse(response, path);
    else for (const listener of listeners) listener.call(server, request, response);
  });
}
