import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './support/built-site.ts';
import { trackway } from './support/command.ts';

const root = temporaryFolder();
const [swarm, out, spec] = [join(root, 'swarm'), join(root, 'site'), join(root, 'swarm/tracks/ferry/spec.md')];
mkdirSync(join(swarm, 'tracks/ferry'), { recursive: true });
writeFileSync(spec, '# Ferry\n\nA boat that crosses the sound.\n\n**Depends on:** [the quay](../quay/spec.md)\n');

const page = join(out, 'tracks/ferry/spec/index.html');
async function build(...more: string[]): Promise<{ said: string; isBuilt: boolean }> {
  const words = ['build', '--swarm', swarm, '--out', out, '--as-of', '2026-11-20', ...more];
  const { status, said } = await trackway(words, { env: { ...process.env, XDG_CACHE_HOME: join(root, 'cache') } });
  assert.equal(status, 0, said);
  return { said, isBuilt: !said.includes('nothing has changed since the last build') };
}

const list = join(root, 'changed.txt');
const listed = (): string[] => readFileSync(list, 'utf8').trimEnd().split('\n');

test('a build does nothing if nothing has changed, and says what the last one said', async () => {
  const first = await build('--changed-files', list);
  assert.ok(listed().includes('A\ttracks/ferry/spec/index.html'), 'without a site before, every file is new');
  assert.ok(first.isBuilt, first.said);
  const again = await build('--changed-files', list);
  assert.deepEqual(listed(), ['']);
  assert.ok(!again.isBuilt, again.said);
  const counts = /^1 track, 1 document.*\n\d+ errors?, \d+ warnings?, \d+ infos?/m;
  assert.equal(counts.exec(again.said)?.[0], counts.exec(first.said)?.[0]);

  utimesSync(spec, 1000, 1000);
  assert.ok(!(await build()).isBuilt, 'a time stamp is no content');
  assert.ok((await build('--force')).isBuilt);
});

test('a changed document, another option, and a site that was touched are built', async () => {
  writeFileSync(spec, '# Ferry\n\nA boat that crosses the bay.\n');
  writeFileSync(join(swarm, 'tracks/ferry/log.md'), '# Log\n');
  const changed = await build('--changed-files', list);
  assert.ok(changed.isBuilt);
  assert.match(changed.said, /\d+ pages? changed, 1 new$/m);
  assert.ok(listed().includes('M\ttracks/ferry/spec/index.html'), listed().join('\n'));
  assert.ok(listed().includes('A\ttracks/ferry/log/index.html'));
  assert.ok(!listed().some((line) => line.endsWith('\t404.html')), 'a page that is the same is not listed');
  assert.match(readFileSync(page, 'utf8'), /crosses the bay/);

  assert.ok((await build('--base', '/plans/')).isBuilt);

  rmSync(page);
  assert.ok((await build('--base', '/plans/')).isBuilt);
  assert.match(readFileSync(page, 'utf8'), /crosses the bay/);

  writeFileSync(page, 'something else');
  assert.ok((await build('--base', '/plans/')).isBuilt);
  assert.match(readFileSync(page, 'utf8'), /crosses the bay/);

  writeFileSync(join(out, 'stray.html'), 'not of this site');
  assert.ok((await build('--base', '/plans/')).isBuilt);
});
