import type { ServerResponse } from 'node:http';

/** Why a request gets no answer: a status, and one sentence. */
export interface Refusal {
  status: number;
  words: string;
}

/**
 * Ways up, and what another decoding further on could take for one. Names that begin with a dot belong to tools, save one (RFC 8615) and
 * the folder in which Vite keeps packages for the browser.
 */
const suspect = /[\\\p{Cc}]|%[\da-f]{2}|\/\/|(?:^|\/)\.(?!well-known\/|vite\/)/iu;

/** The path that a reader's browser asks for, decoded; a refusal for what no reader asks. */
export function pathOf(method: string, url: string): string | Refusal {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, words: 'This server answers GET and HEAD.' };
  const refused = { status: 400, words: 'This is no address of a site.' };
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
