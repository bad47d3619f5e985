import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { openDrawingBrowser } from '../../src/site/diagrams/browser.ts';
import { findChromium } from '../../src/site/diagrams/chromium.ts';
import { drawDiagrams } from '../../src/site/diagrams/draw.ts';
import { temporaryFolder } from './support/built-site.ts';

/** The browser that draws what untrusted documents hold. */

const executable = findChromium(chromium.executablePath());
const skip = executable === null ? 'there is no Chromium on this machine' : false;
const root = temporaryFolder();

/** A program that writes down its arguments, a line for each start, and then does what `then` says. */
function program(name: string, then: string): { path: string; starts(): string[] } {
  const [path, log] = [join(root, name), join(root, `${name}.log`)];
  writeFileSync(log, '');
  writeFileSync(path, `#!/bin/sh\necho "$*" >> '${log}'\n${then}\n`);
  chmodSync(path, 0o755);
  return { path, starts: () => readFileSync(log, 'utf8').trimEnd().split('\n') };
}

test('the sandbox is tried first; only if it cannot start is Chromium started without it', { skip }, async () => {
  const words = 'Failed to move to new namespace: PID namespaces supported, Network namespace supported, but failed';
  const chosen = program(
    'no-namespaces',
    `case "$*" in *--no-sandbox*) exec '${executable}' "$@";; *) echo '${words}' >&2; exit 1;; esac`,
  );
  const browser = await openDrawingBrowser(chosen.path);
  await browser.close();
  assert.equal(browser.sandboxed, false);
  assert.deepEqual(
    chosen.starts().map((words) => words.includes('--no-sandbox')),
    [false, true],
  );
});

test('a Chromium that fails for another reason is not started again without its sandbox', { skip }, async () => {
  const chosen = program('broken', 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127');
  await assert.rejects(openDrawingBrowser(chosen.path), /libnss3/);
  assert.equal(chosen.starts().length, 1);
});

test('nothing that a drawing asks for reaches a network', { skip }, async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const browser = await openDrawingBrowser(executable!);
  try {
    const page = await browser.context.newPage();
    await page.evaluate(async (address) => {
      const image = new Image();
      const socket = new WebSocket(`ws://${address}/`);
      const ended = [
        fetch(`http://${address}/fetch`).catch(() => null),
        new Promise((resolve) => {
          image.onload = resolve;
          image.onerror = resolve;
        }),
        new Promise((resolve) => {
          socket.onclose = resolve;
        }),
      ];
      image.src = `http://${address}/image`;
      await Promise.all(ended);
    }, `127.0.0.1:${port}`);
    assert.equal(connections, 0);
  } finally {
    await browser.close();
    server.close();
  }
});

test('diagrams together have a bounded time: what is not begun in it is left to the reader', { skip }, async () => {
  const report = { progress: () => undefined, unsandboxed: () => undefined };
  const sources = ['flowchart LR\n  A-->B', 'flowchart LR\n  B-->C'];
  const drawn = await drawDiagrams(executable!, sources, report);
  assert.deepEqual([...drawn.keys()], sources);
  assert.equal((await drawDiagrams(executable!, sources, report, { eachMs: 30_000, allMs: 0 })).size, 0);
});
