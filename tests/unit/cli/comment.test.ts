import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { githubServer } from '../../support/github-server.ts';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';
import { type Result, trackway } from './run.ts';

/** One comment on a pull request says what it changes in the plans, and is kept up to date. */

const server = await githubServer();
const { state } = server;
const root = mkdtempSync(join(tmpdir(), 'trackway-comment-'));
const [event, summary] = [join(root, 'event.json'), join(root, 'summary.md')];
const spec = 'swarm/tracks/quay/spec.md';
const quay = (target: string): string => `# Quay lights\n\n**Status:** In Progress\n**Target:** ${target}\n`;
const marker = '<!-- trackway:diff:v1 -->';
let base = '';
let head = '';

after(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

before(() => {
  if (skip !== false) return;
  const repository = new FixtureRepository(join(root, 'plans'));
  repository.commit('2026-01-05', 'Quay lights', { [spec]: quay('2026-03-02') });
  repository.git(['branch', 'request']);
  base = repository.commit('2026-01-10', 'Something else', { 'README.md': 'Plans\n' });
  repository.git(['switch', '-q', 'request']);
  head = repository.commit('2026-01-20', 'The crane is late', { [spec]: quay('2026-03-20') }, 'Bo Lind');
});

beforeEach(() => {
  Object.assign(state, { comments: [], requests: [], login: null, mayWrite: true, writes: [] });
  writeFileSync(summary, '');
});

async function comment(payload: object, over: Record<string, string> = {}): Promise<Result> {
  writeFileSync(event, JSON.stringify(payload));
  const env: Record<string, string> = {
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'quay/plans',
    GITHUB_TOKEN: 'token',
    GITHUB_API_URL: server.address,
    GITHUB_STEP_SUMMARY: summary,
    ...over,
  };
  const known = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  const result = await trackway('comment', '--swarm', join(root, 'plans', 'swarm'), '--as-of', '2026-01-22');
  for (const [name, value] of known) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return result;
}

const request = () => ({ pull_request: { number: 7, base: { sha: base } } });
const other = (id: number, login: string, body: string) => ({ id, body, user: { login } });

test('a first run writes one comment and the summary, the next leaves it as it is', { skip }, async () => {
  assert.deepEqual(await comment(request()), { status: 0, out: 'Wrote a comment on pull request 7.', err: '' });
  const [written] = state.comments;
  assert.match(written!.body, /^<!-- trackway:diff:v1 -->\n[\s\S]*18 days later/);
  assert.equal(readFileSync(summary, 'utf8').trim(), written!.body.trim());
  assert.equal((await comment(request())).out, 'The comment says so already.');
  assert.deepEqual(state.writes, ['POST /repos/quay/plans/issues/7/comments']);
});

test('the comment is found on a later page, by its first line and its author', { skip }, async () => {
  state.comments = [
    ...Array.from({ length: 120 }, (_, id) => other(id, 'reader', 'Well.')),
    other(500, 'reader', `${marker}\nQuoted by someone else.`),
    other(501, 'github-actions[bot]', 'Another job’s comment.'),
    other(502, 'github-actions[bot]', `${marker}\nOld.`),
  ];
  assert.equal((await comment(request())).out, 'Updated the comment on pull request 7.');
  assert.deepEqual(state.writes, ['PATCH /repos/quay/plans/issues/comments/502']);
  assert.match(state.comments[120]!.body, /Quoted by someone else/);
});

test('without a change nothing is written; a comment that is there says that there is none any more', {
  skip,
}, async () => {
  const same = { pull_request: { number: 7, base: { sha: head } } };
  assert.equal((await comment(same)).out, 'No change of plan: no comment was written.');
  assert.deepEqual(state.comments, []);
  state.comments = [other(502, 'github-actions[bot]', `${marker}\nOld.`)];
  await comment(same);
  assert.equal(state.comments[0]!.body, `${marker}\nNo change of plan any more.\n`);
});

test('a token that may not write, as of a fork, is no failure: the summary has the changes', { skip }, async () => {
  state.mayWrite = false;
  const { status, err } = await comment(request());
  assert.equal(status, 0);
  assert.match(err, /may not write comments, as in a pull request from a fork/);
  assert.match(readFileSync(summary, 'utf8'), /18 days later/);
});

test('a job after that of a fork finds the request by its branch and commit, and checks nothing out', {
  skip,
}, async () => {
  const run = {
    workflow_run: { head_sha: head, head_branch: 'request', head_repository: { owner: { login: 'fork' } } },
  };
  assert.match((await comment(run)).out, /no longer the newest/);
  state.requests = [{ number: 7, owner: 'fork', branch: 'request', head: { sha: head }, base: { sha: base } }];
  assert.equal((await comment(run)).out, 'Wrote a comment on pull request 7.');
  state.requests[0]!.head.sha = base;
  assert.match((await comment(run)).out, /no longer the newest/);
});

test('what is missing is named, and the token never printed', { skip }, async () => {
  for (const [over, says] of [
    [{ GITHUB_EVENT_PATH: '' }, /GITHUB_EVENT_PATH is not set/],
    [{ GITHUB_EVENT_PATH: join(root, 'none.json') }, /cannot be read as JSON/],
    [{ GITHUB_TOKEN: '' }, /GITHUB_TOKEN is not set/],
    [{ GITHUB_REPOSITORY: 'plans' }, /GITHUB_REPOSITORY is not set to owner\/name/],
  ] as const) {
    const { status, err } = await comment(request(), over as Record<string, string>);
    assert.equal(status, 2);
    assert.match(err, says);
  }
  assert.match((await comment({ push: true })).err, /not about a pull request/);
  const wrong = await comment(request(), { GITHUB_TOKEN: 'hidden' });
  assert.equal(wrong.status, 1);
  assert.match(wrong.err, /GitHub answered 401/);
  assert.doesNotMatch(wrong.err + wrong.out, /hidden/);
});
