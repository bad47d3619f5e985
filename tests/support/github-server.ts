import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Comment {
  id: number;
  body: string;
  user: { login: string };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

/** The part of GitHub's REST interface that deals with comments: pages of 100, authors, limits, rights of the token. */
export async function githubServer() {
  const state = {
    comments: [] as Comment[],
    /** Open pull requests. */
    requests: [] as { number: number; owner: string; branch: string; head: { sha: string }; base: { sha: string } }[],
    /** Who the token is; null for a job's own, which may not ask. */
    login: null as string | null,
    mayWrite: true,
    /** Every request that writes. */
    writes: [] as string[],
  };
  let next = 1000;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const path = url.pathname;
    const text = await textOf(request);
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const reads = request.method === 'GET';
    if (request.headers.authorization !== 'Bearer token') return answer(401, { message: 'Bad credentials' });
    if (path === '/user')
      return state.login === null
        ? answer(403, { message: 'Resource not accessible by integration' })
        : answer(200, { login: state.login });
    if (path === '/repos/quay/plans/pulls') {
      const wanted = url.searchParams.get('head');
      return answer(
        200,
        state.requests.filter(({ owner, branch }) => `${owner}:${branch}` === wanted),
      );
    }
    if (!reads && !state.mayWrite) return answer(403, { message: 'Resource not accessible by integration' });
    if (!reads) state.writes.push(`${request.method} ${path}`);
    const body = reads ? '' : (JSON.parse(text) as { body: string }).body;
    if (body.length > 65_536) return answer(422, { message: 'body is too long' });
    const one = /^\/repos\/quay\/plans\/issues\/comments\/(\d+)$/.exec(path)?.[1];
    const comment = state.comments.find(({ id }) => id === Number(one));
    if (request.method === 'PATCH' && comment !== undefined) {
      comment.body = body;
      return answer(200, comment);
    }
    if (path !== '/repos/quay/plans/issues/7/comments') return answer(404, { message: 'Not Found' });
    if (request.method === 'POST') {
      const made = { id: next++, body, user: { login: state.login ?? 'github-actions[bot]' } };
      state.comments.push(made);
      return answer(201, made);
    }
    const [page, size] = ['page', 'per_page'].map((name) => Number(url.searchParams.get(name)));
    return answer(200, state.comments.slice((page! - 1) * size!, page! * size!));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    state,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
