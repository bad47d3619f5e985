import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { previewSite } from '../../../src/site/dev/preview.ts';

/** The server of `trackway preview`, with a site made by hand. */

const root = mkdtempSync(join(tmpdir(), 'trackway-preview-test-'));
after(() => rmSync(root, { recursive: true }));
const long = 'A boat crosses the sound. '.repeat(200);

function site(folder: string, home: string): string {
  const files = {
    'index.html': home,
    '404.html': '<h1>No such page</h1>',
    'risks/index.html': `<p>${long}</p>`,
    'risks.csv': 'risk\n',
    'tracks/a #1/index.html': 'The first',
    '.trackway': 'made by',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, file)), { recursive: true });
    writeFileSync(join(root, folder, file), text);
  }
  return join(root, folder);
}

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks as written, without following redirects or undoing compression, as `fetch` would. */
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(url, { headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    }).on('error', reject);
  });

const out = site('site', 'Home');
const { url, stop } = await previewSite({ out, base: '/plans/' }, { host: '127.0.0.1', port: 0 });
after(stop);
const { origin } = new URL(url);

test('what is not there is answered with the page of the site', async () => {
  for (const path of ['nope', 'nope/', 'risks/nope.html', 'risks.csv/']) {
    const { status, headers, body } = await ask(url + path);
    assert.deepEqual(
      [status, headers['content-type'], String(body)],
      [404, 'text/html; charset=utf-8', '<h1>No such page</h1>'],
    );
  }
  const head = await ask(`${url}nope`, {}, 'HEAD');
  assert.deepEqual([head.status, head.body.length], [404, 0]);
});

test('a folder without its slash leads to the address with it, below the base', async () => {
  const { status, headers } = await ask(`${url}risks?min=9`);
  assert.deepEqual([status, headers.location], [301, '/plans/risks/?min=9']);
  assert.equal(String((await ask(`${url}tracks/a%20%231/`)).body), 'The first');
});

test('the root leads to the base; another address above it is told where the site is', async () => {
  for (const path of ['/', '/plans']) {
    const { status, headers } = await ask(origin + path);
    assert.deepEqual([status, headers.location], [302, '/plans/']);
  }
  const { status, body } = await ask(`${origin}/risks/`);
  assert.equal(status, 404);
  assert.match(String(body), /The site is at \/plans\//);
});

test('pages are compressed as the browser asks', async () => {
  const br = await ask(`${url}risks/`, { 'Accept-Encoding': 'gzip, br' });
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(String(brotliDecompressSync(br.body)), `<p>${long}</p>`);
  assert.ok(br.body.length < long.length / 10);
  const gzip = await ask(`${url}risks/`, { 'Accept-Encoding': 'gzip' });
  assert.equal(String(gunzipSync(gzip.body)), `<p>${long}</p>`);
  const plain = await ask(`${url}risks/`);
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(String(plain.body), `<p>${long}</p>`);
});

test('a new build is served at once', async () => {
  const next = site('next', 'New home');
  renameSync(out, join(root, 'old'));
  renameSync(next, out);
  assert.equal(String((await ask(url)).body), 'New home');
});

test('a page of another site cannot read it by a name of its own that leads here', async () => {
  assert.equal((await ask(url, { Host: 'evil.example' })).status, 403);
  assert.equal((await ask(url, { Host: 'localhost:4321' })).status, 200);
});

test('a port that is taken gives way to the next', async () => {
  const port = Number(new URL(url).port);
  const second = await previewSite({ out, base: '/' }, { host: '127.0.0.1', port });
  assert.notEqual(Number(new URL(second.url).port), port);
  assert.equal((await ask(second.url)).status, 200);
  await second.stop();
});

test('a link that leads out of the site is not followed, not even by the page for what is not there', async () => {
  const linked = site('linked', 'Home');
  writeFileSync(join(root, 'secret.txt'), 'the words of a file beside the site');
  rmSync(join(linked, '404.html'));
  symlinkSync(root, join(linked, 'up'));
  symlinkSync(join(root, 'secret.txt'), join(linked, 'file.txt'));
  symlinkSync(join(root, 'secret.txt'), join(linked, '404.html'));
  symlinkSync('risks', join(linked, 'same'));
  const server = await previewSite({ out: linked, base: '/' }, { host: '127.0.0.1', port: 0 });
  after(server.stop);
  for (const path of ['up/secret.txt', 'file.txt', 'up', 'up/', 'nope']) {
    const { status, body } = await ask(server.url + path);
    assert.equal(status, 404, path);
    assert.ok(!String(body).includes('the words'), path);
  }
  assert.equal((await ask(`${server.url}same/`)).status, 200);
});
