import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';
import { trackway } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-since-'));
after(() => rmSync(root, { recursive: true, force: true }));

const spec = (...lines: string[]): string => `# Quay lights\n\n**Status:** Planned\n\n${lines.join('\n')}\n`;
const broken = (name: string): string => `See [the plan](${name}.md).`;

test('check --since prints what a branch brings, and judges only that', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'plans'));
  const file = 'tracks/quay/spec.md';
  repository.commit('2026-01-05', 'Plan', { [file]: spec(broken('old')) });
  repository.git(['checkout', '-q', '-b', 'feature']);
  repository.commit('2026-01-06', 'More', {
    [file]: spec('A line that moves the others.', '', broken('old'), '', broken('new')),
  });
  repository.git(['checkout', '-q', 'main']);
  repository.commit('2026-01-07', 'Main goes on', { 'tracks/gates.md': '# Ticket gates\n\n**Status:** Planned\n' });
  repository.git(['checkout', '-q', 'feature']);
  const check = (...words: string[]) =>
    trackway('check', '--swarm', repository.path, '--as-of', '2026-01-10', ...words);
  const codes = async (...words: string[]): Promise<string[]> =>
    JSON.parse((await check('--format', 'json', ...words)).out).map(
      ({ code, line }: { code: string; line: number }) => `${code}:${line}`,
    );
  const links = async (...words: string[]) => (await codes(...words)).filter((code) => code.startsWith('link-'));
  assert.equal((await links()).length, 2);
  assert.deepEqual(await links('--since', 'main'), [(await links())[1]]);
  assert.deepEqual(await codes('--since', 'HEAD'), []);
  const { status, out } = await check('--since', 'HEAD', '--strict');
  assert.equal(status, 0);
  assert.equal(out, '0 errors, 0 warnings, 0 infos in 1 document of 1 track, new since HEAD');
  const wrong = await check('--since', 'nope');
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /--since nope: this repository has no commit, branch or tag of that name\./);
});
