import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './support/built-site.ts';
import { launcher, project, type Started, start, trackway } from './support/command.ts';

/** `trackway dev` and `trackway preview`, started as a user starts them. */

const root = temporaryFolder();

function writer(folder: string): (path: string, text: string) => void {
  return (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
}

const serve = (...words: string[]): Started =>
  start(process.execPath, [launcher, ...words, '--port', '0', '--host', '127.0.0.1'], { cwd: project });

const addressIn = async (server: Started): Promise<string> =>
  (await server.until(/(http:\/\/127\.0\.0\.1:\d+)\/ /))[1]!;

/** Asks for a page until it is as expected. The deadline is for a test that would never end; nothing is measured. */
async function eventually(url: string, wanted: (status: number, html: string) => boolean): Promise<string> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(url);
    const html = await response.text();
    if (wanted(response.status, html)) return html;
    if (Date.now() > deadline)
      assert.fail(`${url} (${response.status}) never became what was wanted:\n${html.slice(0, 3000)}`);
  }
}

const shows = (text: string) => (status: number, html: string) => status === 200 && html.includes(text);

async function stopped(server: Started): Promise<void> {
  server.child.kill('SIGINT');
  assert.equal(await server.ended, 0, server.said());
}

test('dev shows what is saved, tells what is wrong, forgets what is deleted, and ends cleanly', async () => {
  const swarm = join(root, 'dev');
  const write = writer(swarm);
  write('tracks/ferry/spec.md', '# Ferry\n\nA boat that crosses the sound.\n');
  write('tracks/quay/spec.md', '# Quay\n\nWhere the boat lies.\n');
  const server = serve('dev', '--swarm', swarm);
  const origin = await addressIn(server);

  const shown = await eventually(`${origin}/tracks/ferry/spec/`, shows('A boat that crosses the sound.'));
  // Vite puts styles into the page. A policy that forbade them would leave it without a layout.
  assert.match(shown, /<style/);
  assert.match(shown, /style-src 'self' 'unsafe-inline'/);
  assert.doesNotMatch(shown, /script-src[^;]*'unsafe-inline'/);
  write('tracks/ferry/spec.md', '# Ferry\n\nA boat that crosses the bay.\n');
  await eventually(`${origin}/tracks/ferry/spec/`, shows('A boat that crosses the bay.'));

  // A document that is wrong: told in the terminal with its place, and on its page.
  write('tracks/ferry/spec.md', '# Ferry\n\n**Target completion:** 2026-02-30\n');
  await server.until(/tracks\/ferry\/spec\.md:3:\d+ warning date-invalid: .*\n(?:.*\n)*? {2}hint: /);
  await eventually(
    `${origin}/tracks/ferry/spec/`,
    (status, html) => status === 200 && /Line 3: .*2026-02-30/.test(html),
  );
  await eventually(`${origin}/health/`, shows('date-invalid'));

  // A track is added, another deleted.
  write('tracks/harbour/spec.md', '# Harbour\n\nA new track.\n');
  await eventually(`${origin}/tracks/harbour/spec/`, shows('A new track.'));
  rmSync(join(swarm, 'tracks/quay'), { recursive: true });
  await eventually(`${origin}/tracks/`, (status, html) => status === 200 && !html.includes('/tracks/quay/'));
  await eventually(`${origin}/tracks/quay/`, (status) => status === 404);

  // An address that no browser would ask for ends nothing.
  assert.ok((await fetch(`${origin}/%E0%A4%A`)).status >= 400);

  // With nothing left to read the server says so and keeps its pages; it reads again when there is something.
  rmSync(join(swarm, 'tracks'), { recursive: true });
  await server.until(/There is no Markdown in .*The pages stay as they were\./);
  write('tracks/ferry/spec.md', '# Ferry\n\nBack again.\n');
  await eventually(`${origin}/tracks/ferry/spec/`, shows('Back again.'));
  await stopped(server);
});

test('preview serves what was built', async () => {
  const [swarm, out] = [join(root, 'preview'), join(root, 'site')];
  writer(swarm)('tracks/ferry/spec.md', '# Ferry\n\nA boat that crosses the sound.\n');
  const built = await trackway(['build', '--swarm', swarm, '--out', out]);
  assert.equal(built.status, 0, built.said);
  const server = serve('preview', '--swarm', swarm, '--out', out);
  const origin = await addressIn(server);
  assert.match(await (await fetch(`${origin}/tracks/ferry/spec/`)).text(), /A boat that crosses the sound\./);
  assert.equal((await fetch(`${origin}/nowhere/`)).status, 404);
  // A build exchanges the folder that is being served: the server finds the new one.
  writer(swarm)('tracks/ferry/spec.md', '# Ferry\n\nA boat that crosses the bay.\n');
  writer(swarm)('tracks/quay/spec.md', '# Quay\n\nThe boat’s berth.\n');
  const again = await trackway(['build', '--swarm', swarm, '--out', out]);
  assert.equal(again.status, 0, again.said);
  assert.match(await (await fetch(`${origin}/tracks/ferry/spec/`)).text(), /A boat that crosses the bay\./);
  assert.equal((await fetch(`${origin}/tracks/quay/spec/`)).status, 200);
  await stopped(server);
});

test('a port that is taken is said in one line, or another is taken and named', async () => {
  const swarm = join(root, 'port');
  writer(swarm)('tracks/ferry/spec.md', '# Ferry\n');
  const first = serve('dev', '--swarm', swarm);
  const { port } = new URL(await addressIn(first));
  const second = start(process.execPath, [launcher, 'dev', '--swarm', swarm, '--port', port, '--host', '127.0.0.1'], {
    cwd: project,
  });
  const address = await addressIn(second);
  assert.notEqual(new URL(address).port, port);
  assert.equal((await fetch(`${address}/tracks/ferry/spec/`)).status, 200);
  await stopped(second);
  await stopped(first);
});
