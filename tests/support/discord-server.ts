import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test makes the server do with the next request instead of taking it. */
export type Trouble = { status: number; body?: object; headers?: Record<string, string> } | 'hang up';

/** A message, as far as its limits go. */
interface Message {
  content?: string;
  embeds?: { title?: string; description?: string }[];
  allowed_mentions?: { parse?: string[] };
}

/** What of a message breaks the documented limits (Execute Webhook, Embed Limits); null if nothing does. */
function wrongIn({ content = '', embeds = [], allowed_mentions: mentions }: Message): string | null {
  const sum = embeds.reduce((all, { title = '', description = '' }) => all + title.length + description.length, 0);
  if (content === '' && embeds.length === 0) return 'empty';
  if (content.length > 2000) return 'content';
  if (embeds.length > 10) return 'embeds';
  if (embeds.some(({ title = '' }) => title.length > 256)) return 'title';
  if (embeds.some(({ description = '' }) => description.length > 4096)) return 'description';
  if (sum > 6000) return 'all embeds';
  return mentions?.parse?.length === 0 ? null : 'mentions';
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

/** A server with one webhook that behaves as Discord's documentation says, and with the troubles that a test wants. */
export async function discordServer() {
  const messages: Message[] = [];
  const asked: string[] = [];
  const troubles: Trouble[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    asked.push(`${request.method} ${url.search}`);
    const text = await textOf(request);
    const answer = (status: number, body?: object, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(body === undefined ? '' : JSON.stringify(body));
    };
    const trouble = troubles.shift();
    if (trouble === 'hang up') return request.socket.destroy();
    if (trouble !== undefined) return answer(trouble.status, trouble.body, trouble.headers);
    if (url.pathname !== '/api/webhooks/1/secret') return answer(404, { message: 'Unknown Webhook', code: 10015 });
    const message = JSON.parse(text) as Message;
    const wrong = wrongIn(message);
    if (wrong !== null) return answer(400, { message: 'Invalid Form Body', code: 50035, errors: { [wrong]: {} } });
    messages.push(message);
    return url.searchParams.get('wait') === 'true' ? answer(200, { id: String(messages.length) }) : answer(204);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    webhook: new URL(`http://127.0.0.1:${port}/api/webhooks/1/secret`),
    gone: new URL(`http://127.0.0.1:${port}/api/webhooks/1/other`),
    messages,
    asked,
    troubles,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
