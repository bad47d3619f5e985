import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  origin: string;
  stop(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function started(server: Server): Promise<StaticServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file of a folder that an address means, or null for an address that cannot be read. */
function fileOf(folder: string, url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return join(folder, path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return null;
  }
}

/**
 * Serves the files of a folder on a free port of this machine, each page through `page` on its way. What is not there is answered with the
 * site's own page for that, if it has one.
 */
export async function serveFolder(
  folder: string,
  page: (html: string) => string = (html) => html,
): Promise<StaticServer> {
  const send = (response: ServerResponse, file: string, bytes: Buffer): void => {
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(file.endsWith('.html') ? page(bytes.toString('utf8')) : bytes);
  };
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.statusCode = 404;
      const file = join(folder, '404.html');
      readFile(file).then(
        (bytes) => send(response, file, bytes),
        () => response.end(),
      );
    };
    const file = fileOf(folder, request.url ?? '/');
    if (file === null || file.includes('\0')) missing();
    else readFile(file).then((bytes) => send(response, file, bytes), missing);
  });
  return started(server);
}
