import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { trackway } from './run.ts';

/** The script of `trackway completion bash`, run by the shell itself. */

const hasShell = (name: string): boolean => spawnSync(name, ['-c', ':']).status === 0;
const missing = (name: string): string | false => (hasShell(name) ? false : `${name} is not installed`);

/** What bash offers when the last of these words is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { out } = await trackway('completion', 'bash');
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = `${out}\nCOMP_WORDS=(trackway ${list})\nCOMP_CWORD=${words.length}\n_trackway\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  const answer = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
  return answer.split('\n').filter((line) => line !== '');
}

test('bash completes commands, options and their values', { skip: missing('bash') }, async () => {
  assert.deepEqual(await offered('bu'), ['build']);
  assert.deepEqual(await offered('pre'), ['preview']);
  assert.deepEqual(await offered('new', ''), ['track', 'risk', 'question', 'milestone', '--help']);
  assert.deepEqual(await offered('new', 'milestone', 'quay', '--d'), ['--date']);
  assert.deepEqual(await offered('build', '--s'), ['--swarm', '--site', '--strict']);
  assert.deepEqual(await offered('check', '--swarm', 'plans', '--format', 's'), ['sarif']);
  assert.deepEqual(await offered('completion', 'z'), ['zsh']);
  // Nothing of its own: the shell completes names of files and folders.
  assert.deepEqual(await offered('check', 'pl'), []);
  assert.deepEqual(await offered('build', '--out', 'd'), []);
});

test('hidden options are not offered', { skip: missing('bash') }, async () => {
  assert.ok(!(await offered('preview', '--')).includes('--strict'));
});

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`${shell} accepts its script`, { skip: missing(shell) }, async () => {
    const { status, out } = await trackway('completion', shell);
    assert.equal(status, 0);
    const { status: accepted, stderr } = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    assert.equal(accepted, 0, stderr);
  });
}

test('the scripts name every command, and their first line says where they go', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out } = await trackway('completion', shell);
    for (const command of ['init', 'build', 'milestone', 'sarif', 'watch'])
      assert.ok(out.includes(command), `${shell}: ${command}`);
    assert.match(out, /^# .*trackway completion/);
  }
  const wrong = await trackway('completion', 'tcsh');
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /Allowed choices are bash, zsh, fish/);
});
