import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { NotPosted, postMessage } from '../../../src/cli/announce/webhook.ts';
import { discordServer } from '../../support/discord-server.ts';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';
import { type Result, trackway } from './run.ts';

/** What is announced reaches a channel once, within Discord's limits, and the address stays secret. */

const server = await discordServer();
const root = mkdtempSync(join(tmpdir(), 'trackway-announce-'));
const swarm = join(root, 'plans', 'swarm');
const quay = (target: string, risks: number): string =>
  `# Quay lights\n\n**Status:** In Progress\n**Target:** ${target}\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n${Array.from({ length: risks }, (_, index) => `| @everyone <@&12> ${'word '.repeat(30)} ${index} | High | High |\n`).join('')}`;

after(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

let state = 0;
beforeEach(() => {
  server.messages.length = 0;
  server.asked.length = 0;
  server.troubles.length = 0;
  state++;
});

let repository: FixtureRepository;
before(() => {
  if (skip !== false) return;
  repository = new FixtureRepository(join(root, 'plans'));
  repository.commit('2026-01-05', 'Quay lights', { 'swarm/tracks/quay/spec.md': quay('2026-03-02', 0) });
  repository.commit('2026-01-20', 'Late', { 'swarm/tracks/quay/spec.md': quay('2026-03-20', 90) }, 'Bo Lind');
});

async function announce(webhook: string | null, ...words: string[]): Promise<Result> {
  const known = process.env.TRACKWAY_DISCORD_WEBHOOK;
  if (webhook === null) delete process.env.TRACKWAY_DISCORD_WEBHOOK;
  else process.env.TRACKWAY_DISCORD_WEBHOOK = webhook;
  const where = ['--swarm', swarm, '--as-of', '2026-01-22', '--state', join(root, `state-${state}`)];
  const result = await trackway('announce', ...where, ...words);
  if (known === undefined) delete process.env.TRACKWAY_DISCORD_WEBHOOK;
  else process.env.TRACKWAY_DISCORD_WEBHOOK = known;
  assert.doesNotMatch(`${result.out}${result.err}`, /secret|api\/webhooks/, 'the address is printed');
  return result;
}

test('the changes are posted within the limits, without a mention or an author, and are saved', { skip }, async () => {
  const { status, out } = await announce(server.webhook.href);
  assert.equal(status, 0);
  assert.match(out, /^Posted the changes between [0-9a-f]{7} and [0-9a-f]{7}\.$/);
  assert.deepEqual(server.asked, ['POST ?wait=true']);
  const text = JSON.stringify(server.messages);
  assert.match(text, /Target moved from 2 to 20 March 2026: 18 days later/);
  assert.match(text, /more"/, 'what does not fit is counted');
  assert.doesNotMatch(text, /Bo Lind|Late/);
});

test('the same two commits are announced once, and again on request', { skip }, async () => {
  await announce(server.webhook.href);
  const { status, out } = await announce(server.webhook.href);
  assert.equal(status, 0);
  assert.match(out, /were announced before, so nothing was posted/);
  assert.equal(server.messages.length, 1);
  await announce(server.webhook.href, '--again');
  assert.equal(server.messages.length, 2);
});

test('a dry run prints the message, needs no address and posts nothing', { skip }, async () => {
  const { status, out } = await announce(null, '--dry-run');
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(out).allowed_mentions, { parse: [] });
  assert.deepEqual(server.asked, []);
});

test('without an address, or with a wrong one, the message says what to set and repeats nothing', {
  skip,
}, async () => {
  const none = await announce(null);
  assert.equal(none.status, 2);
  assert.match(none.err, /set TRACKWAY_DISCORD_WEBHOOK/);
  for (const wrong of ['http://example.org/api/webhooks/1/secret', 'secret', 'ftp://secret'])
    assert.deepEqual(await announce(wrong), {
      status: 2,
      out: '',
      err: 'trackway: announce: the value of TRACKWAY_DISCORD_WEBHOOK does not begin with https://.',
    });
});

test('a webhook that is gone fails, says so, and does not count as announced', { skip }, async () => {
  const { status, err } = await announce(server.gone.href);
  assert.equal(status, 1);
  assert.match(err, /The webhook no longer exists \(404, Discord’s code 10015\)/);
  assert.match((await announce(server.webhook.href)).out, /^Posted/);
});

test('a lost answer is not tried twice: the message may be there', { skip }, async () => {
  server.troubles.push('hang up');
  const { status, err } = await announce(server.webhook.href);
  assert.equal(status, 1);
  assert.match(err, /Whether the message was posted is not known\. Look at the channel/);
  assert.match((await announce(server.webhook.href)).out, /announced before/);
  assert.equal(server.messages.length, 0);
});

test('documents that are not committed are not announced', { skip }, async () => {
  const file = join(swarm, 'tracks/quay/spec.md');
  writeFileSync(file, quay('2026-04-20', 0));
  const { status, err } = await announce(server.webhook.href);
  writeFileSync(file, quay('2026-03-20', 90));
  assert.equal(status, 2);
  assert.match(err, /documents are not committed/);
  assert.deepEqual(server.messages, []);
});

const message = { content: 'x', embeds: [], allowed_mentions: { parse: [] } } as Parameters<typeof postMessage>[1];

test('a wait that Discord asks for is obeyed: the time of the body, else of the header', async () => {
  const waits: number[] = [];
  const sleep = async (time: number): Promise<void> => void waits.push(time);
  server.troubles.push(
    { status: 429, body: { retry_after: 0.25, global: false }, headers: { 'Retry-After': '1' } },
    { status: 429, headers: { 'Retry-After': '3' } },
  );
  assert.equal(await postMessage(server.webhook, message, sleep), '1');
  assert.deepEqual(waits, [250, 3000]);
});

test('a wait without end, and one without a time, end with a message', async () => {
  const sleep = async (): Promise<void> => undefined;
  const is = (error: unknown, isUnknown: boolean, text: RegExp): boolean =>
    error instanceof NotPosted && error.isUnknown === isUnknown && text.test(error.message);
  server.troubles.push({ status: 429, body: { retry_after: 3600 } });
  await assert.rejects(postMessage(server.webhook, message, sleep), (error) => is(error, false, /3600 more seconds/));
  server.troubles.push({ status: 429 });
  await assert.rejects(postMessage(server.webhook, message, sleep), (error) => is(error, false, /named no time/));
  server.troubles.push({ status: 502 });
  await assert.rejects(postMessage(server.webhook, message, sleep), (error) => is(error, true, /\(502\)/));
  server.troubles.push({ status: 307, headers: { Location: 'http://127.0.0.1:1/' } });
  await assert.rejects(postMessage(server.webhook, message, sleep), NotPosted);
});
