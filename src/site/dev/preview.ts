import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { join, sep } from 'node:path';
import compression from 'compression';
import serveStatic from 'serve-static';
import { errorCode } from '../../model/errors.ts';
import type { SiteOptions } from '../../render/options.ts';
import { pathOf, refuse } from './requests.ts';

/** Ports that are tried from the one asked for. */
const mostPorts = 20;

/**
 * Serves a published site as its host would: compressed, with the site's own page for what is not there. Resolves once
 * it listens; `stop` ends it.
 */
export async function previewSite(
  options: Pick<SiteOptions, 'out' | 'base'>,
  { host = 'localhost', port = 4321 }: { host?: string; port?: number } = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(listener(options, host));
  const listening = await listen(server, host, port);
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${listening}${options.base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listens on the port, or on one of the next that is free. Returns the port. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let at = port; ; at++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(at, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE' || at + 1 >= Math.min(port + mostPorts, 65_536)) throw error;
    }
  }
}

function listener({ out, base }: Pick<SiteOptions, 'out' | 'base'>, host: string) {
  const compress = compression();
  const files = serveStatic(out, { maxAge: 0, dotfiles: 'ignore' });
  return (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): void => {
    const url = request.url ?? '/';
    const path = pathOf(request.method ?? '', url);
    if (typeof path !== 'string') refuse(response, path);
    else if (!isOwnName(request.headers.host, host))
      refuse(response, { status: 403, words: 'This server does not answer to this name: start it with --host NAME.' });
    else if (path === '/' && base !== '/') redirect(response, base);
    else if (`${path}/` === base) redirect(response, base);
    else if (!path.startsWith(base)) refuse(response, { status: 404, words: `The site is at ${base}` });
    else if (!isInside(out, path.slice(base.length))) missing(request, response, out);
    else {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      // Redirects to a folder's address keep the base by it.
      request.originalUrl = url;
      request.url = `/${url.slice(base.length)}`;
      // The types of both are those of Express; they use none of its additions.
      compress(request as never, response as never, () =>
        files(request as never, response as never, () => missing(request, response, out)),
      );
    }
  };
}

/**
 * True for names under which a reader may ask: without it, any page on the web could read a site from a reader's
 * machine by a name that leads there (DNS rebinding).
 */
function isOwnName(header: string | undefined, host: string): boolean {
  const name = URL.parse(`http://${header}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  return name === host || name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}

/**
 * False if a link leads an address out of the site: a folder that someone committed as a site may have links to any file
 * of this machine, and scripts that read them. True for what is not there.
 */
function isInside(out: string, name: string): boolean {
  try {
    const real = realpathSync(out);
    return `${realpathSync(join(out, name))}${sep}`.startsWith(real.endsWith(sep) ? real : real + sep);
  } catch {
    return true;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to });
  response.end();
}

/** Answers with the site's own page for what is not there. */
function missing(request: IncomingMessage, response: ServerResponse, out: string): void {
  const file = join(out, '404.html');
  if (!existsSync(file) || !isInside(out, '404.html'))
    refuse(response, { status: 404, words: 'There is nothing at this address.' });
  else {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
  }
}
