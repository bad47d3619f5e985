import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SiteOptions } from '../../src/render/options.ts';
import { buildSite } from '../../src/site/build/build.ts';
import { devSite } from '../../src/site/dev/dev.ts';
import { previewSite } from '../../src/site/dev/preview.ts';
import { projectRoot } from '../../src/site/project-root.ts';
import type { Row, RunOptions } from './suite.ts';

/** Requests that no reader's browser sends, to both servers: nothing that is no part of the site may come back, and both go on serving. */

/** Stands in files that no server may show. */
const canary = 'CANARY-5c1e';
const report = { read: () => undefined, failed: () => undefined };

interface Attack {
  kind: string;
  /** The whole request, as it goes over the wire. */
  bytes: string;
  /** What is expected beside that nothing leaks. */
  refused?: boolean;
}

type Leak = [what: string, pattern: RegExp];

/** What only a file outside the site holds. */
const leaks: readonly Leak[] = [
  ['a file outside the site', new RegExp(canary)],
  ['the list of users', /root:[^:]*:0:0:/],
  ['the package of Trackway', /"description": "Publishes a folder of Markdown plans/],
  [
    'source of Trackway',
    /The path that a reader's browser asks for|export async function devSite|export const projectRoot/,
  ],
];

/** A stack of calls. Pages of a development server name the files of their styles; a published page names none. */
const stack: Leak = ['a stack of calls', /\bat .{0,200}\/node_modules\//];

const get = (path: string, headers: readonly string[] = []): string =>
  [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');

/** The same way to a file, written in every manner that some server has taken for it. */
const spellings: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.replaceAll('/', '%2f'),
  (path) => path.replaceAll('/', '%252f'),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replaceAll('/', '%5c'),
  (path) => path.replaceAll('..', '%2e%2e'),
  (path) => path.replaceAll('..', '%252e%252e'),
  (path) => path.replaceAll('..', '.%2e'),
  (path) => path.replaceAll('..', '%c0%ae%c0%ae'),
  (path) => path.replaceAll('../', '....//'),
  (path) => path.replaceAll('../', '..;/'),
  (path) => `${path}%00`,
  (path) => `${path}%00.html`,
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => `${path}%20`,
  (path) => `${path}::$DATA`,
  (path) => path.toUpperCase(),
];

/** Additions with which Vite was once made to serve what it should not. */
const queries = [
  '',
  '?raw',
  '?raw??',
  '?import&raw',
  '?import&raw??',
  '?url',
  '?inline',
  '?.svg?.wasm?init',
  '?astro&type=script',
  '#?raw',
];

/** Ways to each file that is no part of the site, from the root of a server. */
function ways(root: string): string[] {
  const up = '/..'.repeat(14);
  const files = [
    join(root, 'outside.txt'),
    join(root, 'swarm/trackway.yaml'),
    join(projectRoot, 'package.json'),
    join(projectRoot, 'src/site/dev/dev.ts'),
    '/etc/passwd',
  ];
  return [
    ...files.flatMap((file) => [
      file,
      `${up}${file}`,
      `/@fs${file}`,
      `/@fs/x${up}${file}`,
      `/@id${file}`,
      `/src${up}${file}`,
    ]),
    ...files.map((file) => `/@id/__x00__${file.slice(1)}`),
    ...[
      '/package.json',
      '/package-lock.json',
      '/README.md',
      '/bin/trackway.mjs',
      '/src/site/dev/dev.ts',
      '/src/site/dev/guard.ts',
    ],
    ...[
      '/astro.config.mjs',
      '/node_modules/astro/package.json',
      '/node_modules/.vite/deps/_metadata.json',
      '/../outside.txt',
    ],
    ...[
      '/.git/config',
      '/.env',
      '/.gitignore',
      '/tests/run.ts',
      '/swarm/trackway.yaml',
      '/@id/astro:config/server',
      '/outside',
    ],
    ...[
      '/__open-in-editor?file=package.json',
      '/__open-in-editor/?file=package.json',
      '/_astro_dev_status',
      '/__inspect/',
    ],
    ...[
      '/.well-known/appspecific/com.chrome.devtools.json',
      '/_image?href=/@fs/etc/passwd',
      '/_image/?href=/@fs/etc/passwd',
      '/_image?href=file:///etc/passwd',
    ],
    ...[`/_image?href=/@fs${root}/outside.txt`, '/@vite/env', '/@vite-plugin-checker', '/@react-refresh'],
  ];
}

function* paths(root: string): Generator<Attack> {
  for (const way of ways(root)) {
    for (const spelled of spellings) yield { kind: 'paths', bytes: get(spelled(way)) };
    for (const query of queries) yield { kind: 'paths', bytes: get(way + query) };
    yield { kind: 'paths', bytes: get(`http://localhost${way}`) };
    yield { kind: 'paths', bytes: get(way, ['Accept: text/html', 'Sec-Fetch-Dest: document']) };
    yield { kind: 'paths', bytes: get(way, ['Accept: */*', 'Sec-Fetch-Dest: script', 'Sec-Fetch-Site: cross-site']) };
  }
}

/** Requests whose form is the attack: methods, hosts, lengths, broken lines. */
function* forms(): Generator<Attack> {
  const line = (words: string, ...headers: string[]): string => [words, ...headers, '', ''].join('\r\n');
  const close = 'Connection: close';
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'CONNECT', 'PROPFIND', 'LOCK', 'QUIT'])
    for (const path of ['/', '/package.json', '*', '/__open-in-editor?file=package.json'])
      yield {
        kind: 'methods',
        bytes: line(`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Content-Length: 0', close),
      };
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    'evil.example:80',
  ])
    for (const path of ['/', '/tracks/', '/api/portfolio.json', '/@vite/client'])
      yield { kind: 'hosts', bytes: line(`GET ${path} HTTP/1.1`, `Host: ${host}`, close), refused: true };
  yield { kind: 'hosts', bytes: line('GET / HTTP/1.1', close) };
  yield { kind: 'hosts', bytes: line('GET / HTTP/1.1', 'Host: localhost', 'Host: evil.example', close) };
  yield { kind: 'forms', bytes: get(`/${'a'.repeat(100_000)}`) };
  yield { kind: 'forms', bytes: get(`/${'%41'.repeat(4000)}/`) };
  yield { kind: 'forms', bytes: get(`/${'%41'.repeat(4001)}`) };
  yield { kind: 'forms', bytes: get('/', [`X-Long: ${'a'.repeat(200_000)}`]) };
  yield {
    kind: 'forms',
    bytes: get(
      '/',
      Array.from({ length: 5000 }, (_, index) => `X-${index}: a`),
    ),
  };
  yield {
    kind: 'forms',
    bytes: line('GET / HTTP/1.1', 'Host: localhost', 'Content-Length: 5', 'Transfer-Encoding: chunked', close),
  };
  yield { kind: 'forms', bytes: line('GET / HTTP/9.9', 'Host: localhost', close) };
  yield { kind: 'forms', bytes: line('GET', 'Host: localhost', close) };
  yield { kind: 'forms', bytes: `GET / HTTP/1.1\nHost: localhost\n${close}\n\n` };
  yield { kind: 'forms', bytes: '\0\0\0\0\r\n\r\n' };
  for (const path of [
    '/%',
    '/%zz',
    '/%E0%A4%A',
    '/%ff',
    '/%00',
    '/\u0001',
    '/?%',
    '/tracks/%2e%2e/%',
    '//',
    '///',
    '/./',
    '/\\',
  ])
    yield { kind: 'forms', bytes: get(path) };
  yield {
    kind: 'sockets',
    bytes: line(
      'GET /?token=guessed HTTP/1.1',
      'Host: localhost',
      'Connection: Upgrade',
      'Origin: http://evil.example',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol: vite-hmr',
    ),
  };
}

/** Numbers from a seed (mulberry32), so that a failure can be tried again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ways, spellings and queries upon each other, by chance. */
function* mixed(root: string, seed: number, count: number): Generator<Attack> {
  const next = random(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const all = ways(root);
  for (let made = 0; made < count; made++) {
    let path = one(all);
    for (let times = 1 + Math.floor(next() * 3); times > 0; times--) path = one(spellings)(path);
    yield { kind: 'paths by chance', bytes: get(path + one(queries) + one(queries)) };
  }
}

/** Longer than any answer takes; a server that is silent for so long hangs. */
const patience = 60_000;

/** All that the server answers until it closes. A connection that is reset has answered what came before. */
const answer = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error('no answer'));
    }, patience);
    const end = (): void => {
      clearTimeout(timer);
      resolve(text);
    };
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      // A socket that was opened stays open.
      if (text.startsWith('HTTP/1.1 101')) socket.destroy();
    });
    socket.on('error', end).on('close', end);
    socket.write(bytes, 'latin1');
  });

const shortened = (bytes: string): string => JSON.stringify(bytes.length > 300 ? `${bytes.slice(0, 300)}…` : bytes);

/** What is wrong with an answer, or null. */
function wrong({ kind, refused }: Attack, text: string, leaks: readonly Leak[]): string | null {
  for (const [what, pattern] of leaks) if (pattern.test(text)) return `gave ${what}`;
  if (kind === 'sockets' && text.startsWith('HTTP/1.1 101')) return 'opened a socket';
  const status = Number(/^HTTP\/1\.\d (\d+)/.exec(text)?.[1] ?? 0);
  if (status >= 500 && status !== 501) return `answered ${status}`;
  return refused && status !== 0 && status < 400 ? `answered ${status}` : null;
}

/** How many connections are open at a time. */
const atOnce = 8;

async function attack(server: string, port: number, attacks: Iterable<Attack>): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const row = (kind: string): Row => {
    const known = rows.get(kind) ?? { suite: 'requests', name: `${server}: ${kind}`, runs: 0, failures: [] };
    rows.set(kind, known);
    return known;
  };
  const waiting = attacks[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const one = next.value;
      const { failures } = row(one.kind);
      row(one.kind).runs++;
      const problem = await answer(port, one.bytes).then(
        (text) => wrong(one, text, [...leaks, stack]),
        (error: Error) => error.message,
      );
      if (problem !== null) failures.push(`${problem}: ${shortened(one.bytes)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const after = row('serves the site after all of them');
  after.runs = 1;
  const page = await answer(port, get('/tracks/ferry/spec/'));
  if (!page.includes('crosses the sound')) after.failures.push(page.slice(0, 300));
  return [...rows.values()];
}

export async function run({ size, seed, say }: RunOptions): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'trackway-requests-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('outside.txt', canary);
  write('outside/index.html', canary);
  write('swarm/trackway.yaml', `# ${canary}\ntitle: Ferries\n`);
  write('swarm/tracks/ferry/spec.md', '# Ferry\n\nA boat that crosses the sound.\n');
  const options: SiteOptions = {
    swarm: join(root, 'swarm'),
    out: join(root, 'site'),
    site: null,
    base: '/',
    asOf: '2026-11-20',
  };
  const rows: Row[] = [];
  const attacks = function* (): Generator<Attack> {
    const next = random(seed);
    for (const one of paths(root)) if (size === 'long' || next() < 0.2) yield one;
    yield* forms();
    yield* mixed(root, seed, size === 'long' ? 3000 : 50);
  };
  const server = { host: '127.0.0.1', port: 0 };
  try {
    await buildSite(options);
    for (const [name, start] of [
      ['preview', () => previewSite(options, server)],
      ['dev', () => devSite(options, report, server)],
    ] as const) {
      const { url, stop } = await start();
      try {
        rows.push(...(await attack(name, Number(new URL(url).port), attacks())));
        say(`${name}: done`);
      } finally {
        await stop();
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return rows;
}
