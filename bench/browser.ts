import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumFlags, findChromium } from '../src/site/diagrams/chromium.ts';
import { type StaticServer, started } from '../tests/support/static-server.ts';

/** For benches in a browser: a static server like that of a typical host, a browser, and a record of transfers. */

/** File types that GitHub Pages and Netlify compress. */
const text: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Serves a folder, text gzipped, of other files parts too. Caches files after the first request, as such hosts do. */
export async function serveGzipped(folder: string): Promise<StaticServer> {
  const kept = new Map<string, { bytes: Buffer; type: string | undefined }>();
  const fileOf = async (path: string) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const bytes = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const type = text[path.endsWith('/') ? '.html' : extname(path)];
    const file = { bytes: type === undefined ? bytes : gzipSync(bytes), type };
    kept.set(path, file);
    return file;
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    fileOf(path).then(
      ({ bytes, type }) => {
        const range = type === undefined ? /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') : null;
        if (range !== null) {
          const part = bytes.subarray(Number(range[1]), Number(range[2]) + 1);
          const place = `bytes ${range[1]}-${Number(range[1]) + part.length - 1}/${bytes.length}`;
          response.writeHead(206, {
            'Content-Range': place,
            'Content-Length': part.length,
            'Cache-Control': 'max-age=600',
          });
          response.end(part);
          return;
        }
        const packed = type === undefined ? {} : { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };
        response.writeHead(200, {
          'Content-Type': type ?? 'application/octet-stream',
          'Content-Length': bytes.length,
          'Cache-Control': 'max-age=600',
          ...packed,
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  return started(server);
}

/** Starts the machine's Chromium. @throws if there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium(chromium.executablePath());
  if (executablePath === null)
    throw new Error('The bench needs Chrome or Chromium: install one, or name one in TRACKWAY_CHROMIUM.');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** A transferred file: path, and bytes with headers. */
export interface Arrival {
  path: string;
  bytes: number;
}

/** Records what a page receives from now on, except from the browser's cache. */
export async function watchArrivals(page: Page): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  const paths = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (encodedDataLength > 0) arrivals.push({ path: paths.get(requestId) ?? '', bytes: encodedDataLength });
  });
  return arrivals;
}
