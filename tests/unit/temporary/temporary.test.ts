import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isAlive, thisOwner } from '../../../src/temporary/owner.ts';
import {
  inTemporaryFolder,
  makeTemporary,
  readTemporaryName,
  removeRemains,
  removeTemporary,
  temporaryName,
} from '../../../src/temporary/temporary.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-temporary-'));
process.env.TMPDIR = join(root, 'tmp');
process.env.XDG_CACHE_HOME = join(root, 'cache');
mkdirSync(process.env.TMPDIR);
after(() => rmSync(root, { recursive: true, force: true }));

const { pid, start, machine } = thisOwner();
const hoursAgo = new Date(Date.now() - 3_600_000);

test('a name says which process the folder belongs to', () => {
  const name = temporaryName('trackway-cache');
  assert.deepEqual(readTemporaryName(name), { kind: 'trackway-cache', owner: { pid, start, machine } });
  for (const other of ['trackway-cache', 'trackway-test-Ab12Cd', '1-2-3', '.git'])
    assert.equal(readTemporaryName(other), null);
});

test('a process with the number of a dead one is not taken for it', { skip: process.platform === 'win32' }, () => {
  assert.equal(isAlive({ pid, start, machine }, 0), true);
  assert.equal(isAlive({ pid, start: 'abcdef01', machine }, Date.now()), false);
});

test('what cannot be looked up lives as long as it gives a sign of life', () => {
  for (const owner of [
    { pid: 4_194_999, start, machine: 'abcdef01' },
    { pid, start: '00000000', machine },
  ]) {
    assert.equal(isAlive(owner, Date.now()), true);
    assert.equal(isAlive(owner, hoursAgo.getTime()), false);
  }
});

test('a command removes what processes left that have ended, and nothing else', async () => {
  const live = await makeTemporary('trackway-cache');
  const parent = process.env.TMPDIR!;
  const put = (name: string, time = new Date()): string => {
    mkdirSync(join(parent, name, 'inner'), { recursive: true });
    utimesSync(join(parent, name), time, time);
    return name;
  };
  const random = '12345678';
  put(`trackway-cache-4194999-${start}-${machine}-${random}`);
  put(`trackway-dev-${pid}-abcdef01-${machine}-${random}`);
  put(`trackway-dev-7-${start}-abcdef01-${random}`, hoursAgo);
  const stay = [
    live.slice(parent.length + 1),
    put(`trackway-dev-7-${start}-abcdef01-87654321`),
    put(`other-4194999-${start}-${machine}-${random}`),
    put('trackway-test-Ab12Cd'),
  ];
  const partial = join(root, 'cache/trackway/partial');
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, `trackway-4194999-${start}-${machine}-${random}`), 'half a card');
  await removeRemains();
  assert.deepEqual(readdirSync(parent).sort(), stay.sort());
  assert.deepEqual(readdirSync(partial), []);
  await removeTemporary(live);
});

test('programs that are started meanwhile keep their temporary files in a folder that is removed', async () => {
  const before = tmpdir();
  const inner = await inTemporaryFolder('trackway-chromium', async () => {
    mkdtempSync(join(tmpdir(), 'profile-'));
    return tmpdir();
  });
  assert.notEqual(inner, before);
  assert.equal(tmpdir(), before);
  assert.equal(readdirSync(before).includes(inner.slice(before.length + 1)), false);
});

const module = new URL('../../../src/temporary/temporary.ts', import.meta.url).href;

/** A process with a temporary folder of its own and one of a thread of it, and an end that takes a while. */
const program = `
  import { Worker, parentPort } from 'node:worker_threads';
  import { beforeEnd, makeTemporary } from ${JSON.stringify(module)};
  await makeTemporary('trackway-cache');
  const worker = new Worker(new URL('data:text/javascript,' + encodeURIComponent(
    "import { parentPort } from 'node:worker_threads';" +
    "const { makeTemporary } = await import('${module}');" +
    "await makeTemporary('trackway-fonts'); parentPort.postMessage('made'); setInterval(() => {}, 1000);")));
  beforeEnd(() => worker.terminate());
  worker.on('message', () => console.log('ready'));
`;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} ends a process as ever, and leaves no temporary folder`, {
    skip: process.platform === 'win32' && 'Windows has no signals',
  }, async () => {
    const folder = join(root, signal);
    mkdirSync(folder);
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => assert.fail('it ended at once'))]);
    assert.equal(readdirSync(folder).length, 2);
    child.kill(signal);
    // A launcher in between may give it twice.
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [null, signal]);
    assert.deepEqual(readdirSync(folder), []);
  });
}

test("git's folders are named after the process, so that the next command removes what a killed one left", async () => {
  const { withView } = await import('../../../src/portfolio/git/view.ts');
  const unused = { cut: new Set<string>(), excluded: '', sparse: false, partial: false };
  const repository = { root, head: 'a'.repeat(40), objects: root, ...unused };
  const names = await withView(repository, async () => readdirSync(tmpdir()).filter((name) => name.includes('-git-')));
  assert.deepEqual(
    names.map((name) => readTemporaryName(name)),
    [{ kind: 'trackway-git', owner: { pid, start, machine } }],
  );
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => name.includes('-git-')),
    [],
  );
});
