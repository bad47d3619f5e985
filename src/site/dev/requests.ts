import type { ServerResponse } from 'node:http';

/** The answer to a refused request. */
export interface Refusal {
  status: number;
  words: string;
}

/**
 * Parent folders, and what a second decoding might turn into one. Dot names belong to tools, except `.well-known`
 * (RFC 8615) and Vite's folder of packages for the browser.
 */
const suspect = /[\\\p{Cc}]|%[\da-f]{2}|\/\/|(?:^|\/)\.(?!well-known\/|vite\/)/iu;

/** The decoded path of a request; a refusal for requests that no reader's browser makes. */
export function pathOf(method: string, url: string): string | Refusal {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, words: 'This server answers GET and HEAD.' };
  const refused = { status: 400, words: 'This is not an address of the site.' };
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    return path.startsWith('/') && !suspect.test(path) ? path : refused;
  } catch {
    return refused;
  }
}

export function refuse(response: ServerResponse, { status, words }: Refusal): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  });
  response.end(`${words}\n`);
}
