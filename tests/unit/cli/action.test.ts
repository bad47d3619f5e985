import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';

/** The action for GitHub: its script, with a command in the place of Trackway that writes down how it was called. */

const root = mkdtempSync(join(tmpdir(), 'trackway-action-'));
after(() => rmSync(root, { recursive: true }));
const script = resolve('.ci/action.mjs');
const bin = join(root, 'node_modules/trackway/bin');

function run(env: Record<string, string>): { status: number | null; out: string; words: string[]; outputs: string } {
  const output = join(root, 'output');
  writeFileSync(output, '');
  writeFileSync(join(root, 'called.json'), '[]');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: { PATH: process.env.PATH, GITHUB_WORKSPACE: root, GITHUB_OUTPUT: output, ...env },
    encoding: 'utf8',
  });
  const words = JSON.parse(readFileSync(join(root, 'called.json'), 'utf8'));
  return { status, out: stdout, words, outputs: readFileSync(output, 'utf8') };
}

test('without Trackway in the repository it says what to type', () => {
  const { status, out } = run({});
  assert.equal(status, 2);
  assert.match(out, /^::error::.*npm install --save-dev trackway/);
});

test('it checks a pull request and builds anything else, with each input as one word', () => {
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'trackway.mjs'),
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('called.json', JSON.stringify(process.argv.slice(2)));\nwriteFileSync(`called-${process.argv[2]}.json`, JSON.stringify(process.argv.slice(2)));\nprocess.exit(Number(process.env.ENDS ?? 0));\n",
  );
  const sly = '$(touch x); "plans"';
  const request = run({ GITHUB_EVENT_NAME: 'pull_request', TRACKWAY_SWARM: sly, TRACKWAY_STRICT: 'true' });
  assert.deepEqual(request.words, ['check', '--format', 'github', '--swarm', sly]);
  assert.equal(request.outputs, '');
  const push = run({
    GITHUB_EVENT_NAME: 'push',
    TRACKWAY_SITE: 'https://x.example.org/plans',
    TRACKWAY_STRICT: 'true',
  });
  assert.deepEqual(push.words, ['build', '--out', 'dist', '--site', 'https://x.example.org/plans', '--strict']);
  assert.equal(push.outputs, 'folder=dist\n');
  const failed = run({ GITHUB_EVENT_NAME: 'push', ENDS: '1' });
  assert.deepEqual([failed.status, failed.outputs], [1, '']);
});

test('it comments on a pull request even if the check failed, and announces when asked', () => {
  const told = (name: string): string[] => JSON.parse(readFileSync(join(root, `called-${name}.json`), 'utf8'));
  const failed = run({
    GITHUB_EVENT_NAME: 'pull_request',
    TRACKWAY_COMMENT: 'true',
    TRACKWAY_SWARM: 'plans',
    ENDS: '1',
  });
  assert.equal(failed.status, 1);
  assert.deepEqual(told('check'), ['check', '--format', 'github', '--swarm', 'plans']);
  assert.deepEqual(told('comment'), ['comment', '--swarm', 'plans']);
  spawnSync(process.execPath, [script, 'announce'], {
    env: { GITHUB_WORKSPACE: root, GITHUB_EVENT_NAME: 'push', TRACKWAY_SITE: 'https://x.example.org' },
  });
  assert.deepEqual(told('announce'), ['announce', '--site', 'https://x.example.org']);
});

test('every input of the action is used, and the script hears all that it reads', () => {
  const text = readFileSync('action.yml', 'utf8');
  const action = parse(text);
  for (const name of Object.keys(action.inputs))
    assert.ok(text.includes(`inputs.${name} `) || text.includes(`inputs.${name} }}`), name);
  const step = action.runs.steps.find((one: { id?: string }) => one.id === 'trackway');
  for (const [, name] of readFileSync(script, 'utf8').matchAll(/\b(TRACKWAY_[A-Z]+) = ''/g))
    assert.ok(name! in step.env, name);
});

test('what the script only checks is not published, pull_request_target included: it may have a dist/ of a stranger', () => {
  const { steps } = parse(readFileSync('action.yml', 'utf8')).runs;
  const publishing = steps.filter(({ uses = '' }: { uses?: string }) => /pages/.test(uses));
  assert.equal(publishing.length, 3);
  for (const { uses, if: condition } of publishing)
    assert.match(condition, /&& !startsWith\(github\.event_name, 'pull_request'\)$/, uses);
  for (const event of ['pull_request', 'pull_request_target', 'pull_request_review'])
    assert.equal(run({ GITHUB_EVENT_NAME: event }).words[0], 'check', event);
});
